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
}
