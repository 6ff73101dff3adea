namespace FundLedger.Server;

/// <summary>Requests that are turned down late in the year, where there are no funds left for them.</summary>
internal sealed class DemoShortages(DemoWorld world)
{
    private const long Smallest = 100_000;

    private static readonly DateOnly From = DemoWorld.On(10, 24);
    private static readonly DateOnly Until = DemoWorld.On(12, 19);

    private int _number;

    public void Plan()
    {
        foreach (var line in world.Lines.Where(line => line.Line.Requests > 0))
            world.Agenda.On(world.DayBetween(From, Until), () => Ask(line));
    }

    private void Ask(DemoLine line)
    {
        var wanted = world.Random.Part(line.Planned, 10, 60) / 10_000 * 10_000;
        var missing = wanted - world.Journal.Available(line.Quota);
        if (missing < Smallest)
            return;
        var (text, _) = world.Seeds.Bill(line.Quota.Purpose, world.Journal.Day, world.Random);
        world.Journal.Add(new RecordShortage
        {
            Document = $"demo-no-{line.Unit.Code}-{++_number:000}",
            Unit = line.Quota.Unit,
            Fund = line.Quota.Fund,
            Purpose = line.Quota.Purpose,
            Year = DemoCalendar.Year,
            Amount = DemoJournal.Yuan(missing / 10_000 * 10_000),
        }, line.Unit.Approver, $"无可用指标，退回申请：{text}");
    }
}
