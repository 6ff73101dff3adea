namespace FundLedger.Figures;

/// <summary>How a rate of execution stands to the time that has passed.</summary>
public enum Pace
{
    /// <summary>Within <see cref="BudgetExecution.Far"/> of it; also where there is no authority.</summary>
    OnTime,

    /// <summary>More is paid than the time that has passed would tell.</summary>
    Ahead,

    /// <summary>Less is paid.</summary>
    Behind,
}

/// <summary>
/// 预算执行: what became of the authority of units, funds and purposes in a fiscal year, beside 序时进度. The rows of a unit
/// and the whole are summed of accounts, not of rows: what one unit allots to another is received and passed on once.
/// </summary>
/// <param name="TimeProgress">序时进度.</param>
/// <param name="Rows">One a unit, fund and purpose.</param>
/// <param name="Units">One a unit and currency.</param>
/// <param name="Totals">One a currency: all units together.</param>
public sealed record BudgetExecution(
    decimal TimeProgress, IReadOnlyList<SurplusRow> Rows, IReadOnlyList<SurplusRow> Units, IReadOnlyList<SurplusRow> Totals)
{
    /// <summary>How far a rate may be from 序时进度: ten points, from which on finance offices ask for an explanation.</summary>
    public const decimal Far = 0.10m;

    /// <param name="balances">The fiscal year.</param>
    /// <param name="within">Only this unit and all below it; null: all units.</param>
    /// <param name="fund">Only this fund; null: all.</param>
    /// <exception cref="RefusedException"><see cref="Rule.UnitMustExist"/>.</exception>
    public static BudgetExecution Of(YearBalances balances, string? within, string? fund)
    {
        var of = balances.OfFund(fund);
        return new BudgetExecution(
            DistrictComparison.TimeProgress(balances.Setup.Profile, balances.AsOf.Date),
            SurplusTable.Of(of, [Dimension.Unit, Dimension.Fund, Dimension.Purpose], within),
            SurplusTable.Of(of, [Dimension.Unit], within),
            SurplusTable.Of(of, [], within));
    }

    /// <summary>How the execution of a row stands to the time that has passed.</summary>
    public Pace PaceOf(SurplusRow row) => (row.ExecutionRate - TimeProgress) switch
    {
        > Far => Pace.Ahead,
        < -Far => Pace.Behind,
        _ => Pace.OnTime,
    };
}
