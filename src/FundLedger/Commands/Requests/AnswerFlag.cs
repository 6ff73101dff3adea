using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>A flag is answered, once, by someone else than who raised it. The answer is the command's text.</summary>
[Command(AnswerFlag.Kind, IsOfRequest = true)]
[Right(RightAt.Unit)]
public sealed record AnswerFlag : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "answer-flag";

    public required string Document { get; init; }

    /// <summary>The sequence number of the flag's entry.</summary>
    public required long Flag { get; init; }

    /// <summary>The person who did it.</summary>
    [Resolved]
    public string? Person { get; init; }

    internal override DocumentName? Named => new(Document, full => this with { Document = full });

    public override Needs Needs(IBookView view) => new() { Documents = base.Needs(view).Documents, Histories = base.Needs(view).Documents };

    public override Decision Decide(IBookView view)
    {
        var request = view.FindRequest(Document);
        var entries = view.EntriesOf(Document);
        if (entries.Count == 0)
            throw new RefusedException(Rule.DocumentMustExist, ("document", Texts.Shown(Document)));
        var flag = entries.FirstOrDefault(found => found.Entry.Seq == Flag && found.Entry.Kind == FlagDocument.Kind)?.Entry
            ?? throw new RefusedException(Rule.FlagMustExist, ("document", Texts.Shown(Document)), ("flag", Flag));
        if (entries.FirstOrDefault(found => CommandOf(found.Entry) is AnswerFlag answer && answer.Flag == Flag) is { } before)
            throw new RefusedException(Rule.FlagAnsweredAlready, ("document", Document), ("flag", Flag), ("entry", before.Entry.Seq));
        RequestDate.Check(Document, request, DateIn(view), view.Today);
        OutcomeForm.Check(Text ?? "", "text");
        var person = view.Setup.PersonOf(Actor).Code;
        if (CommandOf(flag) is FlagDocument raised && raised.Person == person)
            throw new RefusedException(Rule.FlagNeedsAnother, ("document", Document), ("flag", Flag), ("person", person));
        return new Decision([NewDraft(view) with { Data = CommandJson.Data(this with { Person = person }), Document = Document }], null);
    }

    /// <summary>The request with the flag answered.</summary>
    internal RequestState On(RequestState request, Entry entry) => request with
    {
        Flags = [.. request.Flags.Select(flag => flag.Seq == Flag ? flag with { Answer = new FlagAnswer(Person!, Text ?? "", entry.Date) } : flag)],
    };

    private static BookCommand? CommandOf(Entry entry) =>
        entry.Kind is FlagDocument.Kind or Kind ? CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key) : null;
}
