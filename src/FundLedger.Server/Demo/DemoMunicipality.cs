namespace FundLedger.Server;

/// <summary>
/// The demo municipality: one fiscal year, 2025, of a city with six districts, as commands. The story is in
/// <c>seeds/demo</c>: district A has money and staff to spare, its neighbour B runs out by October and pays
/// performance awards late or not at all, the others stand between; the charity fund raises much and is
/// used little, but in C. In the first days of 2026 the year is closed. The same number gives the same year.
/// </summary>
/// <remarks>
/// Refunds and corrections name entries by sequence number, so the book must hold nothing but the entry
/// that opened it (see <see cref="Open"/>), and every day's commands must be carried out in order, each day
/// with the clock set to it. No command is refused: the generator knows the funds of every line.
/// </remarks>
public sealed class DemoMunicipality(int seed)
{
    /// <summary>The seed of the demo that is shown.</summary>
    public const int UsualSeed = 2025;

    /// <summary>The first day with commands; the book is opened on it.</summary>
    public static DateOnly FirstDay { get; } = DemoWorld.On(1, 2);

    /// <summary>The command that opens the book, with the chart that comes with the product.</summary>
    public static OpenBook Open(string code = "demo") => new()
    {
        Key = "demo-open-book",
        Date = FirstDay,
        Actor = "liu.min",
        Text = "建立演示账簿",
        Profile = new BookProfile(code, new LocalName("云汀市（演示）", "Yunting City (demo)"), Currency.FromCode("CNY"), 1, BookProfile.DefaultFutureDays),
        Chart = [.. Chart.Standard.Definitions],
    };

    /// <summary>The commands of each working day, in order, and of the day on which the year is closed.</summary>
    public IEnumerable<DemoDay> Days()
    {
        var world = new DemoWorld(seed);
        var vouchers = Plan(world);
        foreach (var day in world.Calendar.Days)
        {
            world.Journal.Begin(day);
            world.Agenda.Do(day);
            if (world.Journal.Today.Count > 0)
                yield return new DemoDay(day, world.Journal.Files, world.Journal.Today);
        }

        world.Journal.Begin(DemoYearEnd.Day);
        DemoYearEnd.Close(world);
        vouchers.SignClosing(Period.Of(DemoCalendar.Last));
        yield return new DemoDay(DemoYearEnd.Day, world.Journal.Files, world.Journal.Today);
    }

    private static DemoVouchers Plan(DemoWorld world)
    {
        var journal = world.Journal;
        var people = new DemoPeople(world);
        world.Agenda.On(FirstDay, () =>
        {
            DemoSetup.Add(world.Seeds, journal);
            people.Open();
            DemoRoutes.Publish(world);
        });
        people.Plan();
        var budgets = new DemoBudgets(world);
        budgets.Plan();
        new DemoSupplements(world, budgets).Plan();
        var payments = new DemoPayments(world, new DemoMending(world));
        payments.Plan();
        new DemoRequests(world).Plan();
        new DemoAdjustments(world).Plan();
        new DemoAwards(world, budgets).Plan();
        new DemoDonations(world).Plan();
        var approval = new DemoApproval(world, people, new DemoOutcome(world, people));
        new DemoAutonomy(world, people, approval).Plan();
        new DemoGrants(world, people, approval).Plan();
        new DemoShortages(world).Plan();
        var vouchers = new DemoVouchers(world, people);
        vouchers.Plan();
        return vouchers;
    }
}
