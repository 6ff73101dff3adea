using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>account list</c>: the charts of the ledgers.</summary>
internal static class AccountListVerb
{
    public static Command Create() => Verb.OnBook("list", """
        科目表 · The charts of the ledgers: accounts that are open on the day.
        fundledger account list --ledger financial --as-of 2025-12-31
        """, RunAsync, DimensionOptions.LedgerName, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var (asOf, ledger) = (session.AsOf(parsed), DimensionOptions.LedgerIn(parsed));
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        session.Output.Rows(
            [.. setup.Chart.Definitions.Where(account => account.IsOpenOn(asOf.Date) && (ledger is null || account.Ledger == ledger))],
            Columns(session.Output));
        return ExitStatus.Done;
    }

    private static Column<AccountDefinition>[] Columns(Output output) =>
    [
        Column<AccountDefinition>.Text("ledger", "账簿", "Ledger", account => LedgerNames.Of(account.Ledger)),
        Column<AccountDefinition>.Text("account", "科目", "Account", account => account.Code),
        Column<AccountDefinition>.Text("name", "名称", "Name", account => account.Name.In(output.Language)),
        Column<AccountDefinition>.Text("parent", "上级", "Detail of", account => account.Parent),
        Column<AccountDefinition>.Text("element", "要素", "Element", account => account.Element),
        Column<AccountDefinition>.Text("side", "余额方向", "Normal side", account => account.NormalSide == Side.Debit ? "debit" : "credit"),
        Column<AccountDefinition>.Text("from", "启用日", "From", account => account.From),
        Column<AccountDefinition>.Text("until", "停用日", "Until", account => account.Until),
    ];
}
