using System.Text.Json.Nodes;

namespace FundLedger.Reports;

/// <summary>申请办理情况: all that there is about a request.</summary>
public static class RequestReport
{
    public const string Kind = "request";

    public static LocalName Title { get; } = new("申请办理情况", "Request");

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="standing">The request as it stands.</param>
    /// <param name="notes">What entries say besides, by sequence number: who was paid, who was reminded, what came of it.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, RequestStanding standing, IReadOnlyDictionary<long, TermText> notes, IReadOnlyDictionary<string, string> options)
    {
        var (request, money) = (standing.Request, RequestMoney.Of(standing.History));
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [(new("申请", "Request"), new($"{request.Code} {request.Title}", $"{request.Code} {request.Title}"))],
            Options = options,
            Landscape = true,
            Parts =
            [
                new KeyFigures("summary",
                [
                    new("status", new("状态", "Status"), TermText.Of(request.Status)),
                    new("amount", new("申请金额", "Asked for"), money?.Text(money.Asked)),
                    new("paid", new("已付", "Paid"), money?.Text(money.Paid)),
                    new("cameBack", new("退回", "Came back"), money?.Text(money.Back)),
                    new("days", new("已等（工作日）", "Waiting (working days)"), standing.Days, standing.IsLate ? Tone.Bad : Tone.Plain),
                    new("daysToDecision", new("审批天数", "Days to decision"), standing.History.DaysToDecision),
                ]),
                FactTable.Of("request", null, Facts(setup, source.Date, money), standing),
                ReportTable.Of("lines", new("申请内容", "What is asked for"), Lines(setup), request.Lines),
                ReportTable.Of("attachments", new("附件", "Attachments"), Files, request.Attachments),
                ReportTable.Of("steps", new("环节", "Steps"), Steps(setup), RequestStep.Of(setup, standing.History, source.Date)),
                ReportTable.Of("happenings", new("经过", "What happened"), Happened(setup, notes), standing.History.Happenings),
            ],
        };
    }

    private static Column<RequestStanding>[] Facts(BookSetup setup, DateOnly date, RequestMoney? money) =>
    [
        Column<RequestStanding>.Text("document", "申请", "Request", row => row.Request.Code),
        Column<RequestStanding>.Text("kind", "类别", "Kind", row => TermText.Of(row.Request.Kind)),
        Column<RequestStanding>.Text("status", "状态", "Status", row => TermText.Of(row.Request.Status)).ForPrograms(),
        Column<RequestStanding>.Text("unit", "申请单位", "Unit", row => TermText.Of(row.Request.Unit, setup.Unit(row.Request.Unit).Name)),
        Column<RequestStanding>.Text("fund", "资金", "Fund", row => setup.Funds.TryGetValue(row.Request.Fund, out var fund) ? TermText.Of(fund.Code, fund.Name) : null),
        Column<RequestStanding>.Text("title", "事由", "What for", row => row.Request.Title),
        Column<RequestStanding>.Text("maker", "申请人", "Asked by", row => TermText.Of(setup, row.Request.Maker)),
        Column<RequestStanding>.Text("content", "内容哈希", "Content", row => row.Request.Content).ForPrograms(),
        Column<RequestStanding>.Text("currency", "币种", "Currency", _ => money?.Asked.Currency.Code).ForPrograms(),
        Column<RequestStanding>.Number("amount", "金额", "Amount", _ => money?.Text(money.Asked)).ForPrograms(),
        Column<RequestStanding>.Number("paid", "已付", "Paid", _ => money?.Text(money.Paid)).ForPrograms(),
        Column<RequestStanding>.Number("cameBack", "退回", "Came back", _ => money?.Text(money.Back)).ForPrograms(),
        Column<RequestStanding>.Text("until", "最后使用日", "To be used by", row => row.Request.Until),
        Column<RequestStanding>.Text("draftedOn", "起草日", "Drafted", row => row.Request.DraftedOn),
        Column<RequestStanding>.Text("submittedOn", "提交日", "Submitted", row => row.History.SubmittedOn),
        Column<RequestStanding>.Text("decidedOn", "决定日", "Decided", row => row.Request.DecidedOn),
        Column<RequestStanding>.Number("daysToDecision", "审批天数", "Days to decision", row => row.History.DaysToDecision).ForPrograms(),
        Column<RequestStanding>.Text("paidOn", "付款日", "Paid on", row => row.Request.PaidOn),
        Column<RequestStanding>.Text("endedFor", "终止原因", "Ended because", row => row.Request.EndedFor),
        Column<RequestStanding>.Text("outcomeDue", "成效应于此前报告", "Outcome due", row => row.Request.OutcomeDue).ForPrograms(),
        Column<RequestStanding>.Text("outcomeDue", "成效应于此前报告", "Outcome due", row => DueOf(row.Request, date)).ForPeople(),
        Column<RequestStanding>.Text("route", "路线", "Route", row => row.Request.Route.Length == 0 ? null : RouteNames.Term(setup, row.Request.Route)),
        Column<RequestStanding>.Number("version", "路线版本", "Version of the route", row => row.Request.Route.Length == 0 ? null : row.Request.Version),
        Column<RequestStanding>.Text("step", "当前环节", "Current step", row => row.Step is { } step ? new TermText(step.Step.Step, step.Step.Name) : null),
        Column<RequestStanding>.Text("turn", "待谁办理", "Whose turn", row => ListText.People(setup, row.Turn)),
        Column<RequestStanding>.Number("days", "已等（工作日）", "Waiting (working days)", row => row.Days).ForPrograms(),
        Column<RequestStanding>.Number("limit", "时限（工作日）", "Limit (working days)", row => row.Step?.Step.Days),
        Column<RequestStanding>.Text("late", "超时限", "Late", row => row.IsLate).ForPrograms(),
        Column<RequestStanding>.Text("late", "超时限", "Late", row => row.IsLate ? FlagText.Of(true) : null).ForPeople(),
        Column<RequestStanding>.Text("command", "批准后执行", "Carried out when approved", row => row.Request.Command is { } command ? JsonNode.Parse(command.GetRawText()) : null),
    ];

    /// <summary>The day by which the outcome is to be reported, as long as it is not.</summary>
    private static LocalName? DueOf(RequestState request, DateOnly date) => request is not { OwedOutcome: { } due }
        ? null
        : due < date ? new($"{Refusal.Text(due)}（已逾期）", $"{Refusal.Text(due)}, overdue") : FigureScope.Same(due);

    private static Column<RequestLine>[] Lines(BookSetup setup) =>
    [
        Column<RequestLine>.Text("unit", "单位", "Unit", line => TermText.Of(line.At.Unit, setup.Unit(line.At.Unit).Name)),
        Column<RequestLine>.Text("fund", "资金", "Fund", line => TermText.Of(line.At.Fund, setup.Fund(line.At.Fund).Name)),
        Column<RequestLine>.Text("purpose", "用途", "Purpose", line => line.At.Purpose).ForPrograms(),
        Column<RequestLine>.Text("purposeName", "用途", "Purpose", line => line.At.Purpose.Length == 0 ? null : setup.Purpose(line.At.Purpose).Name),
        Column<RequestLine>.Number("year", "年度", "Year", line => line.At.Year == 0 ? null : line.At.Year),
        Column<RequestLine>.Amount("amount", "金额", "Amount", line => line.Amount.MinorUnits, line => line.Amount.Currency),
    ];

    private static readonly Column<Attachment>[] Files =
    [
        Column<Attachment>.Text("name", "文件名", "Name", file => file.Name),
        Column<Attachment>.Text("mediaType", "类型", "Type", file => file.MediaType),
        Column<Attachment>.Number("size", "字节", "Bytes", file => new CountText(file.Size)),
        Column<Attachment>.Text("sha256", "SHA-256", "SHA-256", file => file.Sha256).ForPrograms(),
    ];

    private static Column<RequestStep>[] Steps(BookSetup setup) =>
    [
        Column<RequestStep>.Number("number", "序", "No.", row => row.Number),
        Column<RequestStep>.Text("step", "环节", "Step", row => row.Taken.Step.Step).ForPrograms(),
        Column<RequestStep>.Text("name", "环节", "Step", row => row.Taken.Step.Name),
        Column<RequestStep>.Text("unit", "单位", "Unit", row => TermText.Of(row.Taken.Unit, setup.Unit(row.Taken.Unit).Name)),
        Column<RequestStep>.Text("role", "角色", "Role", row => row.Taken.Step.Role),
        Column<RequestStep>.Text("when", "何时需要", "When", row => StepText.When(row.Taken.Step.When)),
        Column<RequestStep>.Text("votes", "意见", "Said", row => JsonRows.Of(row.Votes, Votes)).ForPrograms(),
        Column<RequestStep>.Text("votes", "意见", "Said", row => SaidOn(setup, row)).ForPeople(),
        Column<RequestStep>.Text("leftOn", "办结日", "Done on", row => row.LeftOn),
        Column<RequestStep>.Number("days", "工作日", "Working days", row => row.Days),
        Column<RequestStep>.Number("limit", "时限", "Limit", row => row.Taken.Step.Days),
    ];

    private static readonly Column<RequestVote>[] Votes =
    [
        Column<RequestVote>.Text("choice", "意见", "Vote", vote => TermText.Of(vote.Choice)),
        Column<RequestVote>.Text("chain", "权限链", "Chain", vote => new JsonArray([.. vote.Chain.Select(person => JsonValue.Create(person))])),
        Column<RequestVote>.Text("date", "日期", "Date", vote => vote.Date),
        Column<RequestVote>.Text("reason", "理由", "Reason", vote => vote.Reason),
        Column<RequestVote>.Number("for", "赞成", "For", vote => vote.For),
        Column<RequestVote>.Number("against", "反对", "Against", vote => vote.Against),
        Column<RequestVote>.Text("content", "内容哈希", "Content", vote => vote.Content),
    ];

    private static LocalName? SaidOn(BookSetup setup, RequestStep row)
    {
        if (row.Votes.Count == 0)
            return row.IsCurrent ? new("办理中", "waiting") : null;
        var said = row.Votes.Select(vote => SaidBy(setup, vote)).ToList();
        return new(string.Join("；", said.Select(each => each.Zh)), string.Join("; ", said.Select(each => each.En)));
    }

    /// <summary>What was said and by whom; of a council, how many for and against.</summary>
    private static LocalName SaidBy(BookSetup setup, RequestVote vote)
    {
        var (choice, actor) = (TermText.Of(vote.Choice).ForPeople, TermText.Acting(setup, vote.Actor, vote.Chain).ForPeople);
        var counted = vote.For + vote.Against > 0 ? $" {Refusal.Text(vote.For)}:{Refusal.Text(vote.Against)}" : "";
        return new($"{choice.Zh} {actor.Zh}{counted}", $"{choice.In(Language.English)} {actor.In(Language.English)}{counted}");
    }

    private static Column<RequestHappening>[] Happened(BookSetup setup, IReadOnlyDictionary<long, TermText> notes) =>
    [
        Column<RequestHappening>.Text("date", "日期", "Date", each => each.Date),
        Column<RequestHappening>.Number("seq", "凭证号", "Entry", each => each.Seq),
        Column<RequestHappening>.Text("result", "事项", "What", each => TermText.Of(each.Result)).ForPrograms(),
        Column<RequestHappening>.Text("result", "事项", "What", each => each is { Vote: { } vote, Result: RequestEvent.Vote } ? TermText.Of(vote) : TermText.Of(each.Result)).ForPeople(),
        Column<RequestHappening>.Text("vote", "意见", "Vote", each => each.Vote is { } vote ? TermText.Of(vote) : null).ForPrograms(),
        Column<RequestHappening>.Text("step", "环节", "Step", each => each.Step is { Step: { } step } ? new TermText(step.Step, step.Name) : null),
        Column<RequestHappening>.Text("person", "办理人", "By", each => each.Person.Length == 0 ? null : TermText.Acting(setup, each.Person, each.Chain)),
        Column<RequestHappening>.Amount("amount", "金额", "Amount", each => each.Amount?.MinorUnits, each => each.Amount!.Value.Currency),
        Column<RequestHappening>.Number("beneficiaries", "受益人数", "People reached", each => each.Beneficiaries),
        Column<RequestHappening>.Text("reason", "说明", "Note", each => each.Reason.Length > 0 ? each.Reason : notes.TryGetValue(each.Seq, out var note) ? note : null),
    ];
}

/// <summary>What a request asked for, what was paid of it, and what came back.</summary>
internal sealed record RequestMoney(Money Asked, Money Paid, Money Back)
{
    /// <summary>Null where it asks for no money.</summary>
    public static RequestMoney? Of(RequestHistory history)
    {
        if (history.Amount is not { } asked)
            return null;
        var zero = Money.Zero(asked.Currency);
        var moved = history.Happenings.Select(each => each.Amount).OfType<Money>().ToList();
        return new(asked, moved.Where(each => each.MinorUnits > 0).Aggregate(zero, (sum, each) => sum + each),
            moved.Where(each => each.MinorUnits < 0).Aggregate(zero, (sum, each) => sum - each));
    }

    public AmountText Text(Money money) => new(money.MinorUnits, Asked.Currency.Decimals);
}
