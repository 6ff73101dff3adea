using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>平行记账: what is one thing in several ledgers moves alike in them, entry by entry.</summary>
internal static class ParallelRules
{
    /// <exception cref="RefusedException"><see cref="Rule.CarriedQuotaMustAgree"/> or <see cref="Rule.PaidQuotaMustAgree"/>.</exception>
    public static void Check(Draft draft, BookSetup setup)
    {
        CheckAgree(draft.Lines, Rule.CarriedQuotaMustAgree, account => CarriedQuotaSign(account));
        if (!CommandKind.Of(draft.Kind).EndsYear)
            CheckAgree(draft.Lines, Rule.PaidQuotaMustAgree, account => PaidQuotaSign(account, setup));
    }

    /// <summary>财政应返还额度 is 1201 and 800103.</summary>
    private static int CarriedQuotaSign(Account account) => account.Ledger switch
    {
        Ledger.Financial when account.Code.StartsWith(FinancialAccount.QuotaReceivable, StringComparison.Ordinal) => 1,
        Ledger.Budgetary when account.Code == BudgetaryAccount.QuotaBalance => -1,
        _ => 0,
    };

    /// <summary>What is paid of fiscal money is budget expenditure (7101) and paid quota (9501), until the year's end closes the one.</summary>
    private static int PaidQuotaSign(Account account, BookSetup setup)
    {
        var counts = account.Ledger switch
        {
            Ledger.Budgetary => FiscalExpenditure.Is(account.Code),
            Ledger.Control => account.Code == ControlAccount.Paid,
            _ => false,
        };
        return counts && setup.Funds.GetValueOrDefault(account.Fund) is { Type: not FundType.Charity } ? 1 : 0;
    }

    /// <summary>Sums with their signs must be zero for every unit, fund, purpose and year.</summary>
    private static void CheckAgree(IReadOnlyList<Line> lines, Rule rule, Func<Account, int> sign)
    {
        foreach (var line in lines)
        {
            if (sign(line.Account) == 0)
                continue;
            var of = line.Account;
            var difference = Int128.Zero;
            foreach (var other in lines)
            {
                if (other.Account.Place() == of.Place())
                    difference += sign(other.Account) * (Int128)other.Net;
            }

            if (difference != 0)
                throw new RefusedException(rule, ("unit", of.Unit), ("fund", of.Fund), ("difference", DecimalText.Of(difference, of.Currency.Decimals)));
        }
    }
}
