using System.Text.Json;
using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// 更正: takes a wrong entry back with a red copy and posts the right one, in the same fiscal year; both are posted or
/// neither. Of a closed year, the difference is posted in the open one (<see cref="PriorYearCorrection"/>).
/// </summary>
[Command(Correct.Kind, OutlivesQuota = true)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record Correct : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "correct";

    /// <summary>The sequence number of the wrong entry.</summary>
    public required long Entry { get; init; }

    /// <summary>The right command; left out: the entry is only taken back.</summary>
    public JsonElement? With { get; init; }

    public override Needs Needs(IBookView view) => Readable is { } right
        ? EntryReference.Needs(Entry).And((right with { Date = DateIn(view) }).Needs(view))
        : EntryReference.Needs(Entry);

    public override Needs FurtherNeeds(IBookView view) => Readable is { } right
        ? EntryReference.FurtherNeeds(view, Entry).And((right with { Date = DateIn(view) }).FurtherNeeds(view)).And(ThenNeeds(view, right))
        : EntryReference.FurtherNeeds(view, Entry);

    /// <summary>What the right command needs on the day of an entry of a closed year.</summary>
    private Needs ThenNeeds(IBookView view, BookCommand right) =>
        view.FindEntry(Entry)?.Entry is { } wrong && OverYears.IsClosed(view, wrong, DateIn(view))
            ? (right with { Date = wrong.Date }).Needs(view)
            : Commands.Needs.None;

    /// <summary>The document of the right command.</summary>
    internal override DocumentName? Named => Readable?.Named is { } name
        ? new(name.Code, full => this with { With = CommandJson.Element(name.As(full)) }) { Home = name.Home }
        : null;

    /// <summary>The right command; null also where it cannot be read, which <see cref="Decide"/> will refuse.</summary>
    private BookCommand? Readable
    {
        get
        {
            try
            {
                return Right;
            }
            catch (RefusedException)
            {
                return null;
            }
        }
    }

    public override IEnumerable<Touch> Places(BookSetup setup) => Right?.Places(setup) ?? [];

    internal override IEnumerable<BookCommand> Parts => Right is { } right ? [right] : [];

    private BookCommand? Right => With is { ValueKind: not JsonValueKind.Null } right ? CommandJson.Read(right) : null;

    public override Decision Decide(IBookView view)
    {
        var wrong = EntryReference.Posting(view, Entry).Entry;
        if (OverYears.IsClosed(view, wrong, DateIn(view)))
            return OfClosedYear(view, wrong);
        var profile = view.Setup.Profile;
        if (profile.FiscalYearOf(wrong.Date) != profile.FiscalYearOf(DateIn(view)))
        {
            throw new RefusedException(Rule.MemberForm, ("member", "date"), ("problem", new Reason(Because.CorrectedInAnotherYear,
                ("entry", Entry), ("expected", profile.FiscalYearOf(wrong.Date)), ("given", profile.FiscalYearOf(DateIn(view))))));
        }

        EntryReference.Reversible(view, Entry, DateIn(view));
        var vouchers = VoucherNumber.Cited(VoucherNumbers.Of(view, wrong));
        var red = NewDraft(view) with
        {
            Text = Correction.RedText(wrong, vouchers, DateIn(view)),
            Document = wrong.Document,
            ReversalOf = wrong.Seq,
            Lines = Correction.Red(wrong.Lines),
        };
        if (!IsReplaced(wrong))
            DonationUse.Check(view, wrong, DateIn(view));
        return new Decision(Right is { } right ? [red, .. Blue(new AfterDraft(view, red), right, wrong, Correction.BlueText(wrong, vouchers, red.Date))] : [red], null);
    }

    /// <summary>Whether a donation is corrected to another of the same fund, of which is taken what was taken of the wrong one.</summary>
    private bool IsReplaced(Entry wrong) => wrong.Kind == Donate.Kind && Right is Donate right && wrong.Lines[0].Account.Fund == right.Fund;

    /// <summary>The right command is judged on the book as it was on the day of the wrong entry, which only had not been posted.</summary>
    private Decision OfClosedYear(IBookView view, Entry wrong)
    {
        var red = NewDraft(view) with { Date = wrong.Date, Document = wrong.Document, ReversalOf = wrong.Seq, Lines = Correction.Red(wrong.Lines) };
        var right = Right is { } command ? Decided(new AfterDraft(view, red), command, wrong.Date).SelectMany(draft => draft.Lines) : [];
        var overYears = new OverYears(view, wrong, DateIn(view));
        return new Decision(
        [
            NewDraft(view) with
            {
                Text = Correction.PriorYearText(wrong, VoucherNumber.Cited(VoucherNumbers.Of(view, wrong))),
                Document = overYears.Document,
                Lines = overYears.Lines(right),
            },
        ], null);
    }

    private IEnumerable<Draft> Blue(IBookView view, BookCommand right, Entry wrong, string text)
    {
        if (right is Donate donate && IsReplaced(wrong))
            right = donate with { Replaces = wrong.Seq };
        return Decided(view, right, DateIn(view)).Select(draft => draft with { Text = text });
    }

    private static IReadOnlyList<Draft> Decided(IBookView view, BookCommand right, DateOnly date)
    {
        if (right is ISetupChange or Correct or ReverseEntry || CommandKind.Of(right).IsOfRequest)
            throw new RefusedException(Rule.MemberForm, ("member", "with"), ("problem", new Reason(Because.CannotCorrect, ("kind", CommandJson.KindOf(right)))));
        Texts.Text(right.Text ?? "", "with.text");
        Texts.Text(right.Key ?? "", "with.key", Texts.MaxCode);
        Texts.Text(right.Actor ?? "", "with.actor", Texts.MaxCode);
        return (right with { Date = date }).Decide(view).Drafts;
    }
}

/// <summary>A book as it will be after a draft that takes an entry back.</summary>
internal sealed class AfterDraft(IBookView view, Draft draft) : IBookView
{
    private readonly Dictionary<Account, Timeline> _timelines = [];

    public BookSetup Setup => view.Setup;

    public DateOnly Today => view.Today;

    public Timeline Timeline(Account account)
    {
        if (_timelines.TryGetValue(account, out var timeline))
            return timeline;
        timeline = view.Timeline(account).Copy();
        foreach (var line in draft.Lines.Where(line => line.Account == account))
            timeline.Add(draft.Date, line.Net);
        _timelines.Add(account, timeline);
        return timeline;
    }

    /// <summary>A document that began with the entry taken back, and has come to nothing, is not there any more.</summary>
    public DocumentState? FindDocument(string document)
    {
        if (document != draft.Document)
            return view.FindDocument(document);
        var after = view.FindDocument(document)?.With(draft.Date, draft.Lines);
        return after is { IsTakenBack: true } && after.First == draft.ReversalOf ? null : after;
    }

    public IReadOnlyList<string> DocumentsCalled(string code) =>
        [.. view.DocumentsCalled(code).Where(document => FindDocument(document) is not null)];

    public IEnumerable<Account> Accounts => view.Accounts;

    public RequestState? FindRequest(string document) => document == draft.Document && view.FindRequest(document) is not null
        ? RequestFold.Of(view.EntriesOf(document).Select(found => found.Entry).Where(entry => entry.Seq != draft.ReversalOf), Setup)
        : view.FindRequest(document);

    public bool HasUpload(Attachment file, string account) => view.HasUpload(file, account);

    public IReadOnlyList<RecordedEntry> EntriesNaming(EntryName name) => view.EntriesNaming(name);

    public IReadOnlyList<string> DocumentsPaid(string unit, string fund) => view.DocumentsPaid(unit, fund);

    public IReadOnlyList<RecordedEntry> EntriesOf(string document) =>
        [.. view.EntriesOf(document).Select(found => found.Entry.Seq == draft.ReversalOf ? found with { ReversedBy = long.MaxValue } : found)];

    public IReadOnlyList<RecordedEntry> PaymentsAt(Place at) => view.PaymentsAt(at);

    public IReadOnlyList<Entry> EntriesIn(string unit, Period period) => view.EntriesIn(unit, period);

    public IReadOnlyList<(string Document, Account Account, Money Amount)> Holders(Place at, Currency currency) =>
        view.Holders(at, currency);

    public DonationBook Donations(string fund)
    {
        var after = view.Donations(fund).Copy();
        if (draft.ReversalOf is { } reversed)
            after.TakeBack(reversed, draft.Date);
        return after;
    }

    public RecordedEntry? FindEntry(long seq) => view.FindEntry(seq);
}
