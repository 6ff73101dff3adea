using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// The inverse of all that closed a fiscal year, while the new year is open: every entry of it is taken back in red
/// on its own date, so that every balance is as it was. What was carried over before the close stays.
/// </summary>
[Command(ReopenYear.Kind, ClosesYear = true)]
[Right(RightAt.Book, Roles.FinanceOfficer)]
public sealed record ReopenYear : BookCommand, ISetupChange
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "reopen-year";

    /// <summary>The fiscal year.</summary>
    [BudgetYear]
    public required int Year { get; init; }

    public override Needs Needs(IBookView view) =>
        WhereTold(() => new() { AllAccounts = true, Histories = [YearEndDocument.Of(Year), YearEndDocument.ClosingOf(Year)] });

    /// <summary>The months in which carried-over quota was used.</summary>
    public override Needs FurtherNeeds(IBookView view) => WhereTold(() => new()
    {
        Months = [.. Used(view, Drafts(view)).Select(used => (used.Account.Unit, Setup.Period.Of(used.Day))).Distinct()],
    });

    /// <inheritdoc/>
    public BookSetup Apply(BookSetup setup, DateOnly date)
    {
        if (setup.Closures.All(closure => closure.Year != Year))
            throw new RefusedException(Rule.YearNotClosed, ("year", Year));
        if (setup.Closures.FirstOrDefault(closure => closure.Year > Year) is { } later)
            throw new RefusedException(Rule.LaterYearClosed, ("year", Year), ("later", later.Year));
        return setup with { Closures = setup.Closures.RemoveAll(closure => closure.Year == Year) };
    }

    public override Decision Decide(IBookView view)
    {
        var date = view.Setup.Profile.LastDayOf(Year);
        var reopened = Apply(view.Setup, date);
        var drafts = Drafts(view);
        CheckNotUsed(view, drafts);
        return new Decision([NewDraft(view) with { Date = date }, .. drafts], reopened);
    }

    private List<Draft> Drafts(IBookView view)
    {
        var entries = view.EntriesOf(YearEndDocument.Of(Year)).Concat(view.EntriesOf(YearEndDocument.ClosingOf(Year)));
        return
        [
            .. entries.OrderBy(found => found.Entry.Seq)
                .Where(found => found.Entry.Lines.Count > 0 && found.Entry.ReversalOf is null && found.ReversedBy is null)
                .Select(found => NewDraft(view) with
                {
                    Date = found.Entry.Date,
                    Document = found.Entry.Document,
                    Text = Correction.ReopeningText(found.Entry),
                    ReversalOf = found.Entry.Seq,
                    Lines = Correction.Red(found.Entry.Lines),
                }),
        ];
    }

    /// <summary>What was used since of what the close carried over.</summary>
    private IReadOnlyList<UncarriedQuota> Used(IBookView view, IReadOnlyList<Draft> drafts) =>
        YearTurn.Uncarried(YearTurn.AccountsOf(drafts, view.Setup), drafts, view, Apply(view.Setup, view.Setup.Profile.LastDayOf(Year)));

    private void CheckNotUsed(IBookView view, IReadOnlyList<Draft> drafts)
    {
        var places = Used(view, drafts);
        if (places.Count == 0)
            return;
        var (account, _, day, amount) = places[0];
        var user = view.EntriesIn(account.Unit, Setup.Period.Of(day)).Where(entry => entry.Date == day).MaxBy(entry => entry.Lines.Where(line => line.Account == account).Sum(line => line.Net));
        throw new RefusedException(Rule.YearUsedSince, ("year", Year), ("account", view.Setup.Chart.Named(account)), ("entry", user?.Seq),
            ("date", day), ("amount", amount), ("accounts", places.Count));
    }
}
