namespace FundLedger.Server;

/// <summary>追加追减: a district's budget changes in the course of the year.</summary>
internal sealed class DemoSupplements(DemoWorld world, DemoBudgets budgets)
{
    private static readonly DateOnly SecondHalf = DemoWorld.On(7, 1);

    public void Plan()
    {
        foreach (var supplement in world.Seeds.Supplements)
            world.Agenda.On(supplement.Date, () => Add(supplement));
    }

    private void Add(DemoSupplement supplement)
    {
        var district = world.Seeds.Districts.First(each => each.Code == supplement.District);
        var parts = budgets.LinesOf(district, "GF").Where(line => line.Quota.Purpose == supplement.Purpose)
            .Select(line => (Line: line, Fen: line.Planned * supplement.Percent / 100 / 10_000 * 10_000)).ToList();
        Post(district.Code, "GF", supplement.Purpose, parts.Sum(part => part.Fen), supplement.Text);
        foreach (var (line, fen) in parts)
            line.Planned += fen;
        if (world.Journal.Day >= SecondHalf)
        {
            budgets.Allot(district, "下达追加指标", parts);
            return;
        }

        foreach (var (line, fen) in parts)
            line.SecondHalf += fen;
    }

    private void Post(string district, string fund, string purpose, long fen, string text) => world.Journal.Add(new Supplement
    {
        Unit = district,
        Fund = fund,
        Purpose = purpose,
        Year = DemoCalendar.Year,
        Amount = DemoJournal.Yuan(fen),
    }, world.Seeds.Units[0].Officer, text);
}
