namespace FundLedger.Server;

/// <summary>调剂 between purposes, 冻结 and 解冻.</summary>
internal sealed class DemoAdjustments(DemoWorld world)
{
    /// <summary>What a unit may hold moved between purposes by itself: 600,000 yuan.</summary>
    public const long VirementLimit = 60_000_000;

    private const int VirementsOfUnit = 3;
    private const int FreezesOfDistrict = 6;
    private const long Smallest = 100_000;

    private readonly Dictionary<string, long> _moved = new(StringComparer.Ordinal);

    public void Plan()
    {
        foreach (var unit in world.Lines.Where(line => line.Quota.Fund == "GF" && line.Unit.Level != UnitLevel.Community)
            .GroupBy(line => line.Unit.Code))
        {
            for (var number = 0; number < VirementsOfUnit; number++)
                world.Agenda.On(world.DayBetween(DemoWorld.On(4, 15), DemoWorld.On(11, 20)), () => Move([.. unit]));
        }

        foreach (var district in world.Seeds.Districts)
        {
            var projects = world.Lines.Where(line => line.District == district && line.Quota.Fund == "PJ").ToList();
            for (var number = 0; number < FreezesOfDistrict; number++)
                world.Agenda.On(world.DayBetween(DemoWorld.On(3, 20), DemoWorld.On(6, 30)), () => Freeze(world.Random.Pick(projects)));
        }
    }

    /// <summary>Moves quota from the line that has the most to the one that has the least of its plan left.</summary>
    private void Move(IReadOnlyList<DemoLine> lines)
    {
        var from = lines.MaxBy(Left)!;
        var to = lines.MinBy(Left)!;
        var fen = Math.Min(world.Journal.Available(from.Quota) / 4, from.Planned / 25) / 10_000 * 10_000;
        var moved = _moved.GetValueOrDefault(from.Unit.Code);
        if (fen < Smallest || from == to || moved + fen > VirementLimit)
            return;
        _moved[from.Unit.Code] = moved + fen;
        world.Journal.Add(new MoveBetweenPurposes
        {
            Unit = from.Quota.Unit,
            Fund = from.Quota.Fund,
            Year = DemoCalendar.Year,
            From = from.Quota.Purpose,
            To = to.Quota.Purpose,
            Amount = DemoJournal.Yuan(fen),
        }, from.Unit.Officer, "科目间调剂");
        world.Journal.Move(from.Quota, -fen);
        world.Journal.Move(to.Quota, fen);
        from.Planned -= fen;
        to.Planned += fen;
    }

    private long Left(DemoLine line) => world.Journal.Available(line.Quota) * 1000 / line.Planned;

    private void Freeze(DemoLine line)
    {
        var fen = world.Random.Part(world.Journal.Available(line.Quota), 100, 250) / 10_000 * 10_000;
        if (fen < Smallest)
            return;
        world.Journal.Add(new Freeze
        {
            Unit = line.Quota.Unit,
            Fund = line.Quota.Fund,
            Purpose = line.Quota.Purpose,
            Year = DemoCalendar.Year,
            Amount = DemoJournal.Yuan(fen),
        }, line.Unit.Approver, "项目进度滞后，暂停使用");
        world.Journal.Move(line.Quota, -fen);
        world.Agenda.On(world.In(30, 100), () => Unfreeze(line, fen));
    }

    private void Unfreeze(DemoLine line, long fen)
    {
        world.Journal.Add(new Unfreeze
        {
            Unit = line.Quota.Unit,
            Fund = line.Quota.Fund,
            Purpose = line.Quota.Purpose,
            Year = DemoCalendar.Year,
            Amount = DemoJournal.Yuan(fen),
        }, line.Unit.Approver, "恢复使用");
        world.Journal.Move(line.Quota, fen);
    }
}
