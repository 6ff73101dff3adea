namespace FundLedger.Catalog;

/// <summary>The dimensions that figures are grouped by, as the command line names them.</summary>
public static class Dimensions
{
    public static readonly IReadOnlyList<Dimension> All = Enum.GetValues<Dimension>();

    /// <summary>The dimensions that a list such as <c>unit,fund</c> names, each once.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> when one is none of those allowed.</exception>
    public static List<Dimension> In(string text, IReadOnlyList<Dimension> allowed) =>
    [
        .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name =>
            allowed.Cast<Dimension?>().FirstOrDefault(dimension => NameOf(dimension!.Value) == name)
            ?? throw new RefusedException(Rule.MemberForm, ("member", "--group"), ("problem", Reason.NotAmong(name, allowed.Select(NameOf))))),
    ];

    public static string NameOf(Dimension dimension) => dimension switch
    {
        Dimension.Ledger => "ledger",
        Dimension.Account => "account",
        Dimension.Unit => "unit",
        Dimension.Fund => "fund",
        Dimension.Purpose => "purpose",
        Dimension.Year => "year",
        Dimension.Currency => "currency",
    };

    public static LocalName TitleOf(Dimension dimension) => dimension switch
    {
        Dimension.Ledger => new LocalName("账簿", "Ledger"),
        Dimension.Account => new LocalName("科目", "Account"),
        Dimension.Unit => new LocalName("单位", "Unit"),
        Dimension.Fund => new LocalName("资金", "Fund"),
        Dimension.Purpose => new LocalName("用途", "Purpose"),
        Dimension.Year => new LocalName("年度", "Year"),
        Dimension.Currency => new LocalName("币种", "Currency"),
    };
}
