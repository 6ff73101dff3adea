using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.ControlAccount;
using static FundLedger.Journal.FinancialAccount;

namespace FundLedger.Figures;

/// <summary>Two amounts of the books that must be equal.</summary>
/// <param name="Code">What is checked, for programs.</param>
/// <param name="Title">The same for people.</param>
/// <param name="Currency">The currency.</param>
/// <param name="One">One amount, in minor units.</param>
/// <param name="Other">The other.</param>
public sealed record AuditCheck(string Code, LocalName Title, Currency Currency, Int128 One, Int128 Other)
{
    public bool Ok => One == Other;
}

/// <summary>What is certified of a book at an as-of pair: its sums by ledger, and amounts that must be equal.</summary>
/// <param name="Ledgers">Debits and credits of each ledger and currency, from the beginning.</param>
/// <param name="Checks">What must be equal.</param>
/// <param name="BelowZero">Constrained accounts that are below zero: none, ever.</param>
public sealed record AuditFigures(IReadOnlyList<BalanceRow> Ledgers, IReadOnlyList<AuditCheck> Checks, int BelowZero)
{
    /// <param name="balances">Sums of all accounts up to the date.</param>
    /// <param name="year">The fiscal year of the date.</param>
    public static AuditFigures Of(IReadOnlyCollection<AccountBalance> balances, YearBalances year)
    {
        var ledgers = BalanceTable.Group(balances, [Dimension.Ledger]);
        return new AuditFigures(
            [.. ledgers.OrderBy(row => LedgerNames.Find(row.Key[0]))],
            [.. balances.Select(balance => balance.Account.Currency).Distinct().OrderBy(currency => currency.Code, StringComparer.Ordinal).SelectMany(currency => ChecksOf(balances, year, currency))],
            balances.Count(IsBelowZero));
    }

    private static IEnumerable<AuditCheck> ChecksOf(IReadOnlyCollection<AccountBalance> balances, YearBalances year, Currency currency)
    {
        foreach (var ledger in Enum.GetValues<Ledger>())
        {
            var of = balances.Where(balance => balance.Account.Ledger == ledger && balance.Account.Currency == currency).ToList();
            var title = LedgerNames.Title(ledger);
            yield return new AuditCheck($"{LedgerNames.Of(ledger)}Balances", new LocalName($"{title.Zh}：借方 = 贷方", $"{title.En}: debits = credits"), currency,
                of.Aggregate(Int128.Zero, (sum, balance) => sum + balance.Debit), of.Aggregate(Int128.Zero, (sum, balance) => sum + balance.Credit));
        }

        yield return new AuditCheck("carriedQuota", new LocalName("财政应返还额度：1201 = 800103", "Carried-over quota: 1201 = 800103"), currency,
            Net(balances, currency, Ledger.Financial, QuotaReceivable), Net(balances, currency, Ledger.Budgetary, QuotaBalance));
        yield return new AuditCheck("paidQuota", new LocalName("本年已支付指标：9501 = 7101（慈善资金除外）", "Paid in the year: 9501 = 7101 (but for charity)"), currency,
            -Net(OfFiscalMoney(year), currency, Ledger.Control, Paid), Net(OfFiscalMoney(year), currency, Ledger.Budgetary, AdministrativeExpenditure));
        yield return new AuditCheck("allotted", new LocalName("上下级：9202 = 下级 9110 − 9602", "Levels: 9202 = 9110 less 9602 of the units below"), currency,
            -Net(balances, currency, Ledger.Control, Allotted), Net(balances, currency, Ledger.Control, AllotmentReceived) + Returned(balances, currency));
    }

    private static List<AccountBalance> OfFiscalMoney(YearBalances year) =>
        [.. year.Movements.Where(balance => year.Setup.Funds.GetValueOrDefault(balance.Account.Fund) is { Type: not FundType.Charity })];

    private static Int128 Returned(IEnumerable<AccountBalance> balances, Currency currency) => balances
        .Where(balance => balance.Account is { Ledger: Ledger.Control, Code: ClawedBack } && balance.Account.Currency == currency)
        .Aggregate(Int128.Zero, (sum, balance) => sum + balance.Debit - balance.Credit);

    /// <summary>Debit less credit of an account and its details.</summary>
    private static Int128 Net(IEnumerable<AccountBalance> balances, Currency currency, Ledger ledger, string code) => balances
        .Where(balance => balance.Account.Ledger == ledger && balance.Account.Currency == currency && balance.Account.Code.StartsWith(code, StringComparison.Ordinal))
        .Aggregate(Int128.Zero, (sum, balance) => sum + balance.Debit - balance.Credit);

    private static bool IsBelowZero(AccountBalance balance) => Constrained.SideOf(balance.Account) is { } side
        && (side == Side.Debit ? balance.Debit - balance.Credit : balance.Credit - balance.Debit) < 0;
}
