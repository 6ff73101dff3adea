using FundLedger.Authority;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// The inverse of all that closed a fiscal year, while the new year is open: every entry of it is taken back in red
/// on its own date, so that every balance is as it was.
/// </summary>
[Command(ReopenYear.Kind, EndsYear = true)]
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
        var entries = view.EntriesOf(YearEndDocument.Of(Year)).Concat(view.EntriesOf(YearEndDocument.ClosingOf(Year)));
        var date = view.Setup.Profile.LastDayOf(Year);
        var reopened = Apply(view.Setup, date);
        var record = NewDraft(view) with { Date = date };
        return new Decision(
        [
            record,
            .. entries.OrderBy(found => found.Entry.Seq)
                .Where(found => found.Entry.Lines.Count > 0 && found.Entry.ReversalOf is null && found.ReversedBy is null)
                .Select(found => record with
                {
                    Date = found.Entry.Date,
                    Document = found.Entry.Document,
                    Text = Correction.RedText(found.Entry),
                    ReversalOf = found.Entry.Seq,
                    Lines = Correction.Red(found.Entry.Lines),
                }),
        ], reopened);
    }
}
