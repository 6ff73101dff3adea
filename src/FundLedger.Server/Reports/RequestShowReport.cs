using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>All that there is about one request.</summary>
internal static class RequestShowReport
{
    public static void Write(Output output, BookSetup setup, AsOf asOf, RequestRow row, IReadOnlyDictionary<long, string> notes)
    {
        var steps = RequestStepRow.Of(setup, row.History, asOf.Date);
        var happened = Happened(setup, output, notes);
        if (output.IsCsv)
        {
            output.Rows(row.History.Happenings, happened);
            return;
        }

        var money = Money(row.History);
        output.Object(Json(output, setup, row, steps, happened, money), () =>
        {
            WriteHead(output, setup, asOf, row, money);
            if (row.Request.Lines.Count > 0)
                output.WriteTable(row.Request.Lines, Lines(setup, output), output.In("申请内容", "What is asked for"));
            if (row.Request.Command is { } command)
                output.Line($"批准后执行：{command.GetRawText()}", $"Carried out when approved: {command.GetRawText()}");
            if (row.Request.Attachments.Count > 0)
                output.WriteTable(row.Request.Attachments, Files, output.In("附件", "Attachments"));
            if (steps.Count > 0)
                output.WriteTable(steps, Steps(setup, output), output.In($"环节（路线 {row.Request.Route} 第 {row.Request.Version} 版）", $"Steps (route {row.Request.Route}, version {row.Request.Version})"));
            output.WriteTable(row.History.Happenings, happened.Named("date", "seq", "result", "step", "person", "amount", "beneficiaries", "reason"), output.In("经过", "What happened"));
        });
    }

    private static (Money Asked, Money Paid, Money Back)? Money(RequestHistory history)
    {
        if (history.Amount is not { } asked)
            return null;
        var zero = FundLedger.Values.Money.Zero(asked.Currency);
        var moved = history.Happenings.Select(each => each.Amount).OfType<Money>().ToList();
        return (asked, moved.Where(each => each.MinorUnits > 0).Aggregate(zero, (sum, each) => sum + each),
            moved.Where(each => each.MinorUnits < 0).Aggregate(zero, (sum, each) => sum - each));
    }

    private static void WriteHead(Output output, BookSetup setup, AsOf asOf, RequestRow row, (Money Asked, Money Paid, Money Back)? money)
    {
        var (request, status, kind) = (row.Request, TermText.Of(row.Request.Status).ForPeople, TermText.Of(row.Request.Kind).ForPeople);
        output.Heading(setup, asOf, $"申请 {request.Code}  {request.Title}", $"Request {request.Code}  {request.Title}");
        output.Line($"{kind.Zh}  {status.Zh}  申请单位 {request.Unit} {setup.Unit(request.Unit).Name.In(Language.Chinese)}  申请人 {PeopleText.Of(output, setup, request.Maker)}",
            $"{kind.En}  {status.En}  asked by {request.Unit} {setup.Unit(request.Unit).Name.In(Language.English)}, {PeopleText.Of(output, setup, request.Maker)}");
        if (row.Step is { } step)
        {
            output.Line($"当前环节 {step.Step.Name.In(Language.Chinese)}，待 {PeopleText.Of(output, setup, row.Turn) ?? "—"} 办理，已等 {row.Days} 个工作日（时限 {Limit(step)}）{(row.IsLate ? "，已超时限" : "")}",
                $"Now at: {step.Step.Name.In(Language.English)}, for {PeopleText.Of(output, setup, row.Turn) ?? "nobody"}; waiting {row.Days} working days (limit {Limit(step)}){(row.IsLate ? ", late" : "")}");
        }

        if (row.History.DaysToDecision is { } days)
            output.Line($"提交 {Refusal.Text(row.History.SubmittedOn)}，决定 {Refusal.Text(request.DecidedOn)}，历时 {days} 天", $"Submitted {Refusal.Text(row.History.SubmittedOn)}, decided {Refusal.Text(request.DecidedOn)}: {days} days");
        if (money is { } sums)
            output.Line($"申请 {sums.Asked:N}，已付 {sums.Paid:N}，退回 {sums.Back:N}", $"Asked {sums.Asked:N}, paid {sums.Paid:N}, came back {sums.Back:N}");
        if (request is { Status: RequestStatus.Paid, OutcomeDue: { } due })
            output.Line($"成效应于 {Refusal.Text(due)} 前报告{(due < asOf.Date ? "，已逾期" : "")}", $"Outcome due by {Refusal.Text(due)}{(due < asOf.Date ? ", overdue" : "")}");
        if (request.Until is { } until)
            output.Line($"最后使用日 {Refusal.Text(until)}", $"To be used by {Refusal.Text(until)}");
    }

    private static string Limit(TakenStep step) => step.Step.Days is { } days ? Refusal.Text(days) : "—";

    private static JsonObject Json(
        Output output, BookSetup setup, RequestRow row, IReadOnlyList<RequestStepRow> steps,
        IReadOnlyList<Column<RequestHappening>> happened, (Money Asked, Money Paid, Money Back)? money)
    {
        var request = row.Request;
        return new JsonObject
        {
            ["document"] = request.Code,
            ["kind"] = TermText.Of(request.Kind).ForPrograms,
            ["status"] = TermText.Of(request.Status).ForPrograms,
            ["unit"] = request.Unit,
            ["fund"] = request.Fund,
            ["title"] = request.Title,
            ["maker"] = request.Maker,
            ["content"] = request.Content,
            ["currency"] = money?.Asked.Currency.Code,
            ["amount"] = money?.Asked.ToDecimalString(),
            ["paid"] = money?.Paid.ToDecimalString(),
            ["cameBack"] = money?.Back.ToDecimalString(),
            ["until"] = Date(request.Until),
            ["draftedOn"] = Date(request.DraftedOn),
            ["submittedOn"] = Date(row.History.SubmittedOn),
            ["decidedOn"] = Date(request.DecidedOn),
            ["daysToDecision"] = row.History.DaysToDecision,
            ["paidOn"] = Date(request.PaidOn),
            ["outcomeDue"] = Date(request.OutcomeDue),
            ["route"] = request.Route,
            ["version"] = request.Version,
            ["step"] = row.Step?.Step.Step,
            ["turn"] = new JsonArray([.. row.Turn.Select(person => JsonValue.Create(person))]),
            ["days"] = row.Days,
            ["late"] = row.IsLate,
            ["lines"] = JsonRows.Of(request.Lines, Lines(setup, output)),
            ["command"] = request.Command is { } command ? JsonNode.Parse(command.GetRawText()) : null,
            ["attachments"] = JsonRows.Of(request.Attachments, Files),
            ["steps"] = JsonRows.Of(steps, Steps(setup, output)),
            ["happenings"] = JsonRows.Of(row.History.Happenings, happened),
        };
    }

    private static string? Date(DateOnly? date) => date is null ? null : Refusal.Text(date);

    private static Column<RequestLine>[] Lines(BookSetup setup, Output output) =>
    [
        Column<RequestLine>.Text("unit", "单位", "Unit", line => line.At.Unit),
        Column<RequestLine>.Text("fund", "资金", "Fund", line => line.At.Fund),
        Column<RequestLine>.Text("purpose", "用途", "Purpose", line => line.At.Purpose),
        Column<RequestLine>.Text("purposeName", "名称", "Name", line => line.At.Purpose.Length == 0 ? null : setup.Purpose(line.At.Purpose).Name.In(output.Language)),
        Column<RequestLine>.Number("year", "年度", "Year", line => line.At.Year == 0 ? null : line.At.Year),
        Column<RequestLine>.Amount("amount", "金额", "Amount", line => line.Amount.MinorUnits, line => line.Amount.Currency),
    ];

    private static readonly Column<Attachment>[] Files =
    [
        Column<Attachment>.Text("name", "文件名", "Name", file => file.Name),
        Column<Attachment>.Text("mediaType", "类型", "Type", file => file.MediaType),
        Column<Attachment>.Number("size", "字节", "Bytes", file => new CountText(file.Size)),
        Column<Attachment>.Text("sha256", "SHA-256", "SHA-256", file => file.Sha256),
    ];

    private static Column<RequestStepRow>[] Steps(BookSetup setup, Output output) =>
    [
        Column<RequestStepRow>.Number("number", "序", "No.", row => row.Number),
        Column<RequestStepRow>.Text("step", "环节", "Step", row => row.Taken.Step.Step),
        Column<RequestStepRow>.Text("name", "名称", "Name", row => row.Taken.Step.Name.In(output.Language)),
        Column<RequestStepRow>.Text("unit", "单位", "Unit", row => row.Taken.Unit),
        Column<RequestStepRow>.Text("role", "角色", "Role", row => row.Taken.Step.Role),
        Column<RequestStepRow>.Text("when", "何时需要", "When", row => StepText.When(output, row.Taken.Step.When)),
        Column<RequestStepRow>.Text("votes", "意见", "Said", row => Votes(setup, output, row)),
        Column<RequestStepRow>.Text("leftOn", "办结日", "Done on", row => row.LeftOn),
        Column<RequestStepRow>.Number("days", "工作日", "Working days", row => row.Days),
        Column<RequestStepRow>.Number("limit", "时限", "Limit", row => row.Taken.Step.Days),
    ];

    private static object? Votes(BookSetup setup, Output output, RequestStepRow row)
    {
        if (!output.IsText)
            return JsonRows.Of(row.Votes, VoteColumns);
        var said = row.Votes.Select(vote => $"{TermText.Of(vote.Choice).ForPeople.In(output.Language)} {PeopleText.Acting(output, setup, vote.Actor, vote.Chain)}{(vote.For + vote.Against > 0 ? $" {vote.For}:{vote.Against}" : "")}").ToList();
        return said.Count > 0 ? string.Join(output.In("；", "; "), said) : row.IsCurrent ? output.In("办理中", "waiting") : null;
    }

    private static readonly Column<RequestVote>[] VoteColumns =
    [
        Column<RequestVote>.Text("choice", "意见", "Vote", vote => TermText.Of(vote.Choice)),
        Column<RequestVote>.Text("chain", "权限链", "Chain", vote => new JsonArray([.. vote.Chain.Select(person => JsonValue.Create(person))])),
        Column<RequestVote>.Text("date", "日期", "Date", vote => vote.Date),
        Column<RequestVote>.Text("reason", "理由", "Reason", vote => vote.Reason),
        Column<RequestVote>.Number("for", "赞成", "For", vote => vote.For),
        Column<RequestVote>.Number("against", "反对", "Against", vote => vote.Against),
        Column<RequestVote>.Text("content", "内容哈希", "Content", vote => vote.Content),
    ];

    private static Column<RequestHappening>[] Happened(BookSetup setup, Output output, IReadOnlyDictionary<long, string> notes) =>
    [
        Column<RequestHappening>.Text("date", "日期", "Date", each => each.Date),
        Column<RequestHappening>.Number("seq", "凭证号", "Entry", each => each.Seq),
        Column<RequestHappening>.Text("result", "事项", "What", each => each is { Vote: { } vote, Result: RequestEvent.Vote } && output.IsText ? TermText.Of(vote) : TermText.Of(each.Result)),
        Column<RequestHappening>.Text("vote", "意见", "Vote", each => each.Vote is { } vote ? (output.IsText ? null : TermText.Of(vote)) : null),
        Column<RequestHappening>.Text("step", "环节", "Step", each => output.IsText ? each.Step?.Step.Name.In(output.Language) : each.Step?.Step.Step),
        Column<RequestHappening>.Text("person", "办理人", "By", each => PeopleText.Acting(output, setup, each.Person, each.Chain)),
        Column<RequestHappening>.Amount("amount", "金额", "Amount", each => each.Amount?.MinorUnits, each => each.Amount!.Value.Currency),
        Column<RequestHappening>.Number("beneficiaries", "受益人数", "People reached", each => each.Beneficiaries),
        Column<RequestHappening>.Text("reason", "说明", "Note", each => each.Reason.Length > 0 ? each.Reason : notes.GetValueOrDefault(each.Seq)),
    ];
}
