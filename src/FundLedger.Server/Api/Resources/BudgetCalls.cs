namespace FundLedger.Server.Api;

/// <summary>预算与指标: appropriations, and quota on its way down the tree.</summary>
internal static class BudgetCalls
{
    public static Resource Resource { get; } = new("budgets", new LocalName("预算与指标", "Budgets"))
    {
        Changes =
        [
            Change.Of<Appropriate>("appropriate", "appropriations", "批复预算", "Approve the budget of a unit", Roles.Officers, Given),
            Change.Of<Supplement>("supplement", "supplements", "追加或追减预算", "Supplement or reduce the budget of a unit", Roles.Officers, Given),
            Change.Of<Allot>("allot", "allotments", "下达指标", "Allot quota to a unit directly below", Roles.Officers, Between),
            Change.Of<Recall>("recall", "recalls", "收回指标", "Take unused quota back up", Roles.Officers, Between),
            Change.Of<MoveBetweenPurposes>("virement", "virements", "调剂", "Move quota between the purposes of a unit's fund", Roles.Officers,
                (command, _) => Touch.OfUnits(command.Unit)),
            Change.Of<Freeze>("freeze", "freezes", "冻结指标", "Put quota out of use", Roles.Officers, Of),
            Change.Of<Unfreeze>("unfreeze", "unfreezes", "解冻指标", "Put frozen quota back into use", Roles.Officers, Of),
            Change.Of<RecordShortage>("record-shortage", "shortages", "登记因无资金而未批的申请", "Record a request that was turned down for lack of funds", Roles.Officers,
                (command, _) => Touch.OfUnits(command.Unit)),
        ],
    };

    /// <summary>A budget is approved from the district up: no street or community gives itself one.</summary>
    private static Touch Given(QuotaCommand command, BookSetup setup) => Touch.OfUnits(setup.WithAbove(command.Unit)
        .FirstOrDefault(unit => setup.Unit(unit).Level is UnitLevel.District or UnitLevel.Municipality or UnitLevel.Foundation, command.Unit));

    private static Touch Between(AllotmentCommand command, BookSetup setup) => Touch.OfUnits(command.From, command.To);

    private static Touch Of(QuotaCommand command, BookSetup setup) => Touch.OfUnits(command.Unit);
}
