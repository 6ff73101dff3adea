namespace FundLedger.Catalog;

/// <summary>待办申请: the requests whose turn is one person's, wherever in the book they are.</summary>
public sealed class MyRequestsQuestion : Question
{
    private static readonly QuestionOption<string> Account =
        new("account", new("办理人的账号", "The account of the person whose turn it is"), account => account) { IsRequired = true, IsCaller = true };

    public override string Code => RequestsReport.KindOfTurn;

    public override LocalName Title => RequestsReport.TitleOfTurn;

    public override LocalName Summary => new("待办申请：轮到本人办理的", "Requests that it is one's turn to act on");

    public override Topic Topic => Topic.Requests;

    public override string Verb => "request mine";

    public override string Path => "requests/mine";

    public override IReadOnlyList<ReportColumn> Rows => RequestsReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [Account, .. RequestChoice.Options];

    public override IReadOnlyList<string> Examples => ["--account feng.yun"];

    public override Audience Audience => Audience.Caller;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var person = asked.Setup.PersonOf(asked.Of(Account));
        return RequestsReport.Of(
            asked.Source, asked.Setup, await RequestChoice.RowsAsync(read, asked, person.Code, cancellation).ConfigureAwait(false), person, asked.Given);
    }
}
