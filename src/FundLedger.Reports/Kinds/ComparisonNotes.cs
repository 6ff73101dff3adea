namespace FundLedger.Reports;

/// <summary>What the comparison says in words: who has money over, who lacks it, and what stands out.</summary>
internal static class ComparisonNotes
{
    /// <summary>From this surplus rate on a unit is named as having money over.</summary>
    private const decimal MoneyOver = 0.10m;

    public static IEnumerable<ReportPart> Of(Currency currency, int year, IReadOnlyList<DistrictFigures> rows, decimal progress)
    {
        var over = rows.Where(row => row.SurplusRate >= MoneyOver).OrderByDescending(row => row.Available).Select(row => Over(currency, row)).ToList();
        var lacking = rows.Where(row => row.Shortage > 0).OrderByDescending(row => row.Shortage).Select(row => Short(currency, row)).ToList();
        yield return new Heading(new("提示", "What stands out"));
        yield return over.Count > 0
            ? new Note(Said("有结余：", "Money over: ", over))
            : new Note(new($"没有单位的结余率达到 {Phrase.Percent(MoneyOver)}。", $"No unit has a surplus of {Phrase.Percent(MoneyOver)} or more."));
        yield return lacking.Count > 0
            ? new Note(Said("有缺口：", "Short of money: ", lacking), Tone.Bad)
            : new Note(new("没有单位有缺口。", "No unit is short of money."), Tone.Good);
        yield return ReportTable.Of("flags", null, Columns(currency, year, progress), ComparisonAlerts.Of(rows, progress));
    }

    private static LocalName Said(string zh, string en, IReadOnlyCollection<LocalName> items)
    {
        var list = Phrase.List(items);
        return new LocalName($"{zh}{list.Zh}。", $"{en}{list.En}.");
    }

    private static LocalName Over(Currency currency, DistrictFigures row)
    {
        var available = Phrase.Money(row.Available, currency);
        return new LocalName($"{row.Unit.Name.In(Language.Chinese)} {available.Zh}（结余率 {Phrase.Percent(row.SurplusRate)}）",
            $"{row.Unit.Name.In(Language.English)} {available.En} ({Phrase.Percent(row.SurplusRate)})");
    }

    private static LocalName Short(Currency currency, DistrictFigures row)
    {
        var (unfunded, refused) = (Phrase.Money(row.Unfunded, currency), Phrase.Money(row.Refused, currency));
        return new LocalName($"{row.Unit.Name.In(Language.Chinese)} {Phrase.Money(row.Shortage, currency).Zh}（绩效无指标 {unfunded.Zh}，因缺资金未批 {refused.Zh}）",
            $"{row.Unit.Name.In(Language.English)} {Phrase.Money(row.Shortage, currency).En} (performance pay without quota {unfunded.En}, requests turned down {refused.En})");
    }

    private static Column<FlaggedUnit>[] Columns(Currency currency, int year, decimal progress) =>
    [
        Column<FlaggedUnit>.Text("unit", "单位", "Unit", flagged => TermText.Of(flagged.Of.Unit.Code, flagged.Of.Unit.Name)),
        Column<FlaggedUnit>.Text("flag", "红旗", "Red flag", flagged => TermText.Of(flagged.Flag)),
        Column<FlaggedUnit>.Text("why", "依据", "Why", flagged => Why(currency, year, progress, flagged)),
    ];

    private static LocalName Why(Currency currency, int year, decimal progress, FlaggedUnit flagged)
    {
        var row = flagged.Of;
        return flagged.Flag switch
        {
            ComparisonAlert.ExecutionBehind => new($"执行率 {Phrase.Percent(row.ExecutionRate)}，序时进度 {Phrase.Percent(progress)}", $"{Phrase.Percent(row.ExecutionRate)} executed, {Phrase.Percent(progress)} of the year elapsed"),
            ComparisonAlert.Shortage => Shortage(currency, row, flagged.Beside),
            ComparisonAlert.PayLate => PayLate(currency, row.Arrears!),
            ComparisonAlert.ApprovalSlow => new(
                $"审批平均 {Refusal.Text(row.ApprovalDays)} 天，{flagged.Beside!.Unit.Name.In(Language.Chinese)} {Refusal.Text(flagged.Beside.ApprovalDays)} 天",
                $"{Refusal.Text(row.ApprovalDays)} days to a decision on average, {Refusal.Text(flagged.Beside.ApprovalDays)} in {flagged.Beside.Unit.Name.In(Language.English)}"),
            ComparisonAlert.DonationsIdle => new(
                $"募集 {Phrase.Money(row.CharityRaised, currency).Zh}，使用率 {Phrase.Percent(row.CharityRate)}",
                $"{Phrase.Money(row.CharityRaised, currency).En} raised, {Phrase.Percent(row.CharityRate)} used"),
            ComparisonAlert.FactsMissing => Missing(year, row),
        };
    }

    private static LocalName Shortage(Currency currency, DistrictFigures row, DistrictFigures? beside)
    {
        var shortage = Phrase.Money(row.Shortage, currency);
        if (beside is null)
            return new($"缺口 {shortage.Zh}", $"short of {shortage.En}");
        var surplus = Phrase.Money(beside.Available, currency);
        return new($"缺口 {shortage.Zh}，而{beside.Unit.Name.In(Language.Chinese)}结余 {surplus.Zh}", $"short of {shortage.En}, while {beside.Unit.Name.In(Language.English)} has {surplus.En} over");
    }

    private static LocalName PayLate(Currency currency, ArrearsRow arrears)
    {
        var (overdue, oldest) = (Phrase.Money(arrears.Overdue, currency), arrears.Oldest!);
        return new($"逾期未付 {overdue.Zh}，最早一单应于 {Refusal.Text(oldest.Award.Due)} 付，已迟 {oldest.DaysLate} 天",
            $"{overdue.En} overdue, the oldest since {Refusal.Text(oldest.Award.Due)}, {oldest.DaysLate} days");
    }

    private static LocalName Missing(int year, DistrictFigures row) => (row.Population, row.Staff) switch
    {
        (null, null) => new($"缺 {year} 年人口和在编人数，人均与编均不计", $"residents and staff of {year} are not known: no figure per head"),
        (null, _) => new($"缺 {year} 年人口，人均不计", $"residents of {year} are not known: no figure per resident"),
        _ => new($"缺 {year} 年在编人数，编均不计", $"staff of {year} is not known: no figure per staff"),
    };
}
