namespace FundLedger.Reports;

/// <summary>Tables of the report of a charity fund.</summary>
internal static class CharityTables
{
    private static LocalName Total { get; } = new("合计", "Total");

    /// <param name="setup">The set-up.</param>
    /// <param name="currency">The fund's currency.</param>
    /// <param name="each">Whether each unit has a row; else each district.</param>
    /// <param name="figures">The figures.</param>
    public static IEnumerable<ReportPart> Of(BookSetup setup, Currency currency, bool each, CharityFigures figures)
    {
        yield return Groups("purposes", new("按限定用途", "By restriction"), "purpose", new("限定用途", "Bound to"),
            [.. figures.Purposes.Select(group => (KeyOf(group.Key, PurposeOf(setup, group.Key)), group.Sum))]);
        yield return Groups("terms", new("按限定期限", "By term"), "term", new("期限", "To be used"),
            [.. figures.Terms.Select(group => ((object)TermText.Of(group.Term), group.Sum))]);
        yield return Groups("units", new("按可用单位", "By unit that may use it"), "unit", new("单位", "Unit"),
            [.. figures.Units.GroupBy(group => At(group.Key)).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => ((object)TermText.Of(group.Key, setup.Unit(group.Key).Name), group.Select(part => part.Sum).Aggregate((sum, part) => sum + part)))]);
        yield return Groups("donors", new("按捐赠人（经本人同意公开）", "By donor, as far as they agreed to be named"), "donor", new("捐赠人", "Donor"),
            [.. figures.Donors.Select(group => (group.Key.Length > 0 ? group.Key : (object)Unnamed, group.Sum))]);
        var outcomes = figures.Outcomes.GroupBy(outcome => At(outcome.Unit)).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Aggregate((sum, part) => sum + part) with { Unit = group.Key }).ToList();
        yield return ReportTable.Of("outcomes", new("成效与评估（本年付清的申请）", "Outcomes and evaluations of requests paid in the year"), Outcomes(setup, currency),
            outcomes.Count == 0 ? [] : outcomes.Append(outcomes.Aggregate((sum, part) => sum + part) with { Unit = "" }),
            outcome => outcome.Unit.Length == 0 ? RowKind.Total : RowKind.Body);

        string At(string unit) => each ? unit : UnitScale.Of(setup, unit);

        ReportTable Groups(string name, LocalName title, string key, LocalName keyTitle, IReadOnlyList<(object Key, DonationSum Sum)> rows) => ReportTable.Of(
            name, title, Columns(key, keyTitle, currency), rows.Append((new TermText(null, Total), figures.Total)),
            row => row.Key is TermText { ForPrograms: null } term && term.ForPeople == Total ? RowKind.Total : RowKind.Body);
    }

    /// <summary>A purpose, or that there is none.</summary>
    public static LocalName PurposeOf(BookSetup setup, string code) =>
        code.Length == 0 ? new("不限定用途", "Not bound") : TermText.Of(code, setup.Purpose(code).Name).ForPeople;

    private static TermText Unnamed { get; } = new(null, new("（匿名或未留名）", "(anonymous, or without a name)"));

    private static object KeyOf(string code, LocalName name) => new TermText(code, name);

    private static Column<(object Key, DonationSum Sum)>[] Columns(string key, LocalName title, Currency currency) =>
    [
        new(key, title, row => row.Key),
        Column<(object Key, DonationSum Sum)>.Number("donations", "本年笔数", "Donations", row => new CountText(row.Sum.Donations)),
        Amount("opening", "年初结余", "At the start", sum => sum.Opening, currency),
        Amount("raised", "本年募集", "Raised", sum => sum.Raised, currency),
        Amount("used", "本年使用", "Used", sum => sum.Used, currency),
        Amount("returned", "以前年度退回", "Returned of earlier years", sum => sum.Returned, currency),
        Amount("left", "结余", "Left", sum => sum.Left, currency),
        Column<(object Key, DonationSum Sum)>.Number("usedRate", "使用率", "Share used", row => row.Sum.UsedRate is { } rate ? new RateText(rate) : null),
        Amount("overdue", "其中逾期未用", "Of it past its term", sum => sum.Overdue, currency),
    ];

    private static Column<(object Key, DonationSum Sum)> Amount(string name, string zh, string en, Func<DonationSum, Int128> units, Currency currency) =>
        Column<(object Key, DonationSum Sum)>.Amount(name, zh, en, row => units(row.Sum), _ => currency);

    private static Column<CharityOutcome>[] Outcomes(BookSetup setup, Currency currency) =>
    [
        Column<CharityOutcome>.Text("unit", "单位", "Unit", row => row.Unit.Length == 0 ? new TermText(null, Total) : TermText.Of(row.Unit, setup.Unit(row.Unit).Name)),
        Column<CharityOutcome>.Number("requests", "付清件数", "Requests paid", row => new CountText(row.Requests)),
        Column<CharityOutcome>.Amount("paid", "已付", "Paid", row => row.Paid, _ => currency),
        Column<CharityOutcome>.Number("reported", "已报成效", "Reported", row => new CountText(row.Reported)),
        Column<CharityOutcome>.Number("overdueReports", "逾期未报", "Report overdue", row => new CountText(row.Overdue)),
        Column<CharityOutcome>.Number("beneficiaries", "受益人次", "People reached", row => new CountText(row.Beneficiaries)),
        Column<CharityOutcome>.Number("evaluated", "已评估", "Evaluated", row => new CountText(row.Evaluated)),
        Column<CharityOutcome>.Number("meanScore", "平均评分（1–5）", "Mean score (1–5)", row => MeanText.Of(row.MeanScore)),
    ];
}
