using FundLedger.Journal;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.CharityAccount;
using static FundLedger.Journal.FinancialAccount;

namespace FundLedger.Posting;

/// <summary>
/// Accounts that commands post to: without one of them an event could not be posted, a year not be closed, or an entry not be
/// put right. So none of them is closed, but for a new definition that follows it.
/// </summary>
public static class PostedAccounts
{
    private static readonly string[] Financial =
    [
        BankDeposits, DepositsHeldInTrust, QuotaReceivable, PerformancePayPayable, TrustLiabilities, AccumulatedSurplus,
        SurplusForThePeriod, SurplusAppropriation, NetAssetsTransferred, PriorYearAdjustment, AppropriationRevenue, OperatingExpenses, WagesAndBenefits,
    ];

    private static readonly string[] Budgetary =
    [
        AppropriationBudgetRevenue, AdministrativeExpenditure, ExpenditureOfAppropriation, ExpenditureOfSpecialFunds, ExpenditureOfOtherFunds,
        FundBalance, QuotaBalance,
        CarryForwardAdjustment, CarryForwardPooledIn, CarryForwardPooledOut, CarryForwardSurrendered, CarryForwardReallocated,
        CarryForwardOfTheYear, CumulativeCarryForward,
        BudgetSurplusAdjustment, BudgetSurplusSurrendered, BudgetSurplusReallocated, BudgetSurplusFromCarryForward, CumulativeBudgetSurplus,
        NonFiscalCarryForwardAdjustment, NonFiscalCarryForwardReturned, NonFiscalCarryForwardOverhead, NonFiscalCarryForwardOfTheYear,
        CumulativeNonFiscalCarryForward,
        NonFiscalSurplusAdjustment, NonFiscalSurplusOverhead, NonFiscalSurplusFromCarryForward, CumulativeNonFiscalSurplus,
        OtherSurplus, NonFiscalSurplusAppropriation,
    ];

    private static readonly string[] Charity =
    [
        CharityDeposits, Advances, OtherPayables, UnrestrictedNetAssets, RestrictedNetAssets, DonationRevenue, UnrestrictedDonations,
        RestrictedDonations, RestrictedOtherRevenue, ProgrammeCosts, ManagementExpenses, FundRaisingExpenses,
    ];

    private static readonly string[] Control =
    [
        .. ControlAccount.Sources, ControlAccount.AllotmentReceived, .. ControlAccount.Held, ControlAccount.Allotted, ControlAccount.Paid,
        ControlAccount.CarriedForward, ControlAccount.ClawedBack, ControlAccount.Cancelled, ControlAccount.Unfunded, ControlAccount.UnfundedContra,
    ];

    /// <summary>All of them, by ledger.</summary>
    public static IEnumerable<(Ledger Ledger, string Code)> All => Enum.GetValues<Ledger>().SelectMany(ledger => Of(ledger).Select(code => (ledger, code)));

    /// <summary>Whether commands post to an account.</summary>
    public static bool Includes(Ledger ledger, string code) => Of(ledger).Contains(code);

    private static string[] Of(Ledger ledger) => ledger switch
    {
        Ledger.Financial => Financial,
        Ledger.Budgetary => Budgetary,
        Ledger.Charity => Charity,
        Ledger.Control => Control,
    };
}
