namespace FundLedger.Server;

/// <summary>A unit of the demo, with who enters and who approves there.</summary>
internal sealed record DemoUnit(
    string Code, LocalName Name, UnitLevel Level, string Parent, bool Entity, int? Population, int? Staff, int Headcount,
    string Officer, string Approver);

/// <summary>A line of the budget of every unit of a level: its share in thousandths, and how often it is paid from.</summary>
internal sealed record DemoBudgetLine(UnitLevel Level, string Fund, string Purpose, int Share, int Payments, int Requests);

/// <summary>A change of a district's budget in the course of the year, in percent of a purpose.</summary>
internal sealed record DemoSupplement(string District, DateOnly Date, string Purpose, int Percent, string Text);

/// <summary>What the seed files say.</summary>
internal sealed class DemoSeeds
{
    private readonly Dictionary<string, DemoUnit> _units;
    private readonly Dictionary<string, DemoDistrict> _districts;
    private readonly ILookup<string, (string Text, string Group)> _texts;
    private readonly ILookup<string, string> _payees;

    public DemoSeeds()
    {
        Units = [.. SeedTable.Read("units.csv").Select(UnitOf)];
        _units = Units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        Purposes = SeedTable.Read("purposes.csv");
        Funds = SeedTable.Read("funds.csv");
        Districts = [.. SeedTable.Read("districts.csv").Select(row => new DemoDistrict(row))];
        _districts = Districts.ToDictionary(district => district.Code, StringComparer.Ordinal);
        BudgetLines = [.. SeedTable.Read("budget-lines.csv").Select(BudgetLineOf)];
        Supplements = [.. SeedTable.Read("supplements.csv").Select(row => new DemoSupplement(
            row.Text("district"), row.Date("date"), row.Text("purpose"), row.Number("percent"), row.Text("text")))];
        Donors = [.. SeedTable.Read("donors.csv").Select(row => (row.Text("donor"), row.Text("anonymous") == "yes"))];
        _texts = SeedTable.Read("texts.csv").ToLookup(row => row.Text("purpose"), row => (row.Text("text"), row.Text("payee_group")), StringComparer.Ordinal);
        _payees = SeedTable.Read("payees.csv").ToLookup(row => row.Text("payee_group"), row => row.Text("payee"), StringComparer.Ordinal);
    }

    public IReadOnlyList<DemoUnit> Units { get; }

    public IReadOnlyList<SeedRow> Purposes { get; }

    public IReadOnlyList<SeedRow> Funds { get; }

    public IReadOnlyList<DemoDistrict> Districts { get; }

    public IReadOnlyList<DemoBudgetLine> BudgetLines { get; }

    public IReadOnlyList<DemoSupplement> Supplements { get; }

    public IReadOnlyList<(string Name, bool Anonymous)> Donors { get; }

    /// <summary>The charity that owns the charity fund.</summary>
    public DemoUnit Foundation => Units.First(unit => unit.Level == UnitLevel.Foundation);

    public DemoUnit Unit(string code) => _units[code];

    /// <summary>The district that a unit is in; null above the districts.</summary>
    public DemoDistrict? FindDistrict(DemoUnit unit)
    {
        for (var at = unit; ; at = _units[at.Parent])
        {
            if (at.Level == UnitLevel.District)
                return _districts[at.Code];
            if (at.Parent.Length == 0)
                return null;
        }
    }

    /// <summary>The unit of a level at or above one; the foundation for its level.</summary>
    public DemoUnit Above(DemoUnit unit, UnitLevel level)
    {
        if (level == UnitLevel.Foundation)
            return Foundation;
        while (unit.Level != level)
            unit = _units[unit.Parent];
        return unit;
    }

    public IEnumerable<DemoUnit> UnitsOf(DemoDistrict district, UnitLevel level) =>
        Units.Where(unit => unit.Level == level && FindDistrict(unit) == district);

    /// <summary>Purposes of the charity fund that can be asked for: those with texts.</summary>
    public IReadOnlyList<string> CharityPurposes =>
        [.. Purposes.Select(row => row.Text("purpose")).Where(purpose => purpose.StartsWith('C') && _texts.Contains(purpose))];

    /// <summary>What is bought for a purpose, and from whom.</summary>
    public (string Text, string Payee) Bill(string purpose, DateOnly day, DemoRandom random)
    {
        var (text, group) = random.Pick([.. _texts[purpose]]);
        return (text.Replace("{月}", $"{day.Month}月", StringComparison.Ordinal), random.Pick([.. _payees[group]]));
    }

    private static DemoUnit UnitOf(SeedRow row) => new(
        row.Text("unit"), NameOf(row), Enum.Parse<UnitLevel>(row.Text("level"), ignoreCase: true), row.Text("parent"),
        row.Text("entity") == "yes", row.FindNumber("population"), row.FindNumber("staff"), row.FindNumber("award_headcount") ?? 0,
        row.Text("officer"), row.Text("approver"));

    private static DemoBudgetLine BudgetLineOf(SeedRow row) => new(
        Enum.Parse<UnitLevel>(row.Text("level"), ignoreCase: true), row.Text("fund"), row.Text("purpose"),
        row.Thousandths("share"), row.Number("payments"), row.Number("requests"));

    public static LocalName NameOf(SeedRow row) => new(row.Text("name_zh"), row.Text("name_en"));
}
