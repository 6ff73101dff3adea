namespace FundLedger.Server.Api;

/// <summary>科目表: the chart of accounts.</summary>
internal static class ChartCalls
{
    public static Resource Resource { get; } = new("accounts", new LocalName("科目表", "Chart of accounts"))
    {
        Changes =
        [
            new(OpenAccount.Kind, "accounts", "增设明细科目", "Add an account to a chart"),
            new(CloseAccount.Kind, "accounts/{account}/closing", "停用科目", "Close an account of a chart after a day"),
        ],
    };
}
