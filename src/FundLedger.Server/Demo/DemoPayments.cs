namespace FundLedger.Server;

/// <summary>直接支付: bills and pay, spread over the year, by what each line is meant to have spent by then.</summary>
internal sealed class DemoPayments(DemoWorld world, DemoMending mending)
{
    private const long Smallest = 8_000;

    private static readonly DateOnly From = DemoWorld.On(1, 15);

    private static readonly int Span = DemoCalendar.Last.DayNumber - From.DayNumber - 1;

    public void Plan()
    {
        foreach (var line in world.Lines)
        {
            for (var number = 1; number <= line.Line.Payments; number++)
                Plan(line, number, line.Line.Payments);
        }
    }

    private void Plan(DemoLine line, int number, int of)
    {
        var day = From.AddDays(((Span * (number - 1)) + (Span * world.Random.Between(1, 9) / 10)) / of);
        world.Agenda.On(day, () => Pay(line, number, of));
    }

    private void Pay(DemoLine line, int number, int of)
    {
        var meant = line.MeantBy(1000 * number / of) - line.Used;
        if (number < of)
            meant = world.Random.Part(meant, 800, 1150);
        var most = Math.Min(world.Journal.Available(line.Quota), line.Whole * 5 / (of * 2));
        var fen = world.Random.AsBilled(Math.Min(meant, most));
        if (fen >= Smallest)
            Pay(line, fen);
    }

    private void Pay(DemoLine line, long fen)
    {
        var journal = world.Journal;
        var (text, payee) = world.Seeds.Bill(line.Quota.Purpose, journal.Day, world.Random);
        var earlier = journal.Day.AddDays(-world.Random.Between(2, 6));
        var backdated = world.Random.InThousand(8) && earlier.Month == journal.Day.Month && journal.OnlyFellSince(line.Quota, earlier);
        var payment = new Disburse
        {
            Date = backdated ? earlier : null,
            Unit = line.Quota.Unit,
            Fund = line.Quota.Fund,
            Purpose = line.Quota.Purpose,
            Amount = DemoJournal.Yuan(fen),
            Payee = payee,
        };
        var seq = journal.Add(payment, line.Unit.Officer, text);
        journal.Move(line.Quota, -fen);
        line.Used += fen;
        mending.Plan(line, payment, seq, fen);
    }
}
