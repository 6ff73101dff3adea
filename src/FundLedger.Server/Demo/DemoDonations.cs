namespace FundLedger.Server;

/// <summary>Donations to the charity fund, and donations that streets hold for families.</summary>
internal sealed class DemoDonations(DemoWorld world)
{
    private const string Fund = "CF";
    private const int DonationsOfStreet = 3;
    private const int DonationsOfFoundation = 30;
    private const int HeldDonations = 40;

    private static readonly DateOnly From = DemoWorld.On(1, 10);
    private static readonly DateOnly Until = DemoWorld.On(12, 20);

    /// <summary>When the foundation's council gives a part of the unrestricted money to a purpose.</summary>
    private static readonly DateOnly AssignedOn = DemoWorld.On(12, 30);

    public void Plan()
    {
        foreach (var unit in world.Seeds.Units)
        {
            for (var number = 0; number < NumberOf(unit); number++)
                world.Agenda.On(world.DayBetween(From, Until), () => Donate(unit));
        }

        world.Agenda.On(AssignedOn, Assign);
        var streets = world.Seeds.Units.Where(unit => unit.Level == UnitLevel.Street).ToList();
        for (var number = 0; number < HeldDonations; number++)
            world.Agenda.On(world.DayBetween(From, Until), () => Hold(world.Random.Pick(streets)));
    }

    private int NumberOf(DemoUnit unit) => unit.Level switch
    {
        UnitLevel.Community => world.Seeds.FindDistrict(unit)!.CharityDonations,
        UnitLevel.Street => DonationsOfStreet,
        UnitLevel.Foundation => DonationsOfFoundation,
        UnitLevel.District or UnitLevel.Municipality => 0,
    };

    private void Donate(DemoUnit unit)
    {
        var bound = unit.Level != UnitLevel.Foundation || world.Random.InThousand(500);
        var purpose = bound ? world.Random.Pick(world.Seeds.CharityPurposes) : null;
        var (donor, anonymous) = world.Random.Pick(world.Seeds.Donors);
        var fen = AmountOf(unit);
        world.Journal.Add(new Donate
        {
            Fund = Fund,
            Amount = DemoJournal.Yuan(fen),
            Donor = donor,
            Anonymous = anonymous,
            Restriction = bound ? RestrictionOf(unit, purpose!) : null,
        }, world.Seeds.Foundation.Officer, bound ? $"定向捐赠：{unit.Name.Zh}" : "非定向捐赠");
        world.Journal.Move(new DemoQuota(unit.Code, Fund, purpose ?? ""), fen);
    }

    /// <summary>A quarter of the unrestricted money goes to the first purpose of the first community: it stays unrestricted, and may be asked for there.</summary>
    private void Assign()
    {
        var community = world.Seeds.Units.First(unit => unit.Level == UnitLevel.Community);
        var (free, given) = (new DemoQuota(world.Seeds.Foundation.Code, Fund, ""), new DemoQuota(community.Code, Fund, world.Seeds.CharityPurposes[0]));
        var fen = world.Journal.Available(free) / 4 / 1_000_000 * 1_000_000;
        world.Journal.Add(new AssignDonation { Fund = Fund, Unit = given.Unit, Purpose = given.Purpose, Amount = DemoJournal.Yuan(fen) },
            world.Seeds.Foundation.Officer, $"理事会决议：安排非限定性资金用于{community.Name.Zh}");
        world.Journal.Move(free, -fen);
        world.Journal.Move(given, fen);
    }

    private long AmountOf(DemoUnit unit)
    {
        var most = unit.Level switch
        {
            UnitLevel.Foundation => 30_000_000,
            UnitLevel.Street => 6_000_000,
            _ => world.Random.InThousand(60) ? 8_000_000 : 1_500_000,
        };
        return world.Random.Between(most / 20, most) / 5_000 * 5_000;
    }

    private Restriction RestrictionOf(DemoUnit unit, string purpose) => new()
    {
        Purpose = purpose,
        Unit = unit.Level == UnitLevel.Foundation ? null : unit.Code,
        Until = world.Random.InThousand(200) ? new DateOnly(DemoCalendar.Year + 1, 6, 30) : null,
    };

    private void Hold(DemoUnit street)
    {
        var fen = world.Random.Between(5, 300) * 10_000L;
        var family = world.Random.Pick(["张", "李", "赵", "孙", "何", "罗"]) + world.Random.Pick(["女士家庭（大病）", "先生家庭（火灾）", "同学（助学）"]);
        var donor = world.Random.Pick(world.Seeds.Donors).Name;
        world.Journal.Add(new HoldDonation { Unit = street.Code, Amount = DemoJournal.Yuan(fen), Donor = donor, For = family },
            street.Officer, $"代收捐款：{family}");
        world.Agenda.On(world.In(8, 45), () => world.Journal.Add(
            new HandOverDonation { Unit = street.Code, Amount = DemoJournal.Yuan(fen), Donor = donor, For = family },
            street.Approver, $"转交捐款：{family}"));
    }
}
