using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>balance</c>: sums along any dimensions.</summary>
internal static class BalanceVerb
{
    private static readonly Option<string> Group = new("--group")
    {
        Description = "分组 · Any of ledger,account,unit,fund,purpose,year,currency",
        DefaultValueFactory = _ => "ledger,account",
    };

    private static readonly Option<bool> WithBelow = new("--with-below")
    {
        Description = "含下级单位 · The unit stands for all below it too",
    };

    public static Command Create() => Verb.OnBook("balance", """
        余额 · Balances at the as-of pair, grouped by any dimensions.
        fundledger balance --book D1 --account 9203 --group unit,fund --as-of 2025-06-30
        """, RunAsync, [Group, WithBelow, .. DimensionOptions.All, CommonOptions.Date, CommonOptions.KnownAt]);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var dimensions = Dimensions.In(parsed.GetValue(Group)!, Dimensions.All);
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var balances = await session.Read.BalancesAsync(asOf, null, cancellation).ConfigureAwait(false);
        var rows = BalanceTable.Group(
            DimensionOptions.Filter(parsed, setup, balances, parsed.GetValue(WithBelow)), dimensions);
        session.Output.Rows(rows, [.. ColumnsOf(dimensions)]);
        return ExitStatus.Done;
    }

    private static IEnumerable<Column<BalanceRow>> ColumnsOf(IReadOnlyList<Dimension> dimensions)
    {
        for (var i = 0; i < dimensions.Count; i++)
        {
            var at = i;
            var title = Dimensions.TitleOf(dimensions[i]);
            yield return new Column<BalanceRow>(Dimensions.NameOf(dimensions[i]), title, row => row.Key[at]);
        }

        if (!dimensions.Contains(Dimension.Currency))
            yield return Column<BalanceRow>.Text("currency", "币种", "Currency", row => row.Currency.Code);
        yield return Column<BalanceRow>.Amount("debit", "借方", "Debit", row => row.Debit, row => row.Currency);
        yield return Column<BalanceRow>.Amount("credit", "贷方", "Credit", row => row.Credit, row => row.Currency);
        yield return Column<BalanceRow>.Text("side", "方向", "Side", row => SideOf(row.Net));
        yield return Column<BalanceRow>.Amount("balance", "余额", "Balance", row => Int128.Abs(row.Net), row => row.Currency);
    }

    /// <summary>余额方向: the side that a balance stands on.</summary>
    private static string SideOf(Int128 net) => net > 0 ? "debit" : net < 0 ? "credit" : "";
}
