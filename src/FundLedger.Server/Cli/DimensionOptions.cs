using System.CommandLine;

namespace FundLedger.Server;

/// <summary>Filters on the dimensions of accounts.</summary>
internal static class DimensionOptions
{
    public static readonly Option<string?> LedgerName = new("--ledger")
    {
        Description = "账簿 · financial, budgetary, charity or control",
    };

    public static readonly Option<string?> Account = new("--account") { Description = "科目 · Account code" };

    public static readonly Option<string?> Unit = new("--unit") { Description = "单位 · Unit" };

    public static readonly Option<string?> Fund = new("--fund") { Description = "资金 · Fund" };

    public static readonly Option<string?> Purpose = new("--purpose") { Description = "用途 · Purpose" };

    public static IEnumerable<Option> All => [LedgerName, Account, Unit, Fund, Purpose];

    public static Ledger? LedgerIn(ParseResult parsed) => parsed.GetValue(LedgerName) is not { } name
        ? null
        : LedgerNames.Find(name) ?? throw new RefusedException(Rule.MemberForm, ("member", "--ledger"), ("problem", Reason.NotAmong<Ledger>(name)));

    /// <summary>Keeps the balances that the options ask for; codes that do not exist are refused, not answered with nothing.</summary>
    /// <param name="parsed">The options.</param>
    /// <param name="setup">The book's set-up.</param>
    /// <param name="balances">All balances.</param>
    /// <param name="below">Whether a unit stands for all below it too.</param>
    public static IReadOnlyList<AccountBalance> Filter(
        ParseResult parsed, BookSetup setup, IReadOnlyList<AccountBalance> balances, bool below)
    {
        var ledger = LedgerIn(parsed);
        var (account, fund, purpose) = (parsed.GetValue(Account), parsed.GetValue(Fund), parsed.GetValue(Purpose));
        if (fund is not null)
            setup.Fund(fund);
        if (purpose is not null)
            setup.Purpose(purpose);
        var units = UnitsOf(setup, parsed.GetValue(Unit), below);
        return
        [
            .. balances.Where(balance => (ledger is null || balance.Account.Ledger == ledger)
                && (account is null || balance.Account.Code == account)
                && (fund is null || balance.Account.Fund == fund)
                && (purpose is null || balance.Account.Purpose == purpose)
                && (units is null || units.Contains(balance.Account.Unit))),
        ];
    }

    private static HashSet<string>? UnitsOf(BookSetup setup, string? unit, bool below) => unit is null
        ? null
        : below
            ? [.. setup.WithBelow(unit).Select(each => each.Code)]
            : [setup.Unit(unit).Code];
}
