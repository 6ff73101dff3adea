namespace FundLedger.Server;

/// <summary>
/// Requests of communities to the charity fund, and the foundation's own to its committee. Where approval takes long,
/// little is asked for, and part of that is rejected; where it is quick, most of what is raised is used.
/// </summary>
internal sealed class DemoGrants(DemoWorld world, DemoPeople people, DemoApproval approval)
{
    private const string Fund = "CF";
    private const long Smallest = 50_000;
    private const int GrantsOfFoundation = 20;

    private static readonly DateOnly From = DemoWorld.On(2, 20);
    private static readonly DateOnly Until = DemoWorld.On(12, 29);

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public void Plan()
    {
        foreach (var unit in world.Seeds.Units.Where(unit => unit.Level == UnitLevel.Community))
        {
            var district = world.Seeds.FindDistrict(unit)!;
            for (var number = 0; number < district.CharityRequests; number++)
                world.Agenda.On(world.DayBetween(From, Until), () => Ask(unit, district));
        }

        for (var number = 0; number < GrantsOfFoundation; number++)
            world.Agenda.On(world.DayBetween(DemoWorld.On(3, 20), Until), AskCommittee);
    }

    private void Ask(DemoUnit unit, DemoDistrict district)
    {
        var route = DemoRoutes.Of(district);
        var quick = district.Code == DemoRoutes.ShortDistrict;
        var quota = Richest(unit);
        var available = world.Journal.Available(quota);
        var fen = quick && world.Random.InThousand(700)
            ? world.Random.Part(available, 850, 1000)
            : Math.Min(available, world.Random.Between(Smallest, quick ? 320_000 : 480_000));
        var steps = route.Steps.Count;
        Draft(unit, quota, unit.Officer, route, fen, (district.CharityDays.From / steps, district.CharityDays.To / steps), district.CharityRejectedPercent);
    }

    private void AskCommittee()
    {
        var foundation = world.Seeds.Foundation;
        var quota = Richest(foundation);
        var fen = world.Random.Part(world.Journal.Available(quota), 150, 400);
        Draft(foundation, quota, people.HoldersOf("applicant", foundation.Code)[0], DemoRoutes.Committee, fen, (4, 12), 15);
    }

    private DemoQuota Richest(DemoUnit unit) => world.Seeds.CharityPurposes
        .Select(purpose => new DemoQuota(unit.Code, Fund, purpose)).MaxBy(world.Journal.Available);

    private void Draft(DemoUnit unit, DemoQuota quota, string maker, Route route, long amount, (int From, int To) stepDays, int rejectedPercent)
    {
        var fen = amount / 1000 * 1000;
        if (fen < Smallest)
            return;
        var (text, payee) = world.Seeds.Bill(quota.Purpose, world.Journal.Day, world.Random);
        var document = $"demo-cf-{unit.Code}-{_numbers[unit.Code] = _numbers.GetValueOrDefault(unit.Code) + 1:00}";
        var grant = new DemoGrant(unit, quota, document, maker, route)
        {
            Title = $"{unit.Name.Zh}{text}",
            Payee = payee,
            Fen = fen,
            Until = world.Random.InThousand(120) ? world.In(40, 110) : null,
            StepDays = stepDays,
            RejectedPercent = rejectedPercent,
        };
        Write(grant);
        Attach(grant, "申请表.txt", "text/plain");
        if (world.Random.InThousand(350))
            Attach(grant, "报价单.csv", "text/csv");
        if (world.Random.InThousand(40))
            world.Agenda.On(world.In(5, 30), () => GiveUp(grant));
        else
            world.Agenda.On(world.In(0, grant.IsQuick ? 1 : 6), () => approval.Submit(grant));
    }

    /// <summary>Writes a request, or writes it anew.</summary>
    private void Write(DemoGrant grant) => world.Journal.Add(grant.Draft(), grant.Maker, $"起草申请：{grant.Title}");

    private void Attach(DemoGrant grant, string name, string mediaType) => world.Journal.Attach(
        grant.Document, new DemoFile(name, mediaType, $"{grant.Title}\n{grant.Document}\n{world.Journal.Day:yyyy-MM-dd}\n{name}\n", grant.Maker));

    /// <summary>A draft that comes to nothing: taken back, or forgotten until its last day is over.</summary>
    private void GiveUp(DemoGrant grant)
    {
        if (grant.Until is null)
            world.Journal.Add(new WithdrawRequest { Document = grant.Document }, grant.Maker, "不再申请");
        else
            world.Agenda.On(grant.Until.Value.AddDays(1), () => world.Journal.Add(new ExpireRequest { Document = grant.Document }, world.Seeds.Foundation.Officer, "逾期未提交"));
    }
}
