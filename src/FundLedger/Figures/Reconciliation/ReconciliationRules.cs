using FundLedger.Journal;
using static FundLedger.Figures.ReconciliationItem;

namespace FundLedger.Figures;

/// <summary>Which item of the form the turnover of an account belongs to.</summary>
internal static class ReconciliationRules
{
    /// <summary>Money, and what is held for others or owed to the treasury with it: no part of the budget (2103, 2901).</summary>
    private static readonly string[] MoneyCodes = ["1001", "1002", "1011", "1021", "1201", "1891", "2103", "2901"];

    private static readonly string[] Receivables = ["1211", "1212", "1215", "1216", "1218", "2305"];
    private static readonly string[] Stocks = ["1301", "1302", "1303", "1811"];
    private static readonly string[] Assets = ["1601", "1701", "1801", "1821", "1831"];
    private static readonly string[] AssetsUnderWay = ["1611", "1613", "1703"];
    private static readonly string[] Worn = ["1602", "1702", "1802", "1832"];
    private static readonly string[] Deferred = ["1401", "1901"];
    private static readonly string[] Loans = ["2001", "2501"];

    /// <summary>The item of what stands on one side of an account of the classes 1, 2, 3 and 8.</summary>
    public static ReconciliationItem ItemOf(Account account, Side side)
    {
        var code = account.Code[..Math.Min(4, account.Code.Length)];
        if (account.Ledger == Ledger.Budgetary)
            return code == "8001" ? ReconciliationItem.Money : NetAssets;
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
        "2304" => debit ? RepaymentOfLoans : ExpenseOfPayables,
        "1214" => debit ? PaymentOfPayables : ExpenseOfPayables,
        ['2', ..] => debit ? PaymentOfPayables : ExpenseOfPayables,
        ['3', ..] => NetAssets,
        _ => Other,
    };
}
