using System.Globalization;
using System.Text.Json.Nodes;

namespace FundLedger.Catalog;

/// <summary>
/// Something that may be changed in a book: a kind of command, as people and programs meet it. Command line, API, description
/// and pages are loops over <see cref="All"/>. Who may do it stands on the command (<see cref="Right"/>).
/// </summary>
/// <param name="kind">The kind of command.</param>
public abstract class Change(string kind)
{
    private static readonly Lazy<IReadOnlyList<Change>> Found = new(() =>
    [
        .. typeof(Change).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Change)))
            .Select(type => (Change)Activator.CreateInstance(type)!).OrderBy(change => change.Kind, StringComparer.Ordinal),
    ]);

    /// <summary>Every change that there is, by kind.</summary>
    public static IReadOnlyList<Change> All => Found.Value;

    /// <summary>The change of a kind of command.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CommandKindMustExist"/> for a kind that is no change of a book that there is.</exception>
    public static Change Of(string kind) => All.FirstOrDefault(change => change.Kind == kind)
        ?? throw new RefusedException(Rule.CommandKindMustExist, ("kind", kind));

    /// <summary>The kind of command.</summary>
    public string Kind => kind;

    public abstract Topic Topic { get; }

    /// <summary>The words that do it on the command line: <c>award pay</c>.</summary>
    public abstract string Verb { get; }

    /// <summary>The member that stands on the command line without its name; null: none.</summary>
    public virtual string? Argument => null;

    /// <summary>The HTTP method.</summary>
    public virtual string Method => "POST";

    /// <summary>Its address below the book: <c>awards/{award}/payments</c>. A name in braces is a member that stands there.</summary>
    public abstract string Path { get; }

    /// <summary>What such a change is called, in a few words; left out: the beginning of its summary.</summary>
    public virtual LocalName Title => new(Summary.Zh.Split('：', '；', '，')[0], Summary.En.Split(':', ';', ',')[0]);

    /// <summary>What it does, in a sentence.</summary>
    public abstract LocalName Summary { get; }

    /// <summary>
    /// What the log says that somebody did, after his name: a text with places, as <see cref="LoggedDeed"/> fills them. Left out:
    /// the title with the members that mean the same everywhere.
    /// </summary>
    public virtual LocalName Deed => new(Title.Zh + Common("[ {{{0}}}]"), "recorded: " + Title.En + Common("[, {{{0}}}]"));

    /// <summary>What entries of a kind are called: also of the one that begins a book, which is no change of one.</summary>
    public static LocalName TitleOf(string kind) => All.FirstOrDefault(change => change.Kind == kind)?.Title
        ?? (kind == OpenBook.Kind ? new LocalName("建立账套", "Book opened") : new LocalName(kind, kind));

    /// <summary>Commands that show how it is done, as JSON; their kind is left out.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>Rules by which it may be refused, besides those of every change.</summary>
    public virtual IReadOnlyList<Rule> Rules => [];

    /// <summary>What members mean that do not mean the same everywhere.</summary>
    public virtual IReadOnlyList<MemberText> Texts => [];

    /// <summary>The members, but for those that all kinds have.</summary>
    public IReadOnlyList<CommandMember> Members => field ??= CommandJson.MembersOf(Kind);

    private static readonly string[] Told = ["unit", "fund", "purpose", "document", "amount"];

    private string Common(string form) => string.Concat(Told
        .Where(name => name == "document" || Members.Any(member => member.Name == name))
        .Select(name => string.Format(CultureInfo.InvariantCulture, form, name)));

    /// <summary>The members that stand in the path, in its order.</summary>
    public IReadOnlyList<CommandMember> Places => field ??=
    [
        .. Path.Split('/').Where(part => part[0] == '{').Select(part => Members.First(member => member.Name == part[1..^1])),
    ];

    /// <summary>What a member means; one of an object within the command is named with it, <c>restriction.until</c>.</summary>
    public LocalName TextOf(string member) => (Texts.FirstOrDefault(text => text.Member == member) ?? MemberText.Common(member)).Text;

    /// <summary>The first example as the body of a call: without what the path, the key and the log-in say.</summary>
    public JsonObject ExampleBody()
    {
        var body = JsonNode.Parse(Examples[0])!.AsObject();
        foreach (var member in Places.Select(place => place.Name).Concat(["key", "actor"]))
            body.Remove(member);
        return body;
    }

    /// <summary>The first example as one of several commands: with its kind.</summary>
    public JsonObject ExampleCommand() => new([KeyValuePair.Create<string, JsonNode?>("kind", Kind), .. JsonNode.Parse(Examples[0])!.AsObject().Select(
        member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))]);
}
