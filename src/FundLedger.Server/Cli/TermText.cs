using System.Text.Json;

namespace FundLedger.Server;

/// <summary>One of a closed list of terms: its name in JSON for programs, its title for people.</summary>
internal readonly record struct TermText(string ForPrograms, LocalName ForPeople)
{
    public static TermText Of(UnitLevel level) => Named(level, level switch
    {
        UnitLevel.Municipality => new("市", "Municipality"),
        UnitLevel.District => new("区", "District"),
        UnitLevel.Street => new("街道", "Street"),
        UnitLevel.Community => new("社区", "Community"),
        UnitLevel.Foundation => new("基金会", "Foundation"),
    });

    public static TermText Of(FundType type) => Named(type, type switch
    {
        FundType.Fiscal => new("财政", "Fiscal"),
        FundType.Performance => new("绩效", "Performance"),
        FundType.Charity => new("慈善", "Charity"),
        FundType.Project => new("项目", "Project"),
    });

    public static TermText Of(CarryOver rule) => Named(rule, rule switch
    {
        CarryOver.CarryOver => new("全部结转", "Carries over"),
        CarryOver.TwoYear => new("结转一次", "Two years"),
        CarryOver.Lapse => new("当年注销", "Lapses"),
        CarryOver.Permanent => new("不分年度", "Permanent"),
    });

    public static TermText Of(ClawBackBand band) => Named(band, band switch
    {
        ClawBackBand.Within30 => new("30 天内", "30 or less"),
        ClawBackBand.Within60 => new("31–60 天", "31–60"),
        ClawBackBand.Within90 => new("61–90 天", "61–90"),
        ClawBackBand.Later => new("90 天以上", "over 90"),
    });

    private static TermText Named<T>(T value, LocalName title)
        where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()), title);
}
