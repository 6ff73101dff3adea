namespace FundLedger.Server.Api;

/// <summary>All that may be asked: code, title, address and options of each question.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder book) => book.MapGet("reports", List)
        .WithMetadata(new Operation(new LocalName("可查询的内容、地址与参数", "All that may be asked, its address and options"))
        {
            Tag = "reports",
            Answer = AnswerModel.List("Question", Columns(default)),
        });

    private static IResult List(BookCall call) => new JsonResult(StatusCodes.Status200OK, JsonRows.Of(Question.All, Columns(call.Language)));

    private static Column<Question>[] Columns(Language language) =>
    [
        Column<Question>.Text("kind", "代码", "Code", question => question.Code),
        Column<Question>.Text("title", "名称", "Title", question => question.Title.In(language)),
        Column<Question>.Text("path", "地址", "Address", question => question.Path),
        Column<Question>.Rows("options", "参数", "Options", question => question.Options.Where(option => !option.IsCaller), Options(language)),
    ];

    private static Column<QuestionOption>[] Options(Language language) =>
    [
        Column<QuestionOption>.Text("name", "名称", "Name", option => option.Name),
        Column<QuestionOption>.Text("text", "含义", "Meaning", option => option.Text.In(language)),
        Column<QuestionOption>.Text("required", "必填", "Required", option => option.IsRequired),
    ];
}
