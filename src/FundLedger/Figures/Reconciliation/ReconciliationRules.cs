using FundLedger.Journal;
using static FundLedger.Figures.ReconciliationItem;
using static FundLedger.Journal.FinancialAccount;

namespace FundLedger.Figures;

/// <summary>Which item of the form an account explains, and where the item stands.</summary>
public static class ReconciliationRules
{
    private static readonly string[] Receivables =
        [NotesReceivable, AccountsReceivable, DividendsReceivable, InterestReceivable, OtherReceivables, AdvancesReceived];
    private static readonly string[] Stocks = [GoodsInTransit, Inventories, GoodsInProcess, GovernmentReserves];
    private static readonly string[] Assets = [FixedAssets, IntangibleAssets, PublicInfrastructure, CulturalAndHeritageAssets, AffordableHousing];
    private static readonly string[] AssetsUnderWay = [ConstructionMaterials, ConstructionInProgress, ResearchAndDevelopment];
    private static readonly string[] Worn =
        [FixedAssetDepreciation, IntangibleAmortisation, PublicInfrastructureDepreciation, AffordableHousingDepreciation];
    private static readonly string[] Deferred = [DeferredExpenses, LongTermDeferredExpenses];
    private static readonly string[] Loans = [ShortTermBorrowings, LongTermBorrowings, InterestPayable];

    /// <summary>The items, in the order of the form.</summary>
    public static IReadOnlyList<ReconciliationItem> Items { get; } = Enum.GetValues<ReconciliationItem>();

    /// <summary>Where an item stands.</summary>
    public static ReconciliationSection SectionOf(ReconciliationItem item) => item switch
    {
        RevenueOfReceivables or DonatedAssets => ReconciliationSection.RevenueAlone,
        PaymentOfPayables or PurchaseOfStocks or CapitalExpenditure or RepaymentOfLoans => ReconciliationSection.ExpenditureAlone,
        ReceiptOfReceivables or ReceiptOfLoans => ReconciliationSection.BudgetRevenueAlone,
        IssueOfStocks or Depreciation or DisposalOfAssets or ExpenseOfPayables => ReconciliationSection.ExpenseAlone,
        Other => ReconciliationSection.Other,
    };

    /// <summary>Whether an account can explain a difference: claims, debts, things and loans; not money, quota and net assets.</summary>
    public static bool Explains(Account account) => Enum.GetValues<ReconciliationSection>().Any(section => ItemOf(section, account) is not null);

    /// <summary>The item by which an account explains a difference of a section; null: it does not.</summary>
    internal static ReconciliationItem? ItemOf(ReconciliationSection section, Account account) =>
        account.Ledger == Ledger.Financial && account.Code[0] is '1' or '2' ? ItemOf(section, account.Code[..Math.Min(4, account.Code.Length)]) : null;

    private static ReconciliationItem? ItemOf(ReconciliationSection section, string code) => section switch
    {
        ReconciliationSection.RevenueAlone when Receivables.Contains(code) => RevenueOfReceivables,
        ReconciliationSection.RevenueAlone when Stocks.Contains(code) || IsAsset(code) => DonatedAssets,
        ReconciliationSection.ExpenditureAlone when Stocks.Contains(code) => PurchaseOfStocks,
        ReconciliationSection.ExpenditureAlone when IsAsset(code) => CapitalExpenditure,
        ReconciliationSection.ExpenditureAlone when Loans.Contains(code) => RepaymentOfLoans,
        ReconciliationSection.ExpenditureAlone when IsPayable(code) => PaymentOfPayables,
        ReconciliationSection.BudgetRevenueAlone when Receivables.Contains(code) => ReceiptOfReceivables,
        ReconciliationSection.BudgetRevenueAlone when Loans.Contains(code) => ReceiptOfLoans,
        ReconciliationSection.ExpenseAlone when Stocks.Contains(code) => IssueOfStocks,
        ReconciliationSection.ExpenseAlone when Worn.Contains(code) || Deferred.Contains(code) => Depreciation,
        ReconciliationSection.ExpenseAlone when IsAsset(code) || code == PropertyPendingDisposal => DisposalOfAssets,
        ReconciliationSection.ExpenseAlone when IsPayable(code) || code == InterestPayable => ExpenseOfPayables,
        _ => null,
    };

    private static bool IsAsset(string code) => Assets.Contains(code) || AssetsUnderWay.Contains(code);

    /// <summary>What is owed, what was paid ahead, and what others owe back; not what is owed to the treasury or held for others.</summary>
    private static bool IsPayable(string code) => code is Prepayments or OtherReceivables || Deferred.Contains(code)
        || (code[0] == '2' && code is not (PayableToTreasury or TrustLiabilities or AdvancesReceived) && !Loans.Contains(code));

    /// <summary>The item's name in the form.</summary>
    public static LocalName NameOf(ReconciliationItem item) => item switch
    {
        RevenueOfReceivables => new LocalName("应收款项、预收账款确认的收入", "Revenue recognised as receivables or from advances received"),
        DonatedAssets => new LocalName("接受非货币性资产捐赠确认的收入", "Revenue of donated non-monetary assets"),
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
        Other => new LocalName("其他事项差异", "Other differences"),
    };

    /// <summary>The section's name in the form.</summary>
    public static LocalName NameOf(ReconciliationSection section) => section switch
    {
        ReconciliationSection.RevenueAlone => new LocalName("当期确认为收入但没有确认为预算收入", "Revenue that is no budget revenue"),
        ReconciliationSection.ExpenditureAlone => new LocalName("当期确认为预算支出但没有确认为费用", "Budget expenditure that is no expense"),
        ReconciliationSection.BudgetRevenueAlone => new LocalName("当期确认为预算收入但没有确认为收入", "Budget revenue that is no revenue"),
        ReconciliationSection.ExpenseAlone => new LocalName("当期确认为费用但没有确认为预算支出", "Expense that is no budget expenditure"),
        ReconciliationSection.Other => NameOf(Other),
    };
}
