namespace FundLedger.Figures;

/// <summary>
/// Items of 本年盈余与预算结余的差异情况说明 (政府会计制度, notes to the statements), in the order of the form.
/// </summary>
public enum ReconciliationItem
{
    /// <summary>当期确认为收入但没有确认为预算收入：应收款项、预收账款确认的收入.</summary>
    RevenueOfReceivables,

    /// <summary>… 接受非货币性资产捐赠确认的收入.</summary>
    DonatedAssets,

    /// <summary>当期确认为预算支出但没有确认为费用：支付应付款项、预付账款的支出.</summary>
    PaymentOfPayables,

    /// <summary>… 为取得存货、政府储备物资等计入物资成本的支出.</summary>
    PurchaseOfStocks,

    /// <summary>… 为购建固定资产等的资本性支出.</summary>
    CapitalExpenditure,

    /// <summary>… 偿还借款本息支出.</summary>
    RepaymentOfLoans,

    /// <summary>当期确认为预算收入但没有确认为收入：收到应收款项、预收账款确认的预算收入.</summary>
    ReceiptOfReceivables,

    /// <summary>… 取得借款确认的预算收入.</summary>
    ReceiptOfLoans,

    /// <summary>当期确认为费用但没有确认为预算支出：发出存货、政府储备物资等确认的费用.</summary>
    IssueOfStocks,

    /// <summary>… 计提的折旧费用和摊销费用.</summary>
    Depreciation,

    /// <summary>… 确认的资产处置费用（处置资产价值）.</summary>
    DisposalOfAssets,

    /// <summary>… 应付款项、预付账款确认的费用.</summary>
    ExpenseOfPayables,

    /// <summary>其他事项差异: what no other item names.</summary>
    Other,
}
