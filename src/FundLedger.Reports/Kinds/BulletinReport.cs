namespace FundLedger.Reports;

/// <summary>公示: what the money that residents' communities asked for was used for, in plain words, with nothing about a person.</summary>
public static class BulletinReport
{
    public const string Kind = "bulletin";

    public static LocalName Title { get; } = new("申请与资金使用公示", "Public bulletin: requests and the use of funds");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="unit">The unit that is asked about; null: all.</param>
    /// <param name="bulletin">The figures.</param>
    public static Report Of(ReportSource source, BookSetup setup, string? unit, Bulletin bulletin)
    {
        var options = new Dictionary<string, string> { ["from"] = Refusal.Text(bulletin.From) };
        if (unit is not null)
            options["unit"] = unit;
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Unit(setup, unit), FigureScope.Days(bulletin.From, bulletin.To)],
            Options = options,
            Landscape = true,
            Parts = [.. PartsOf(source.Currency, setup, bulletin)],
        };
    }

    private static IEnumerable<ReportPart> PartsOf(Currency currency, BookSetup setup, Bulletin bulletin)
    {
        var own = bulletin.Sums.Where(sum => sum.Asked.Currency == currency).ToList();
        yield return new KeyFigures("summary",
        [
            new("requests", new("申请", "Requests"), new CountText(bulletin.Rows.Count)),
            new("approved", new("同意", "Approved"), new CountText(bulletin.Rows.Count(row => row.Approved))),
            new("asked", new("申请金额", "Asked for"), Sum(sum => sum.Asked)),
            new("granted", new("同意金额", "Granted"), Sum(sum => sum.Granted)),
            new("paid", new("已付", "Paid"), Sum(sum => sum.Paid)),
            new("beneficiaries", new("受益人次", "People reached"), new CountText(bulletin.Sums.Sum(sum => (long)sum.Beneficiaries))),
        ]);
        yield return new Note(Plainly(currency, own, bulletin));
        if (own.Count > 0)
            yield return new ChartPart(new("同意与已付金额，按区", "Granted and paid, by district"), ChartOf(setup, currency, own));
        yield return ReportTable.Of("sums", new("按资金与单位汇总", "By fund and unit"),
            ByName(setup, BulletinColumns.Sums(setup)).WithoutCurrency(bulletin.Sums, currency), bulletin.Sums);
        yield return ReportTable.Of("rows", new("已决定的申请", "Decided requests"), RowColumns(setup).WithoutCurrency(bulletin.Rows, currency), bulletin.Rows);
        yield return new Note(new(
            "公示不含个人信息；六位以上的号码以 * 代替。对所列事项有疑问的，请向社区或监事提出。",
            "Nothing here is about a person; numbers of six digits or more are starred out. Ask your community or its supervisors about anything listed."));

        AmountText Sum(Func<BulletinSum, Money> of) => new(own.Aggregate(Int128.Zero, (sum, each) => sum + of(each).MinorUnits), currency.Decimals);
    }

    private static LocalName Plainly(Currency currency, IReadOnlyList<BulletinSum> own, Bulletin bulletin)
    {
        var (units, decided, approved) = (bulletin.Sums.Select(sum => sum.Unit).Distinct().Count(), bulletin.Rows.Count, bulletin.Rows.Count(row => row.Approved));
        var paid = Phrase.Money(own.Aggregate(Int128.Zero, (sum, each) => sum + each.Paid.MinorUnits), currency);
        var people = new CountText(bulletin.Sums.Sum(sum => (long)sum.Beneficiaries)).ForPeople;
        return new(
            $"{Refusal.Text(bulletin.From)} 至 {Refusal.Text(bulletin.To)}，{units} 个单位的 {decided} 件申请有了结果，其中 {approved} 件同意，已付 {paid.Zh}；已报告的受益人次为 {people}。",
            $"From {Refusal.Text(bulletin.From)} to {Refusal.Text(bulletin.To)}, {decided} requests of {units} units were decided: {approved} were approved, {paid.En} was paid, and {people} people were reached as far as is reported.");
    }

    private static GroupedBars ChartOf(BookSetup setup, Currency currency, IReadOnlyList<BulletinSum> own)
    {
        var districts = own.GroupBy(sum => UnitScale.Of(setup, sum.Unit)).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        return new GroupedBars(
            new LocalName("各区同意的金额和已付的金额。", "What was granted and what was paid in each district."),
            ChartUnit.Money,
            [.. districts.Select(group => setup.Unit(group.Key).Name)],
            [
                FigureSeries.Money("同意", "Granted", districts, group => group.Aggregate(Int128.Zero, (sum, each) => sum + each.Granted.MinorUnits), currency),
                FigureSeries.Money("已付", "Paid", districts, group => group.Aggregate(Int128.Zero, (sum, each) => sum + each.Paid.MinorUnits), currency),
            ]);
    }

    /// <summary>Residents read names, not codes.</summary>
    private static IReadOnlyList<Column<T>> ByName<T>(BookSetup setup, IEnumerable<Column<T>> columns) =>
    [
        .. columns.Where(column => column.Name != "unitName").Select(column => column.Name switch
        {
            "unit" => column with { Value = row => new TermText((string)column.Value(row)!, setup.Unit((string)column.Value(row)!).Name) },
            "fund" => column with { Value = row => new TermText((string)column.Value(row)!, setup.Fund((string)column.Value(row)!).Name) },
            _ => column,
        }),
    ];

    private static IReadOnlyList<Column<BulletinRow>> RowColumns(BookSetup setup) =>
    [
        .. ByName(setup, BulletinColumns.Rows(setup)).Select(column => column.Name == "purposes"
            ? column with { Value = row => PurposesOf(setup, row) }
            : column),
    ];

    private static TermText PurposesOf(BookSetup setup, BulletinRow row)
    {
        var names = row.Purposes.Where(code => code.Length > 0).Select(code => setup.Purposes.GetValueOrDefault(code)?.Name ?? FigureScope.Same(code)).ToList();
        return new TermText(string.Join(' ', row.Purposes),
            new LocalName(string.Join("、", names.Select(name => name.Zh)), string.Join(", ", names.Select(name => name.In(Language.English)))));
    }
}
