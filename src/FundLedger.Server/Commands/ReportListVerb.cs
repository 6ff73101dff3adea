using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>report list</c>: the kinds of report and the options of each.</summary>
internal static class ReportListVerb
{
    public static Command Create() => Verb.Of("list", """
        列出报表种类及其选项 · List the kinds of report, and the options of each; those with ! must be given.
        fundledger report list --lang en
        """, (parsed, _) =>
        {
            var output = Output.Of(parsed);
            output.Rows([.. ReportKinds.All.OrderBy(kind => kind.Code, StringComparer.Ordinal)],
            [
                Column<ReportKind>.Text("kind", "种类", "Kind", kind => kind.Code),
                Column<ReportKind>.Text("title", "名称", "Title", kind => kind.Title.In(output.Language)),
                Column<ReportKind>.Text("options", "选项", "Options", kind => string.Join(' ', kind.Options)),
            ]);
            return Task.FromResult(ExitStatus.Done);
        });
}
