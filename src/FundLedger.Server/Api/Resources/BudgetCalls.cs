namespace FundLedger.Server.Api;

/// <summary>预算与指标: appropriations, and quota on its way down the tree.</summary>
internal static class BudgetCalls
{
    public static Resource Resource { get; } = new("budgets", new LocalName("预算与指标", "Budgets"))
    {
        Changes =
        [
            new("appropriate", "appropriations", "批复预算", "Approve the budget of a unit"),
            new("supplement", "supplements", "追加或追减预算", "Supplement or reduce the budget of a unit"),
            new("allot", "allotments", "下达指标", "Allot quota to a unit directly below"),
            new("recall", "recalls", "收回指标", "Take unused quota back up"),
            new("virement", "virements", "调剂", "Move quota between the purposes of a unit's fund"),
            new("freeze", "freezes", "冻结指标", "Put quota out of use"),
            new("unfreeze", "unfreezes", "解冻指标", "Put frozen quota back into use"),
            new("record-shortage", "shortages", "登记因无资金而未批的申请", "Record a request that was turned down for lack of funds"),
        ],
    };
}
