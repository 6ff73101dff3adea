namespace FundLedger.Server.Api;

/// <summary>预算与指标: appropriations, and quota on its way down the tree.</summary>
internal static class BudgetCalls
{
    public static Resource Resource { get; } = new("budgets", new LocalName("预算与指标", "Budgets"))
    {
        Changes =
        [
            new(Appropriate.Kind, "appropriations", "批复预算", "Approve the budget of a unit"),
            new(Supplement.Kind, "supplements", "追加或追减预算", "Supplement or reduce the budget of a unit"),
            new(Allot.Kind, "allotments", "下达指标", "Allot quota to a unit directly below"),
            new(Recall.Kind, "recalls", "收回指标", "Take unused quota back up"),
            new(MoveBetweenPurposes.Kind, "virements", "调剂", "Move quota between the purposes of a unit's fund"),
            new(Freeze.Kind, "freezes", "冻结指标", "Put quota out of use"),
            new(Unfreeze.Kind, "unfreezes", "解冻指标", "Put frozen quota back into use"),
            new(RecordShortage.Kind, "shortages", "登记因无资金而未批的申请", "Record a request that was turned down for lack of funds"),
        ],
    };
}
