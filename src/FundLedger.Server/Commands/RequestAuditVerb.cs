using System.CommandLine;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary><c>request audit</c>: the sample of requests decided within the limit.</summary>
internal static class RequestAuditVerb
{
    public static Command Create() => Verb.OnBook("audit", """
        后审抽样：自主限额内自行审批的申请，谁抽都一样 · After-audit: the sample of requests decided within the autonomy limit, the same whoever draws it.
        fundledger request audit --unit C --as-of 2025-12-31
        """, RunAsync, RequestOptions.Unit, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var sample = AfterAudit.Sample(setup, await RequestOptions.HistoriesAsync(parsed, session, setup, asOf, cancellation).ConfigureAwait(false));
        var (output, columns) = (session.Output, Columns(setup, session.Output));
        if (output.IsCsv)
        {
            output.Rows(sample.Cases, columns);
            return ExitStatus.Done;
        }

        output.Object(new JsonObject { ["withinLimit"] = sample.WithinLimit, ["cases"] = JsonRows.Of(sample.Cases, columns) }, () =>
        {
            output.Heading(setup, asOf, "后审抽样", "After-audit sample");
            output.Table(sample.Cases, columns);
            output.Line($"限额内自行审批 {sample.WithinLimit} 件，抽中 {sample.Cases.Count} 件。", $"{sample.WithinLimit} decided within the limit, {sample.Cases.Count} drawn.");
        });
        return ExitStatus.Done;
    }

    private static Column<AuditCase>[] Columns(BookSetup setup, Output output) =>
    [
        Column<AuditCase>.Text("document", "申请", "Request", each => each.Request),
        Column<AuditCase>.Text("unit", "单位", "Unit", each => each.Unit),
        Column<AuditCase>.Text("unitName", "名称", "Name", each => setup.Unit(each.Unit).Name.In(output.Language)),
        Column<AuditCase>.Text("fund", "资金", "Fund", each => each.Fund),
        Column<AuditCase>.Text("currency", "币种", "Currency", each => each.Amount?.Currency.Code),
        Column<AuditCase>.Amount("amount", "金额", "Amount", each => each.Amount?.MinorUnits, each => each.Amount!.Value.Currency),
        Column<AuditCase>.Text("decidedOn", "决定日", "Decided", each => each.DecidedOn),
        Column<AuditCase>.Number("drawn", "抽签号", "Drawn", each => each.Drawn),
        Column<AuditCase>.Number("percent", "抽审比例 %", "Percent audited", each => each.Percent),
    ];
}
