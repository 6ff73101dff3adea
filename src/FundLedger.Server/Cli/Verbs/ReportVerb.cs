using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>report KIND --output FILE</c>: any question as a file, also one for each unit; <c>report list</c>: what there is.</summary>
internal static class ReportVerb
{
    public static Command Create()
    {
        var verb = new Command("report", """
            报表：任何一项查询，写成文件或显示 · Reports: the answer to any question, as a file or on the screen.
            fundledger report list
            fundledger report comparison --output comparison.pdf --as-of 2025-12-31 --lang both
            fundledger report budget-execution --all-units --level community --output reports/
            """)
        {
            List(),
        };
        foreach (var question in Question.All)
            verb.Subcommands.Add(question.IsOfUnits() ? ReportBatch.Of(question) : QuestionVerb.Of(question, question.Code));
        return verb;
    }

    private static Command List() => Verb.Of("list", """
        列出报表种类及其选项 · List the kinds of report, and the options of each; those with ! must be given.
        fundledger report list --lang en
        """, (parsed, _) =>
        {
            var output = Output.Of(parsed);
            output.Rows(Question.All,
            [
                Column<Question>.Text("kind", "种类", "Kind", question => question.Code),
                Column<Question>.Text("title", "名称", "Title", question => question.Title.In(output.Language)),
                Column<Question>.Text("verb", "命令", "Verb", question => question.Verb),
                Column<Question>.Text("options", "选项", "Options", question => string.Join(' ', question.Options.Select(option => option.Name + (option.IsRequired ? "!" : "")))),
            ]);
            return Task.FromResult(ExitStatus.Done);
        });

    /// <summary>Whether it can be asked of one unit.</summary>
    private static bool IsOfUnits(this Question question) => question.Options.Any(option => option is { IsUnit: true, Name: "unit" });
}
