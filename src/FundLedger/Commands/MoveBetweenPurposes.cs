namespace FundLedger;

/// <summary>调剂 (virement): quota moves between purposes of one unit, fund and year.</summary>
public sealed record MoveBetweenPurposes : BookCommand
{
    public required string Unit { get; init; }

    public required string Fund { get; init; }

    /// <summary>The budget year; left out: the fiscal year of the date.</summary>
    public int? Year { get; init; }

    /// <summary>The purpose that gives.</summary>
    public required string From { get; init; }

    /// <summary>The purpose that gets, another one.</summary>
    public required string To { get; init; }

    public required decimal Amount { get; init; }

    public override Decision Decide(IBookView view)
    {
        if (From == To)
            throw new RefusedException(Rule.MemberForm, ("member", "to"), ("problem", $"{To} = from"));
        var from = QuotaCommand.PlaceOf(view, Unit, Fund, From, Year, DateIn(view));
        var to = QuotaCommand.PlaceOf(view, Unit, Fund, To, Year, DateIn(view));
        return Post(view, BudgetPosting.Virement(from, to, QuotaCommand.Positive(view, Fund, Amount)));
    }
}
