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
    /// <param name="available">What was available at a place when it was asked for, in minor units.</param>
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
        return Of(source, setup, options, SheetOf(setup, history, PrintedAmount.Of(amount).Checked(), payees, available));
    }

    /// <summary>The form of a reservation, which has no route: it is approved when it is committed.</summary>
    /// <inheritdoc cref="Of(ReportSource, BookSetup, RequestHistory, IReadOnlyDictionary{long, string}, Func{Place, long}, bool, IReadOnlyDictionary{string, string})"/>
    public static Report OfReservation(
        ReportSource source, BookSetup setup, Reservation reservation, IReadOnlyDictionary<long, string> payees,
        Func<Place, long> available, bool draft, IReadOnlyDictionary<string, string> options)
    {
        if (!draft && reservation.Committed is null)
            throw new RefusedException(Rule.RequestNotApproved, ("document", reservation.Code), ("status", reservation.Status));
        var total = reservation.Lines.Aggregate(Money.Zero(reservation.Lines[0].Amount.Currency), (sum, line) => sum + line.Amount);
        return Of(source, setup, options, ReservationForm.SheetOf(setup, reservation, PrintedAmount.Of(total).Checked(), payees, available));
    }

    private static Report Of(ReportSource source, BookSetup setup, IReadOnlyDictionary<string, string> options, FormSheet sheet) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Scope = ReportScope.Of(setup, source.Date, options),
        Options = options,
        Parts = [new FormPart(sheet, Tables(sheet))],
    };

    /// <summary>Whether it is approved, with a signature of each step that it had to pass.</summary>
    private static bool IsSigned(RequestState request) =>
        request.Status is RequestStatus.Approved or RequestStatus.PartlyPaid or RequestStatus.Paid or RequestStatus.Ended
            or RequestStatus.Reported or RequestStatus.Evaluated or RequestStatus.Closed
        && request.Steps.Count > 0
        && request.Steps.Select((_, step) => step).All(step => request.VotesOn(step).Any(vote => vote.Choice == VoteChoice.Approve));

    private static FormSheet SheetOf(
        BookSetup setup, RequestHistory history, PrintedAmount amount, IReadOnlyDictionary<long, string> payees, Func<Place, long> available)
    {
        var request = history.Request;
        var payments = history.Happenings.Where(each => each.Amount is not null).Select(each => new FormPayment(
            each.Date, each.Seq, payees.GetValueOrDefault(each.Seq, ""), Amount(each.Amount!.Value))).ToList();
        var fields = new PaymentFormFields
        {
            Unit = request.Unit,
            Fund = request.Fund,
            AskedOn = request.SubmittedOn,
            Kind = TermText.Of(request.Kind).ForPeople,
            Title = request.Title,
            Status = request.Status,
            Payee = PaymentFormFields.OnlyOne(payments.Select(payment => payment.Payee)),
            Attachments = request.Attachments.Count,
            Until = request.Until,
        };
        return new FormSheet(
            Title, request.Code, !IsSigned(request), setup.Unit(request.Unit).Name, fields.Of(setup),
            LinesOf(setup, request.Lines, available), Amount(amount.Amount), amount.Capital,
            new Signature(new LocalName("申请人", "Applicant"), PersonOf(setup, request.Maker), request.SubmittedOn),
            [.. request.Steps.Select((taken, step) => ApprovalOf(setup, request, taken, step))], payments);
    }

    /// <summary>What is asked for: functional classification, with economic classification and project left empty where the book holds none.</summary>
    internal static IReadOnlyList<FormLine> LinesOf(BookSetup setup, IReadOnlyList<RequestLine> lines, Func<Place, long> available) =>
    [
        .. lines.Select(line => new FormLine(PurposeOf(setup, line.At.Purpose), line.At.Year == 0 ? null : line.At.Year,
            Amount(line.Amount), new AmountText(available(line.At), line.Amount.Currency.Decimals))),
    ];

    internal static AmountText Amount(Money amount) => new(amount.MinorUnits, amount.Currency.Decimals);

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
            .. sheet.Fields.Zip(PaymentFormFields.Names).Select(pair =>
                new Column<FormSheet>(pair.Second, pair.First.Title, _ => pair.First.Value)),
            Column<FormSheet>.Number("amount", "金额", "Amount", form => form.Total),
            Column<FormSheet>.Text("capital", "大写金额", "In capital numerals", form => form.Capital),
            Column<FormSheet>.Text("draft", "草稿", "Draft", form => form.IsDraft),
        ], [sheet]),
        ReportTable.Of("lines", new LocalName("申请内容", "What is asked for"),
        [
            Column<FormLine>.Text("purpose", "功能分类（用途）", "Purpose", line => line.Purpose),
            Column<FormLine>.Text("economic", "经济分类", "Economic classification", line => line.Economic),
            Column<FormLine>.Text("project", "项目", "Project", line => line.Project),
            Column<FormLine>.Number("year", "年度", "Year", line => line.Year),
            Column<FormLine>.Number("amount", "金额", "Amount", line => line.Amount),
            Column<FormLine>.Number("available", "申请时指标余额", "Available when asked", line => line.Available),
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
