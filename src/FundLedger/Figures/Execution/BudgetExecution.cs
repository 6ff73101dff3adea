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

/// <summary>预算执行: what became of the authority of units, funds and purposes in a fiscal year, beside 序时进度. Charity is apart: no sum holds both.</summary>
/// <param name="TimeProgress">序时进度.</param>
/// <param name="Fiscal">Fiscal money, performance pay and projects: what units are compared on.</param>
/// <param name="Charity">慈善资金.</param>
public sealed record BudgetExecution(decimal TimeProgress, ExecutionPart Fiscal, ExecutionPart Charity)
{
    /// <summary>How far a rate may be from 序时进度: ten points, from which on finance offices ask for an explanation.</summary>
    public const decimal Far = 0.10m;

    /// <param name="balances">The fiscal year.</param>
    /// <param name="before">The same year at the end of the month before; null in its first month.</param>
    /// <param name="within">Only this unit and all below it; null: all units.</param>
    /// <param name="fund">Only this fund; null: all.</param>
    /// <exception cref="RefusedException"><see cref="Rule.UnitMustExist"/>.</exception>
    public static BudgetExecution Of(YearBalances balances, YearBalances? before, string? within, string? fund)
    {
        return new BudgetExecution(
            DistrictComparison.TimeProgress(balances.Setup.Profile, balances.AsOf.Date), Part(charity: false), Part(charity: true));

        ExecutionPart Part(bool charity) =>
            ExecutionPart.Of(balances.OfFund(fund).OfType(charity), before?.OfFund(fund).OfType(charity), within);
    }

    /// <summary>How the execution of a row stands to the time that has passed.</summary>
    public Pace PaceOf(SurplusRow row) => (row.ExecutionRate - TimeProgress) switch
    {
        > Far => Pace.Ahead,
        < -Far => Pace.Behind,
        _ => Pace.OnTime,
    };
}
