namespace FundLedger.Server;

/// <summary>绩效: each quarter every district and street owes performance pay; it is paid as quota and the district allow.</summary>
internal sealed class DemoAwards(DemoWorld world, DemoBudgets budgets)
{
    private static readonly (string Period, DateOnly Accrued, DateOnly Due)[] Quarters =
    [
        ("2025Q1", DemoWorld.On(4, 8), DemoWorld.On(4, 30)),
        ("2025Q2", DemoWorld.On(7, 8), DemoWorld.On(7, 31)),
        ("2025Q3", DemoWorld.On(10, 13), DemoWorld.On(10, 31)),
        ("2025Q4", DemoWorld.On(12, 10), DemoWorld.On(12, 31)),
    ];

    /// <summary>The day on which the second quarter's pay was checked.</summary>
    private static readonly DateOnly Checked = DemoWorld.On(7, 21);

    private readonly List<Award> _open = [];

    public void Plan()
    {
        var lines = world.Seeds.Districts.SelectMany(LinesOf).ToList();
        foreach (var district in lines.GroupBy(line => line.District))
        {
            Allot(district.Key, [.. district], DemoWorld.On(1, 9), district.Key.AwardQuotaJanuary, "年初绩效奖励指标");
            Allot(district.Key, [.. district], DemoWorld.On(7, 17), district.Key.AwardQuotaJuly, "追加绩效奖励指标");
            Allot(district.Key, [.. district], DemoWorld.On(11, 6), district.Key.AwardQuotaNovember, "追加绩效奖励指标");
        }

        foreach (var (period, accrued, due) in Quarters)
            world.Agenda.On(accrued, () => lines.ForEach(line => Accrue(line, period, due)));
        foreach (var district in world.Seeds.Districts)
            world.Agenda.On(Checked, () => Lower(district));
        foreach (var day in world.Calendar.Days)
            world.Agenda.On(day, () => _open.ForEach(Attend));
    }

    /// <summary>A line for every unit with award staff; what is planned is the year's need.</summary>
    private IEnumerable<DemoLine> LinesOf(DemoDistrict district) => world.Seeds.Units
        .Where(unit => unit.Headcount > 0 && world.Seeds.FindDistrict(unit) == district)
        .Select(unit => new DemoLine(unit, district, new DemoBudgetLine(unit.Level, "PF", "2120101", 0, 0, 0),
            unit.Headcount * district.AwardPerHead * 4 * 100L, 1000));

    private void Allot(DemoDistrict district, IReadOnlyList<DemoLine> lines, DateOnly day, int percent, string text)
    {
        if (percent == 0)
            return;
        var parts = lines.Select(line => (line, line.Planned * percent / 100 / 10_000 * 10_000)).ToList();
        world.Agenda.On(day, () =>
        {
            budgets.Appropriate(district, "PF", "2120101", parts.Sum(part => part.Item2), text);
            budgets.Allot(district, "下达绩效奖励指标", parts);
        });
    }

    private void Accrue(DemoLine line, string period, DateOnly due)
    {
        var fen = world.Random.Part(line.Planned / 4, 960, 1040) / 10_000 * 10_000;
        var award = new Award(line, $"demo-pf-{line.Unit.Code}-{period}", due.AddDays(world.Random.Between(line.District.AwardDays.From, line.District.AwardDays.To)));
        world.Journal.Add(new AccrueAward
        {
            Award = award.Code,
            Unit = line.Unit.Code,
            Fund = line.Quota.Fund,
            Purpose = line.Quota.Purpose,
            Year = DemoCalendar.Year,
            Period = period,
            Headcount = line.Unit.Headcount,
            Amount = DemoJournal.Yuan(fen),
            Due = due,
        }, line.Unit.Officer, $"计提{period[..4]}年第{period[5]}季度绩效");
        award.Fen = fen;
        award.Funded = Math.Min(fen, world.Journal.Available(line.Quota));
        award.Unfunded = fen - award.Funded;
        world.Journal.Move(line.Quota, -award.Funded);
        _open.Add(award);
    }

    /// <summary>One award of the second quarter in each district was for one head too many.</summary>
    private void Lower(DemoDistrict district)
    {
        if (_open.Find(award => award.Line.District == district && award.Code.EndsWith(Quarters[1].Period, StringComparison.Ordinal) && award.Funded + award.Unfunded >= award.OfOneHead) is not { } award)
            return;
        var fen = award.OfOneHead;
        world.Journal.Add(new AdjustAward { Award = award.Code, Amount = DemoJournal.Yuan(award.Fen - fen), Reason = "一人已调出，核减一人" },
            award.Line.Unit.Officer, "核减绩效");
        var unfunded = Math.Min(fen, award.Unfunded);
        (award.Fen, award.Unfunded, award.Funded) = (award.Fen - fen, award.Unfunded - unfunded, award.Funded - (fen - unfunded));
        world.Journal.Move(award.Line.Quota, fen - unfunded);
    }

    /// <summary>Funds an award where quota has come, and pays what is funded when its day has come.</summary>
    private void Attend(Award award)
    {
        var quota = Math.Min(award.Unfunded, world.Journal.Available(award.Line.Quota));
        if (quota > 0)
            Fund(award, quota);
        if (award.Funded > 0 && world.Journal.Day >= award.PayOn)
            Pay(award);
    }

    private void Fund(Award award, long fen)
    {
        world.Journal.Add(new FundAward { Award = award.Code, Amount = DemoJournal.Yuan(fen) }, award.Line.Unit.Approver, "绩效缺口指标落实");
        world.Journal.Move(award.Line.Quota, -fen);
        award.Unfunded -= fen;
        award.Funded += fen;
        var earliest = world.In(4, 9);
        award.PayOn = award.PayOn > earliest ? award.PayOn : earliest;
    }

    private void Pay(Award award)
    {
        var text = award.Unfunded > 0 ? "发放绩效（部分）" : "发放绩效";
        world.Journal.Add(new PayAward { Award = award.Code, Amount = DemoJournal.Yuan(award.Funded) }, award.Line.Unit.Officer, text);
        award.Funded = 0;
    }

    private sealed class Award(DemoLine line, string code, DateOnly payOn)
    {
        public DemoLine Line { get; } = line;

        public string Code { get; } = code;

        public DateOnly PayOn { get; set; } = payOn;

        /// <summary>What it comes to.</summary>
        public long Fen { get; set; }

        /// <summary>A quarter's pay of one head, in whole hundreds of yuan.</summary>
        public long OfOneHead => Line.Planned / 4 / Line.Unit.Headcount / 10_000 * 10_000;

        public long Funded { get; set; }

        public long Unfunded { get; set; }
    }
}
