namespace FundLedger.Setup;

/// <summary>What kind of money a fund is.</summary>
public enum FundType
{
    /// <summary>财政资金.</summary>
    [Term("财政", "Fiscal")]
    Fiscal,

    /// <summary>绩效资金: fiscal money for performance pay.</summary>
    [Term("绩效", "Performance")]
    Performance,

    /// <summary>慈善资金: donations, with books of its own.</summary>
    [Term("慈善", "Charity")]
    Charity,

    /// <summary>项目资金: fiscal money for a project.</summary>
    [Term("项目", "Project")]
    Project,
}

/// <summary>What becomes of unused quota at the end of a year.</summary>
public enum CarryOver
{
    /// <summary>All unused carries (基本支出).</summary>
    [Term("全部结转", "Carries over")]
    CarryOver,

    /// <summary>Carries once and is clawed back at the end of the second year (项目).</summary>
    [Term("结转一次", "Two years")]
    TwoYear,

    /// <summary>Nothing carries.</summary>
    [Term("当年注销", "Lapses")]
    Lapse,

    /// <summary>The authority has no year (charity).</summary>
    [Term("不分年度", "Permanent")]
    Permanent,
}

/// <summary>A fund.</summary>
/// <param name="Code">Its code, unique in the book.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Currency">Its currency: all of its lines are in it.</param>
/// <param name="CarryOver">Its rule at year end.</param>
/// <param name="Owner">The unit that answers for it; a charity fund's own books are kept there.</param>
/// <param name="Purposes">Purposes that it may be used for, with all below them; empty: any.</param>
/// <param name="NegativeList">Purposes that it may never be used for, with all below them.</param>
public sealed record Fund(
    string Code, LocalName Name, FundType Type, Currency Currency, CarryOver CarryOver, string Owner,
    IReadOnlyList<string> Purposes, IReadOnlyList<string> NegativeList)
{
    /// <summary>A charity fund's authority has no budget year: its lines carry the year 0.</summary>
    public bool HasYear => CarryOver != CarryOver.Permanent;

    /// <summary>Whether quota of a budget year that is unused at the end of a fiscal year carries over by the fund's rule.</summary>
    public bool Carries(int year, int end) => CarryOver switch
    {
        CarryOver.CarryOver => true,
        CarryOver.TwoYear => year >= end,
        _ => false,
    };

    /// <summary>
    /// The claw-back date of quota of a budget year: the last day on which it can be used. Null where it carries over
    /// for as long as it is unused, or has no year.
    /// </summary>
    public DateOnly? ClawBackDate(BookProfile profile, int year) => CarryOver switch
    {
        CarryOver.Lapse => profile.LastDayOf(year),
        CarryOver.TwoYear => profile.LastDayOf(year + 1),
        _ => null,
    };
}

/// <summary>A purpose: for fiscal money, an item of the functional classification (功能分类科目).</summary>
/// <param name="Code">Its code, unique in the book.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The purpose that it is part of; empty at the top.</param>
public sealed record Purpose(string Code, LocalName Name, string Parent);
