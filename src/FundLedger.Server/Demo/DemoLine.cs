namespace FundLedger.Server;

/// <summary>A budget line of one unit over the year. Amounts in fen.</summary>
internal sealed class DemoLine(DemoUnit unit, DemoDistrict district, DemoBudgetLine line, long planned, int spend)
{
    /// <summary>Thousandths of the year that have passed by the end of October.</summary>
    private const int October = 833;

    public DemoUnit Unit { get; } = unit;

    public DemoDistrict District { get; } = district;

    public DemoBudgetLine Line { get; } = line;

    public DemoQuota Quota { get; } = new(unit.Code, line.Fund, line.Purpose);

    /// <summary>The year's budget of the line, as it stands.</summary>
    public long Planned { get; set; } = planned;

    /// <summary>What of it is still to be allotted in the second half of the year.</summary>
    public long SecondHalf { get; set; }

    /// <summary>What is paid or set aside.</summary>
    public long Used { get; set; }

    /// <summary>What is meant to be spent in the whole year.</summary>
    public long Whole => Planned * spend / 1000;

    /// <summary>What is meant to be spent after so many thousandths of the year, by the pace of the district.</summary>
    public long MeantBy(int ofYear)
    {
        var byOctober = Whole * District.SpentByOctober / 1000;
        return ofYear <= October
            ? byOctober * ofYear / October
            : byOctober + ((Whole - byOctober) * (ofYear - October) / (1000 - October));
    }
}

/// <summary>All that the parts of the demo share.</summary>
internal sealed class DemoWorld
{
    public DemoWorld(int seed)
    {
        Random = new DemoRandom(seed);
        Agenda = new DemoAgenda(Calendar);
    }

    public DemoSeeds Seeds { get; } = new();

    public DemoCalendar Calendar { get; } = new();

    public DemoJournal Journal { get; } = new();

    public DemoAgenda Agenda { get; }

    public DemoRandom Random { get; }

    public List<DemoLine> Lines { get; } = [];

    /// <summary>A number of days from today.</summary>
    public DateOnly In((int From, int To) days) => Journal.Day.AddDays(Random.Between(days.From, days.To));

    public DateOnly In(int from, int to) => In((from, to));

    /// <summary>A day of the year between two.</summary>
    public DateOnly DayBetween(DateOnly from, DateOnly until) => from.AddDays(Random.Between(0, until.DayNumber - from.DayNumber));

    public static DateOnly On(int month, int day) => new(DemoCalendar.Year, month, day);
}
