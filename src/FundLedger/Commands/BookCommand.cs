using System.Text.Json.Serialization;
using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// A change to a book, as data. The same JSON is a line of a command file, the body of an HTTP request,
/// and what the journal keeps of it. A kind of command is a class with its <see cref="CommandAttribute"/>.
/// </summary>
public abstract record BookCommand
{
    /// <summary>The idempotency key: the same key with the same content is done once.</summary>
    public string? Key { get; init; }

    /// <summary>The effective date; left out: today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>摘要; left out: empty.</summary>
    public string? Text { get; init; }

    /// <summary>附件: files that were uploaded before and belong to its entry. Left out: none. Only of a kind that posts lines.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Who does it.</summary>
    public string? Actor { get; init; }

    /// <summary>The document as the caller has seen it; null: as it is. No part of what the key stands for.</summary>
    [JsonIgnore, Resolved]
    public DocumentVersion? Expected { get; init; }

    /// <summary>Who acts, as the way in has made sure of it; null: the operator of the database.</summary>
    [JsonIgnore, Resolved]
    public ActingUser? By { get; init; }

    /// <summary>What <see cref="Decide"/> looks up, told by the set-up and the list of accounts.</summary>
    public virtual Needs Needs(IBookView view) =>
        Named?.Known is { } document ? Commands.Needs.Document(document) : Commands.Needs.None;

    /// <summary>What it looks up besides, told by what it needs first.</summary>
    public virtual Needs FurtherNeeds(IBookView view) => Commands.Needs.None;

    /// <summary>Needs that a command may fail to tell: then none, because <see cref="Decide"/> refuses it before it looks.</summary>
    private protected static Needs WhereTold(Func<Needs> needs)
    {
        try
        {
            return needs();
        }
        catch (RefusedException)
        {
            return Commands.Needs.None;
        }
    }

    /// <summary>How it names its document; null where it belongs to none.</summary>
    internal virtual DocumentName? Named => null;

    /// <summary>The code by which it names its document; null where it names none.</summary>
    [JsonIgnore, Resolved]
    public string? NamedDocument => Named?.Code;

    /// <summary>The same command with the full code of its document, which the journal keeps.</summary>
    /// <exception cref="RefusedException">See <see cref="DocumentName.In"/>.</exception>
    public BookCommand Resolved(IBookView view) =>
        Named is { } name ? As(name, name.In(view, view.Setup.Profile.FiscalYearOf(DateIn(view)))) : this;

    /// <summary>The same command with the document of one that was done, where it may mean that one.</summary>
    public BookCommand ResolvedAs(BookCommand done) =>
        Named is { } name && done.Named?.Code is { } document && name.MayMean(document) ? As(name, document) : this;

    private BookCommand As(DocumentName name, string document) => name.As(document) with
    {
        Expected = Expected is not null && Expected.Document == name.Code ? Expected with { Document = document } : Expected,
    };

    /// <summary>The units that it names, each with the fund that it names there: whoever asks for it reads them.</summary>
    public virtual IEnumerable<Touch> Places(BookSetup setup) => [];

    /// <summary>Commands within it that are carried out with it, by the same right.</summary>
    internal virtual IEnumerable<BookCommand> Parts => [];

    /// <summary>Commands within it that it asks others to carry out.</summary>
    internal virtual IEnumerable<BookCommand> Requested => [];

    /// <summary>
    /// Decides what is posted, from what the view shows of its needs and nothing else. The first draft carries the
    /// command itself; <see cref="EntryRules"/> then admits the drafts or refuses them.
    /// </summary>
    /// <exception cref="RefusedException">A rule of this kind of command.</exception>
    public abstract Decision Decide(IBookView view);

    /// <summary>The one draft of a command that posts one entry.</summary>
    private protected Decision Post(IBookView view, IReadOnlyList<Line> lines, string? document = null) =>
        new([NewDraft(view) with { Lines = lines, Document = document }], null);

    private protected Draft NewDraft(IBookView view) => new()
    {
        Date = DateIn(view),
        Kind = CommandJson.KindOf(this),
        Text = Text ?? "",
        Data = CommandJson.Data(this),
    };

    /// <summary>
    /// What quota that comes to a unit (amount above zero) or leaves it has besides: nothing in its own budget year,
    /// 财政应返还额度 in a later one.
    /// </summary>
    private protected Line[] CarriedOverIn(IBookView view, Place at, Money amount)
    {
        if (!IsCarriedOver(view, at))
            return [];
        return amount.MinorUnits > 0 ? CarriedQuota.In(at, amount) : CarriedQuota.Out(at, -amount);
    }

    /// <summary>Whether the quota belongs to a budget year before the fiscal year of the command.</summary>
    private protected bool IsCarriedOver(IBookView view, Place at) =>
        view.Setup.Fund(at.Fund).HasYear && at.Year < view.Setup.Profile.FiscalYearOf(DateIn(view));

    private protected DateOnly DateIn(IBookView view) => Date ?? view.Today;
}
