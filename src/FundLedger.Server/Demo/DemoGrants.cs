namespace FundLedger.Server;

/// <summary>
/// Requests of communities to the charity fund. Where approval takes long, little is asked for, and part
/// of that is rejected; where it is quick, most of what is raised is used.
/// </summary>
internal sealed class DemoGrants(DemoWorld world)
{
    private const string Fund = "CF";
    private const long Smallest = 50_000;
    private const int QuickDays = 10;
    private const int GrantsOfFoundation = 14;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public void Plan()
    {
        foreach (var unit in world.Seeds.Units.Where(unit => unit.Level == UnitLevel.Community))
        {
            var district = world.Seeds.FindDistrict(unit)!;
            for (var number = 0; number < district.CharityRequests; number++)
                world.Agenda.On(world.DayBetween(DemoWorld.On(3, 1), DemoWorld.On(12, 5)), () => Reserve(unit, district));
        }

        for (var number = 0; number < GrantsOfFoundation; number++)
            world.Agenda.On(world.DayBetween(DemoWorld.On(4, 1), DemoWorld.On(12, 20)), GrantDirectly);
    }

    private DemoQuota Richest(DemoUnit unit) => world.Seeds.CharityPurposes
        .Select(purpose => new DemoQuota(unit.Code, Fund, purpose)).MaxBy(world.Journal.Available);

    private void Reserve(DemoUnit unit, DemoDistrict district)
    {
        var quota = Richest(unit);
        var quick = district.CharityDays.To <= QuickDays;
        var fen = world.Random.Part(world.Journal.Available(quota), quick ? 800 : 300, quick ? 1000 : 650) / 100 * 100;
        if (fen < Smallest)
            return;
        var document = $"demo-cf-{unit.Code}-{_numbers[unit.Code] = _numbers.GetValueOrDefault(unit.Code) + 1:00}";
        var (text, payee) = world.Seeds.Bill(quota.Purpose, world.Journal.Day, world.Random);
        world.Journal.Add(new Reserve
        {
            Document = document,
            Unit = unit.Code,
            Fund = Fund,
            Lines = [new ReservationLine { Purpose = quota.Purpose, Amount = DemoJournal.Yuan(fen) }],
        }, unit.Officer, $"慈善基金申请：{text}");
        world.Journal.Move(quota, -fen);
        var grant = new Grant(unit, quota, document, text, payee);
        world.Agenda.On(world.In(district.CharityDays), () => Decide(grant, fen, district.CharityRejectedPercent));
    }

    private void Decide(Grant grant, long fen, int rejectedPercent)
    {
        var approver = world.Seeds.Foundation.Approver;
        if (world.Random.InThousand(rejectedPercent * 10))
        {
            world.Journal.Add(new Release { Document = grant.Document }, approver, $"不予资助：{grant.Text}");
            world.Journal.Move(grant.Quota, fen);
            return;
        }

        world.Journal.Add(new Commit { Document = grant.Document }, approver, $"同意资助：{grant.Text}");
        world.Agenda.On(world.In(3, 12), () => Pay(grant, fen));
    }

    private void Pay(Grant grant, long fen)
    {
        var advance = world.Random.InThousand(400);
        world.Journal.Add(new Disburse
        {
            Document = grant.Document,
            Amount = DemoJournal.Yuan(fen),
            Payee = grant.Payee,
            Advance = advance,
        }, world.Seeds.Foundation.Officer, advance ? $"预付资助款：{grant.Text}" : $"拨付资助款：{grant.Text}");
        if (advance)
            world.Agenda.On(world.In(20, 45), () => Verify(grant, fen));
        else if (world.Random.InThousand(80))
            world.Agenda.On(world.In(20, 60), () => Return(grant, world.Random.Part(fen, 50, 300)));
    }

    private void Verify(Grant grant, long fen)
    {
        var spent = world.Random.InThousand(600) ? fen : world.Random.Part(fen, 850, 970);
        world.Journal.Add(new VerifyAdvance { Document = grant.Document, Amount = DemoJournal.Yuan(spent) },
            grant.Unit.Officer, $"核销预付款：{grant.Text}");
        if (spent < fen)
            world.Agenda.On(world.In(3, 15), () => Return(grant, fen - spent));
    }

    private void Return(Grant grant, long fen)
    {
        world.Journal.Add(new Refund { Of = grant.Document, Amount = DemoJournal.Yuan(fen) }, grant.Unit.Officer, $"结余资助款退回：{grant.Text}");
        world.Journal.Move(grant.Quota, fen);
    }

    private void GrantDirectly()
    {
        var quota = Richest(world.Seeds.Foundation);
        var fen = world.Random.Part(world.Journal.Available(quota), 150, 400) / 100 * 100;
        if (fen < Smallest)
            return;
        var (text, payee) = world.Seeds.Bill(quota.Purpose, world.Journal.Day, world.Random);
        world.Journal.Add(new Disburse
        {
            Unit = quota.Unit,
            Fund = Fund,
            Purpose = quota.Purpose,
            Amount = DemoJournal.Yuan(fen),
            Payee = payee,
        }, world.Seeds.Foundation.Officer, $"基金会直接资助：{text}");
        world.Journal.Move(quota, -fen);
    }

    private sealed record Grant(DemoUnit Unit, DemoQuota Quota, string Document, string Text, string Payee);
}
