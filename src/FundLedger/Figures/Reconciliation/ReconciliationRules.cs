using FundLedger.Journal;
using static FundLedger.Figures.ReconciliationItem;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.FinancialAccount;

namespace FundLedger.Figures;

/// <summary>Which item of the form the turnover of an account belongs to.</summary>
internal static class ReconciliationRules
{
    /// <summary>Money, and what is held for others or owed to the treasury with it: no part of the budget (2103, 2901).</summary>
    private static readonly string[] MoneyCodes =
    [
        CashOnHand, BankDeposits, ZeroBalanceQuota, OtherMonetaryFunds, QuotaReceivable, AssetsHeldInTrust, PayableToTreasury, TrustLiabilities,
    ];

    private static readonly string[] Receivables =
        [NotesReceivable, AccountsReceivable, DividendsReceivable, InterestReceivable, OtherReceivables, AdvancesReceived];
    private static readonly string[] Stocks = [GoodsInTransit, Inventories, GoodsInProcess, GovernmentReserves];
    private static readonly string[] Assets = [FixedAssets, IntangibleAssets, PublicInfrastructure, CulturalAndHeritageAssets, AffordableHousing];
    private static readonly string[] AssetsUnderWay = [ConstructionMaterials, ConstructionInProgress, ResearchAndDevelopment];
    private static readonly string[] Worn =
        [FixedAssetDepreciation, IntangibleAmortisation, PublicInfrastructureDepreciation, AffordableHousingDepreciation];
    private static readonly string[] Deferred = [DeferredExpenses, LongTermDeferredExpenses];
    private static readonly string[] Loans = [ShortTermBorrowings, LongTermBorrowings];

    /// <summary>The item of what stands on one side of an account of the classes 1, 2, 3 and 8.</summary>
    public static ReconciliationItem ItemOf(Account account, Side side)
    {
        var code = account.Code[..Math.Min(4, account.Code.Length)];
        if (account.Ledger == Ledger.Budgetary)
            return code == FundBalance ? ReconciliationItem.Money : NetAssets;
        return MoneyCodes.Contains(code) ? ReconciliationItem.Money : OfOther(code, side == Side.Debit);
    }

    /// <summary>The item's name in the form.</summary>
    public static LocalName NameOf(ReconciliationItem item) => item switch
    {
        RevenueOfReceivables => new LocalName("应收款项、预收账款确认的收入", "Revenue recognised as receivables or from advances received"),
        PaymentOfPayables => new LocalName("支付应付款项、预付账款的支出", "Payment of payables and prepayments"),
        PurchaseOfStocks => new LocalName("为取得存货、政府储备物资等计入物资成本的支出", "Payment for inventories and reserves"),
        CapitalExpenditure => new LocalName("为购建固定资产等的资本性支出", "Capital expenditure"),
        RepaymentOfLoans => new LocalName("偿还借款本息支出", "Repayment of loans with interest"),
        ReceiptOfReceivables => new LocalName("收到应收款项、预收账款确认的预算收入", "Budget revenue from receivables and advances received"),
        ReceiptOfLoans => new LocalName("取得借款确认的预算收入", "Budget revenue from loans taken"),
        IssueOfStocks => new LocalName("发出存货、政府储备物资等确认的费用", "Expense of inventories and reserves issued"),
        Depreciation => new LocalName("计提的折旧费用和摊销费用", "Depreciation and amortisation"),
        DisposalOfAssets => new LocalName("确认的资产处置费用（处置资产价值）", "Value of assets disposed of"),
        ExpenseOfPayables => new LocalName("应付款项、预付账款确认的费用", "Expense recognised as payables or from prepayments"),
        ReconciliationItem.Money => new LocalName("货币资金、财政应返还额度与资金结存之差", "Money and quota receivable beside the budget's fund balance"),
        NetAssets => new LocalName("直接计入净资产与结转结余之差", "Entered directly in net assets and carry-forwards"),
        Other => new LocalName("其他事项差异", "Other differences"),
    };

    private static ReconciliationItem OfOther(string code, bool debit) => code switch
    {
        _ when Receivables.Contains(code) => debit ? RevenueOfReceivables : ReceiptOfReceivables,
        _ when Stocks.Contains(code) => debit ? PurchaseOfStocks : IssueOfStocks,
        _ when Assets.Contains(code) => debit ? CapitalExpenditure : DisposalOfAssets,
        _ when AssetsUnderWay.Contains(code) => CapitalExpenditure,
        _ when Worn.Contains(code) => debit ? DisposalOfAssets : Depreciation,
        _ when Deferred.Contains(code) => debit ? PaymentOfPayables : Depreciation,
        _ when Loans.Contains(code) => debit ? RepaymentOfLoans : ReceiptOfLoans,
        InterestPayable => debit ? RepaymentOfLoans : ExpenseOfPayables,
        Prepayments => debit ? PaymentOfPayables : ExpenseOfPayables,
        ['2', ..] => debit ? PaymentOfPayables : ExpenseOfPayables,
        ['3', ..] => NetAssets,
        _ => Other,
    };
}
