namespace FundLedger.Reports;

/// <summary>What the dimensions that figures are grouped by are called.</summary>
public static class DimensionNames
{
    /// <summary>For programs: the name of its column.</summary>
    public static string Of(Dimension dimension) => dimension switch
    {
        Dimension.Ledger => "ledger",
        Dimension.Account => "account",
        Dimension.Unit => "unit",
        Dimension.Fund => "fund",
        Dimension.Purpose => "purpose",
        Dimension.Year => "year",
        Dimension.Currency => "currency",
    };

    /// <summary>For people: the title of its column.</summary>
    public static LocalName Title(Dimension dimension) => dimension switch
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
