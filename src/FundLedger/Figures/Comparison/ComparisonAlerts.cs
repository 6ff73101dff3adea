namespace FundLedger.Figures;

/// <summary>What stands out where units are compared.</summary>
public enum ComparisonAlert
{
    /// <summary>执行率 is far behind 序时进度.</summary>
    [Term("执行滞后", "Execution behind")]
    ExecutionBehind,

    /// <summary>There is a shortage.</summary>
    [Term("资金缺口", "Shortage")]
    Shortage,

    /// <summary>Performance pay is late: due before the date, and not paid.</summary>
    [Term("绩效迟付", "Performance pay late")]
    PayLate,

    /// <summary>Decisions take long, and much longer than next door.</summary>
    [Term("审批缓慢", "Slow approval")]
    ApprovalSlow,

    /// <summary>Donations lie unused.</summary>
    [Term("善款闲置", "Donations idle")]
    DonationsIdle,

    /// <summary>Residents or posts of the year are not stated.</summary>
    [Term("数据缺失", "Data missing")]
    FactsMissing,
}

/// <summary>A unit that stands out.</summary>
/// <param name="Flag">In what.</param>
/// <param name="Of">The unit's figures.</param>
/// <param name="Beside">
/// The unit under the same one above that it is seen beside: for a shortage the one with the largest surplus, for slow
/// decisions the quickest; null where there is none.
/// </param>
public sealed record FlaggedUnit(ComparisonAlert Flag, DistrictFigures Of, DistrictFigures? Beside);

/// <summary>红旗: rules that pick what a reader of the comparison must not overlook.</summary>
public static class ComparisonAlerts
{
    /// <summary>Share of the budget by which execution may be behind the time elapsed: ten percentage points.</summary>
    public const decimal FarBehind = 0.10m;

    /// <summary>Mean calendar days to a decision that nobody need explain.</summary>
    public const decimal UsualDays = 30;

    /// <summary>Slow is also so many times the days of the quickest.</summary>
    public const decimal TimesQuickest = 2;

    /// <summary>Donations are idle when less than this share of what the time elapsed would ask for was used.</summary>
    public const decimal IdleShare = 0.5m;

    /// <summary>Flags in order of the units, then of the flags.</summary>
    /// <param name="rows">Units of one level.</param>
    /// <param name="progress">序时进度.</param>
    public static IReadOnlyList<FlaggedUnit> Of(IReadOnlyList<DistrictFigures> rows, decimal progress) =>
    [
        .. rows.SelectMany(row => Enum.GetValues<ComparisonAlert>().Where(flag => Holds(flag, row, progress, rows))
            .Select(flag => new FlaggedUnit(flag, row, BesideOf(flag, row, rows)))),
    ];

    private static bool Holds(ComparisonAlert flag, DistrictFigures row, decimal progress, IReadOnlyList<DistrictFigures> rows) => flag switch
    {
        ComparisonAlert.ExecutionBehind => progress - row.ExecutionRate >= FarBehind,
        ComparisonAlert.Shortage => row.Shortage > 0,
        ComparisonAlert.PayLate => row.Arrears?.Overdue > 0,
        ComparisonAlert.ApprovalSlow => row.ApprovalDays > UsualDays && row.ApprovalDays >= TimesQuickest * BesideOf(flag, row, rows)?.ApprovalDays,
        ComparisonAlert.DonationsIdle => row.CharityRate < IdleShare * progress,
        ComparisonAlert.FactsMissing => row.Population is null || row.Staff is null,
    };

    private static DistrictFigures? BesideOf(ComparisonAlert flag, DistrictFigures row, IReadOnlyList<DistrictFigures> rows)
    {
        var beside = rows.Where(other => other != row && other.Unit.Parent == row.Unit.Parent);
        return flag switch
        {
            ComparisonAlert.Shortage => beside.Where(other => other.Available > row.Available).MaxBy(other => other.Available),
            ComparisonAlert.ApprovalSlow => beside.Where(other => other.ApprovalDays is not null).MinBy(other => other.ApprovalDays),
            ComparisonAlert.ExecutionBehind or ComparisonAlert.PayLate or ComparisonAlert.DonationsIdle or ComparisonAlert.FactsMissing => null,
        };
    }
}
