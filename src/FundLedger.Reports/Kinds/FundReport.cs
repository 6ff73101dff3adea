namespace FundLedger.Reports;

/// <summary>资金规则: what a fund may be used for, what becomes of it at the year's end, and what units may do by themselves.</summary>
public static class FundReport
{
    public const string Kind = "fund";

    public static LocalName Title { get; } = new("资金规则", "Rules of a fund");

    /// <param name="source">Where the set-up was read.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="fund">The fund.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, Fund fund, IReadOnlyDictionary<string, string> options)
    {
        var policies = PoliciesReport.RowsOf(setup, fund.Code);
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Fund(setup, fund.Code)],
            Options = options,
            Parts =
            [
                new KeyFigures("fund",
                [
                    new("name", new("名称", "Name"), fund.Name),
                    new("type", new("类型", "Type"), TermText.Of(fund.Type)),
                    new("carryOver", new("年终", "Year end"), TermText.Of(fund.CarryOver)),
                    new("currency", new("币种", "Currency"), fund.Currency.Code),
                    new("owner", new("归口单位", "Owner"), TermText.Of(fund.Owner, setup.Unit(fund.Owner).Name)),
                ]),
                .. fund.Purposes.Count > 0 ? [] : new ReportPart[] { new Note(new("用途不限，负面清单所列除外。", "It may be used for any purpose that is not on its negative list.")) },
                Purposes("purposes", new("用途", "Purposes"), setup, fund.Purposes),
                Purposes("negativeList", new("负面清单", "Negative list"), setup, fund.NegativeList),
                .. policies.Any(policy => policy.Value.VirementLimit is not null) ? [] : new ReportPart[] { new Note(new("调剂不设限额。", "Units may move any amount between its purposes without approval.")) },
                ReportTable.Of("policies", PoliciesReport.Title, PoliciesReport.Columns(setup), policies),
            ],
        };
    }

    private static ReportTable Purposes(string name, LocalName title, BookSetup setup, IReadOnlyList<string> codes) => ReportTable.Of(name, title,
    [
        Column<Purpose>.Text("purpose", "用途", "Purpose", purpose => purpose.Code),
        Column<Purpose>.Text("name", "名称", "Name", purpose => purpose.Name),
    ], codes.Select(setup.Purpose));
}
