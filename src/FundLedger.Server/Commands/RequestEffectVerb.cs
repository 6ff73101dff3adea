using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>request effect</c>: what an autonomy limit has changed.</summary>
internal static class RequestEffectVerb
{
    public static Command Create() => Verb.OnBook("effect", """
        放权效果：有自主限额与无自主限额、给予之前与之后，对比已决定的申请 · What an autonomy limit has changed: units with one against those without, and before against after.
        fundledger request effect --as-of 2025-12-31
        """, RunAsync, RequestOptions.Unit, RequestOptions.From, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var histories = await RequestOptions.HistoriesAsync(parsed, session, setup, asOf, cancellation).ConfigureAwait(false);
        var policies = await session.Read.PoliciesAsync(asOf, cancellation).ConfigureAwait(false);
        var effect = AutonomyEffect.Of(setup, policies, histories, RequestOptions.FromIn(parsed, setup, asOf), asOf.Date);
        var output = session.Output;
        List<Side> rows =
        [
            .. SidesOf("units", output.In("全部单位", "All units"), null, effect.Units),
            .. SidesOf("times", output.In("已放权单位", "Units that were given one"), null, effect.Times),
            .. effect.ByUnit.SelectMany(each => SidesOf($"{each.Unit}/{each.Fund}", setup.Unit(each.Unit).Name.In(output.Language), each.Since, each.Effect)),
        ];
        if (!output.IsText)
        {
            output.Rows(rows, Columns(setup, output));
            return ExitStatus.Done;
        }

        output.Heading(setup, asOf, "放权效果", "Effect of autonomy limits");
        output.Table(rows, Columns(setup, output));
        return ExitStatus.Done;
    }

    private static Side[] SidesOf(string what, string name, DateOnly? since, AutonomyComparison comparison) =>
        [new(what, name, since, false, comparison.Without), new(what, name, since, true, comparison.With)];

    private static Column<Side>[] Columns(BookSetup setup, Output output) =>
    [
        Column<Side>.Text("compared", "对比", "Compared", each => each.What),
        Column<Side>.Text("name", "名称", "Name", each => each.Name),
        Column<Side>.Text("since", "放权日", "Since", each => each.Since),
        Column<Side>.Text("limit", "自主限额", "Limit", each => output.IsText ? output.In(each.With ? "有" : "无", each.With ? "with" : "without") : each.With ? "with" : "without"),
        Column<Side>.Number("units", "单位数", "Units", each => each.Sums.Units),
        Column<Side>.Number("requests", "件数", "Requests", each => each.Sums.Requests),
        Column<Side>.Amount("amount", "申请金额", "Amount", each => each.Sums.Amount, _ => setup.Profile.Currency),
        Column<Side>.Number("meanDays", "平均天数", "Mean days", each => each.Sums.Days?.Mean),
        Column<Side>.Number("medianDays", "中位天数", "Median", each => each.Sums.Days?.Median),
        Column<Side>.Number("percentile90", "九成内", "90 % within", each => each.Sums.Days?.Percentile90),
        Column<Side>.Number("rejected", "不同意", "Rejected", each => each.Sums.Rejected),
        Column<Side>.Amount("used", "已用", "Used", each => each.Sums.Used, _ => setup.Profile.Currency),
    ];

    /// <summary>One side of a comparison.</summary>
    private sealed record Side(string What, string Name, DateOnly? Since, bool With, AutonomySide Sums);
}
