namespace FundLedger.Server;

/// <summary>批复 and 下达: budgets come to the districts in January, and go down the tree in two halves.</summary>
internal sealed class DemoBudgets(DemoWorld world)
{
    private static readonly UnitLevel[] Levels = [UnitLevel.District, UnitLevel.Street, UnitLevel.Community];

    /// <summary>Basic expenditure that is allotted in January; the rest follows in July.</summary>
    private const int FirstHalfPercent = 60;

    public void Plan()
    {
        foreach (var district in world.Seeds.Districts)
        {
            foreach (var unit in Levels.SelectMany(level => world.Seeds.UnitsOf(district, level)))
                PlanUnit(unit, district);
            world.Agenda.On(DemoWorld.On(1, 6), () => Appropriate(district));
            world.Agenda.On(DemoWorld.On(1, 8), () => Allot(district, "下达上半年基本支出指标", FirstHalf(district)));
            world.Agenda.On(DemoWorld.On(3, 4), () => Allot(district, "下达项目支出指标", LinesOf(district, "PJ").Select(line => (line, line.Planned))));
            world.Agenda.On(DemoWorld.On(7, 8), () => Allot(district, "下达下半年基本支出指标", LinesOf(district, "GF").Select(line => (line, line.SecondHalf))));
        }
    }

    public IEnumerable<DemoLine> LinesOf(DemoDistrict district, string fund) =>
        world.Lines.Where(line => line.District == district && line.Quota.Fund == fund);

    /// <summary>批复 of an amount to a district; it can then be allotted.</summary>
    public void Appropriate(DemoDistrict district, string fund, string purpose, long fen, string text) =>
        world.Journal.Add(new Appropriate
        {
            Unit = district.Code,
            Fund = fund,
            Purpose = purpose,
            Year = DemoCalendar.Year,
            Amount = DemoJournal.Yuan(fen),
        }, world.Seeds.Units[0].Officer, text);

    /// <summary>下达 of amounts to lines: the district's own first, the streets next, their communities days later.</summary>
    public void Allot(DemoDistrict district, string text, IEnumerable<(DemoLine Line, long Fen)> amounts)
    {
        var parts = amounts.Where(part => part.Fen > 0).ToList();
        foreach (var (line, fen) in parts.Where(part => part.Line.Unit.Level == UnitLevel.District))
            AllotTo(line, district.Code, fen, text);
        foreach (var street in parts.Where(part => part.Line.Unit.Level != UnitLevel.District).GroupBy(part => StreetOf(part.Line)).ToList())
        {
            foreach (var purpose in street.GroupBy(part => part.Line.Quota with { Unit = street.Key }))
                Post(district.Code, purpose.Key, purpose.Sum(part => part.Fen), text);
            world.Agenda.On(world.In(1, 3), () => AllotLevel(street, UnitLevel.Street, text));
            world.Agenda.On(world.In(2, 7), () => AllotLevel(street, UnitLevel.Community, text));
        }
    }

    private void PlanUnit(DemoUnit unit, DemoDistrict district)
    {
        var (from, to) = district.Budget(unit.Level);
        var budget = world.Random.Between(from, to) * 100L;
        foreach (var line in world.Seeds.BudgetLines.Where(line => line.Level == unit.Level))
        {
            var planned = world.Random.Part(budget * line.Share / 1000, 950, 1050) / 10_000 * 10_000;
            var spend = district.Spend >= 990 ? district.Spend : Math.Min(1000, district.Spend + world.Random.Between(-50, 50));
            world.Lines.Add(new DemoLine(unit, district, line, planned, spend)
            {
                SecondHalf = line.Fund == "GF" ? planned - FirstHalfOf(planned) : 0,
            });
        }
    }

    private static long FirstHalfOf(long planned) => planned * FirstHalfPercent / 100 / 10_000 * 10_000;

    private IEnumerable<(DemoLine Line, long Fen)> FirstHalf(DemoDistrict district) =>
        LinesOf(district, "GF").Select(line => (line, FirstHalfOf(line.Planned)));

    private void Appropriate(DemoDistrict district)
    {
        var kept = 100 - district.UnallottedPercent;
        foreach (var purpose in world.Lines.Where(line => line.District == district && line.Quota.Fund != "PF")
            .GroupBy(line => line.Quota with { Unit = district.Code }))
        {
            var needed = purpose.Sum(line => line.Planned);
            var fen = ((needed * 100 / kept) + 9_999) / 10_000 * 10_000;
            Appropriate(district, purpose.Key.Fund, purpose.Key.Purpose, fen, $"{DemoCalendar.Year}年部门预算批复");
        }
    }

    private void AllotLevel(IGrouping<string, (DemoLine Line, long Fen)> street, UnitLevel level, string text)
    {
        foreach (var (line, fen) in street.Where(part => part.Line.Unit.Level == level))
            AllotTo(line, street.Key, fen, text);
    }

    private void AllotTo(DemoLine line, string from, long fen, string text)
    {
        Post(from, line.Quota, fen, text);
        world.Journal.Move(line.Quota, fen);
    }

    private void Post(string from, DemoQuota to, long fen, string text) => world.Journal.Add(new Allot
    {
        From = from,
        To = to.Unit,
        Fund = to.Fund,
        Purpose = to.Purpose,
        Year = DemoCalendar.Year,
        Amount = DemoJournal.Yuan(fen),
    }, world.Seeds.Unit(from).Officer, from == to.Unit ? text + "（本级）" : text);

    private static string StreetOf(DemoLine line) =>
        line.Unit.Level == UnitLevel.Community ? line.Unit.Parent : line.Unit.Code;
}
