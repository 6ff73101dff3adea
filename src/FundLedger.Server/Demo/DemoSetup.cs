namespace FundLedger.Server;

/// <summary>Units, facts, purposes and funds, as the seed files list them.</summary>
internal static class DemoSetup
{
    public static void Add(DemoSeeds seeds, DemoJournal journal)
    {
        var actor = seeds.Units[0].Officer;
        foreach (var unit in seeds.Units)
            AddUnit(unit, actor, journal);
        foreach (var purpose in seeds.Purposes)
            journal.Add(PurposeOf(purpose), actor, $"启用功能分类科目{purpose.Text("purpose")}");
        foreach (var fund in seeds.Funds)
            journal.Add(FundOf(fund), actor, $"设立{fund.Text("name_zh")}");
        journal.Add(new SetPolicy { Fund = "GF", VirementLimit = DemoJournal.Yuan(DemoAdjustments.VirementLimit) }, actor, "基本支出科目间自主调剂限额");
    }

    private static void AddUnit(DemoUnit unit, string actor, DemoJournal journal)
    {
        journal.Add(new OpenUnit
        {
            Unit = unit.Code,
            Name = unit.Name,
            Level = unit.Level,
            Parent = unit.Parent.Length == 0 ? null : unit.Parent,
            Entity = unit.Entity,
        }, actor, $"设立单位：{unit.Name.Zh}");
        if (unit.Population is null && unit.Staff is null)
            return;
        journal.Add(new StateUnitFacts
        {
            Unit = unit.Code,
            Year = DemoCalendar.Year,
            Population = unit.Population,
            Staff = unit.Staff,
        }, actor, $"{DemoCalendar.Year}年人口与在岗人数");
    }

    private static OpenPurpose PurposeOf(SeedRow row) => new()
    {
        Purpose = row.Text("purpose"),
        Name = DemoSeeds.NameOf(row),
        Parent = row.Text("parent").Length == 0 ? null : row.Text("parent"),
    };

    private static OpenFund FundOf(SeedRow row) => new()
    {
        Fund = row.Text("fund"),
        Name = DemoSeeds.NameOf(row),
        Type = Enum.Parse<FundType>(row.Text("type"), ignoreCase: true),
        CarryOver = Enum.Parse<CarryOver>(row.Text("carry_over").Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Owner = row.Text("owner"),
        Purposes = row.Codes("purposes"),
        NegativeList = row.Codes("negative_list"),
    };
}
