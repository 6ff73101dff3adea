using FundLedger.Authority;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>One line of a request.</summary>
public sealed record ReservationLine
{
    public string? Purpose { get; init; }

    [BudgetYear]
    public int? Year { get; init; }

    public required decimal Amount { get; init; }
}

/// <summary>预占: a request is submitted, and its quota set aside.</summary>
[Command(Reserve.Kind)]
[Right(RightAt.Place, Roles.Applicant, Roles.FinanceOfficer)]
public sealed record Reserve : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "reserve";

    /// <summary>The request's code, new at the unit; left out: the next number of the unit and fiscal year.</summary>
    public string? Document { get; init; }

    public required string Unit { get; init; }

    public required string Fund { get; init; }

    /// <summary>One line or more.</summary>
    public required IReadOnlyList<ReservationLine> Lines { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [new(Unit, Fund)];

    internal override DocumentName? Named => new(Document, full => this with { Document = full }) { Home = Unit };

    public override Decision Decide(IBookView view)
    {
        NewDocument.Check(view, Document!);
        if (Lines.Count == 0)
            throw new RefusedException(Rule.EntryMustHaveLines);
        var lines = Lines.SelectMany(line => BudgetPosting.Reservation(
            QuotaCommand.PlaceOf(view, Unit, Fund, line.Purpose, line.Year, DateIn(view)),
            QuotaCommand.Positive(view, Fund, line.Amount)));
        return Post(view, [.. lines], Document);
    }
}
