namespace FundLedger.Reports;

/// <summary>
/// 支付申请单: a request for money with what is available beside it, its approvals as they were given, and its payments. It
/// is printed when it is approved; before that only as a draft, which says so.
/// </summary>
public static class PaymentRequestReport
{
    public const string Kind = "payment-request";

    public static LocalName Title { get; } = new("支付申请单", "Payment request");

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="history">The request.</param>
    /// <param name="payees">Who was paid, by sequence number of the payment's entry.</param>
    /// <param name="available">What is available at a place, in minor units.</param>
    /// <param name="draft">Whether a draft is wanted where it is not approved.</param>
    /// <param name="options">What it was asked for with.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.RequestAsksNoMoney"/>, <see cref="Rule.RequestNotApproved"/> or <see cref="Rule.CapitalAmountDiffers"/>.
    /// </exception>
    public static Report Of(
        ReportSource source, BookSetup setup, RequestHistory history, IReadOnlyDictionary<long, string> payees,
        Func<Place, long> available, bool draft, IReadOnlyDictionary<string, string> options)
    {
        var request = history.Request;
        if (history.Amount is not { } amount)
            throw new RefusedException(Rule.RequestAsksNoMoney, ("document", request.Code));
        if (!draft && !IsSigned(request))
            throw new RefusedException(Rule.RequestNotApproved, ("document", request.Code), ("status", request.Status));
        var sheet = SheetOf(setup, history, PrintedAmount.Of(amount).Checked(), payees, available);
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = ReportScope.Of(setup, source.Date, options),
            Options = options,
            Parts = [new FormPart(sheet, Tables(sheet))],
        };
    }

    /// <summary>Whether it is approved, with a signature of each step that it had to pass.</summary>
    private static bool IsSigned(RequestState request) =>
        request.Status is RequestStatus.Approved or RequestStatus.PartlyPaid or RequestStatus.Paid
            or RequestStatus.Reported or RequestStatus.Evaluated or RequestStatus.Closed
        && request.Steps.Count > 0
        && request.Steps.Select((_, step) => step).All(step => request.VotesOn(step).Any(vote => vote.Choice == VoteChoice.Approve));

    private static FormSheet SheetOf(
        BookSetup setup, RequestHistory history, PrintedAmount amount, IReadOnlyDictionary<long, string> payees, Func<Place, long> available)
    {
        var (request, decimals) = (history.Request, amount.Amount.Currency.Decimals);
        return new FormSheet(
            Title, request.Code, !IsSigned(request), FieldsOf(setup, request),
            [.. request.Lines.Select(line => new FormLine(PurposeOf(setup, line.At.Purpose), line.At.Year == 0 ? null : line.At.Year,
                new AmountText(line.Amount.MinorUnits, decimals), new AmountText(available(line.At), decimals)))],
            new AmountText(amount.Amount.MinorUnits, decimals), amount.Capital,
            new Signature(new LocalName("申请人", "Applicant"), PersonOf(setup, request.Maker), request.SubmittedOn),
            [.. request.Steps.Select((taken, step) => ApprovalOf(setup, request, taken, step))],
            [.. history.Happenings.Where(each => each.Amount is not null).Select(each => new FormPayment(
                each.Date, each.Seq, payees.GetValueOrDefault(each.Seq, ""), new AmountText(each.Amount!.Value.MinorUnits, decimals)))]);
    }

    private static IReadOnlyList<(LocalName Title, LocalName Value)> FieldsOf(BookSetup setup, RequestState request) =>
    [
        (new("申请单位", "Unit"), CodeName.Of(setup.Unit(request.Unit))),
        (new("申请日期", "Asked on"), Plain(request.SubmittedOn is { } day ? Refusal.Text(day) : "—")),
        (new("资金", "Fund"), CodeName.Of(request.Fund, setup.Fund(request.Fund).Name)),
        (new("申请类别", "Kind"), TermText.Of(request.Kind).ForPeople),
        (new("事由", "For"), Plain(request.Title)),
        (new("状态", "Status"), TermText.Of(request.Status).ForPeople),
        (new("附件", "Attachments"), new($"{request.Attachments.Count} 件", $"{request.Attachments.Count}")),
        (new("最后使用日", "To be used by"), Plain(request.Until is { } until ? Refusal.Text(until) : "—")),
    ];

    private static FormApproval ApprovalOf(BookSetup setup, RequestState request, TakenStep taken, int step) => new(
        taken.Step.Name, setup.Unit(taken.Unit).Name,
        [.. request.VotesOn(step).Select(vote => new Signature(ChoiceOf(vote), ActingOf(setup, vote), vote.Date))]);

    /// <summary>What was said; of a council, how many for and against.</summary>
    private static LocalName ChoiceOf(RequestVote vote)
    {
        var choice = TermText.Of(vote.Choice).ForPeople;
        return vote.For + vote.Against == 0
            ? choice
            : new LocalName($"{choice.Zh}（{vote.For}：{vote.Against}）", $"{choice.En} ({vote.For}:{vote.Against})");
    }

    /// <summary>Who acted, and for whom.</summary>
    private static LocalName ActingOf(BookSetup setup, RequestVote vote)
    {
        var (actor, principal) = (PersonOf(setup, vote.Actor), PersonOf(setup, vote.Principal));
        return vote.Actor == vote.Principal
            ? actor
            : new LocalName($"{actor.Zh}（代 {principal.Zh}）", $"{actor.In(Language.English)} (for {principal.In(Language.English)})");
    }

    private static IReadOnlyList<ReportTable> Tables(FormSheet sheet) =>
    [
        ReportTable.Of("request", null,
        [
            Column<FormSheet>.Text("document", "申请", "Request", form => form.Number),
            .. sheet.Fields.Zip(["unit", "submittedOn", "fund", "kind", "title", "status", "attachments", "until"]).Select(pair =>
                new Column<FormSheet>(pair.Second, pair.First.Title, _ => pair.First.Value)),
            Column<FormSheet>.Number("amount", "金额", "Amount", form => form.Total),
            Column<FormSheet>.Text("capital", "大写金额", "In capital numerals", form => form.Capital),
            Column<FormSheet>.Text("draft", "草稿", "Draft", form => form.IsDraft),
        ], [sheet]),
        ReportTable.Of("lines", new LocalName("申请内容", "What is asked for"),
        [
            Column<FormLine>.Text("purpose", "用途", "Purpose", line => line.Purpose),
            Column<FormLine>.Number("year", "年度", "Year", line => line.Year),
            Column<FormLine>.Number("amount", "金额", "Amount", line => line.Amount),
            Column<FormLine>.Number("available", "指标可用余额", "Available besides", line => line.Available),
        ], sheet.Lines),
        ReportTable.Of("approvals", new LocalName("审批", "Approvals"),
        [
            Column<(FormApproval Step, Signature? Vote)>.Text("step", "环节", "Step", row => row.Step.Step),
            Column<(FormApproval Step, Signature? Vote)>.Text("unit", "单位", "Unit", row => row.Step.Unit),
            Column<(FormApproval Step, Signature? Vote)>.Text("vote", "意见", "Decision", row => row.Vote?.Office),
            Column<(FormApproval Step, Signature? Vote)>.Text("person", "办理人", "Person", row => row.Vote?.Person),
            Column<(FormApproval Step, Signature? Vote)>.Text("date", "日期", "Date", row => row.Vote?.Date),
        ], sheet.Approvals.SelectMany(step => step.Votes.Count == 0 ? [(step, null)] : step.Votes.Select(vote => (step, (Signature?)vote)))),
        ReportTable.Of("payments", new LocalName("支付", "Payments"),
        [
            Column<FormPayment>.Text("date", "日期", "Date", payment => payment.Date),
            Column<FormPayment>.Number("seq", "序号", "Seq", payment => payment.Seq),
            Column<FormPayment>.Text("payee", "收款人", "Payee", payment => payment.Payee),
            Column<FormPayment>.Number("amount", "金额", "Amount", payment => payment.Amount),
        ], sheet.Payments),
    ];

    private static LocalName PurposeOf(BookSetup setup, string purpose) =>
        setup.Purposes.TryGetValue(purpose, out var found) ? CodeName.Of(purpose, found.Name) : Plain(purpose);

    private static LocalName PersonOf(BookSetup setup, string person) =>
        setup.People.TryGetValue(person, out var found) ? found.Name : Plain(person);

    private static LocalName Plain(string text) => new(text, text);
}
