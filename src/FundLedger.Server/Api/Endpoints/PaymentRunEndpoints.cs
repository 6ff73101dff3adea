namespace FundLedger.Server.Api;

/// <summary>批量发放绩效: a payment run is carried out, all of it or nothing; its preview is a question.</summary>
internal static class PaymentRunEndpoints
{
    public static void MapPaymentRuns(this IEndpointRouteBuilder book) => book.MapPost("payment-runs", RunAsync)
        .WithMetadata(new Operation(new LocalName("批量发放绩效：先到期先付，以可用指标为限", "Pay awards, oldest due first, within the funds available: all of it or nothing"))
        {
            Tag = Topic.Awards.Code,
            IsChange = true,
            Parameters = [QueryParameter.DryRun],
            Body = ["application/json"],
            Answer = AnswerModel.One("PaymentRun", PaymentRunAnswer.Columns),
            Statuses = [201, 200],
            Right = Right.Of(PayAward.Kind),
            Example = BodyExample.Of("""{"unit":"A01","fund":"PF","limit":"60000.00","date":"2025-06-15","dueBy":"2025-06-30","text":"六月绩效"}""", "NewPaymentRun", PaymentRunBody.Members),
            Rules = [Rule.RoleRequired, Rule.UnitMustExist, Rule.FundMustExist, Rule.MemberForm, Rule.CommandForm, Rule.AmountForm, Rule.AmountPrecision, Rule.AmountRange, Rule.DateForm, Rule.DateTooFarAhead, Rule.PeriodLocked, Rule.YearClosed, Rule.BalanceBelowZero, Rule.TextTooLong, Rule.TextCharacter],
        });

    private static async Task<IResult> RunAsync(BookCall call, CancellationToken cancellation)
    {
        var key = CommandBody.OwnKeyOf(call.Context.Request);
        using var document = CommandJson.Document(await CommandBody.TextAsync(call.Context.Request, cancellation).ConfigureAwait(false) is { Length: > 0 } text ? text : "{}");
        var setup = await call.Book.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        var (asked, saying) = PaymentRunBody.Read(document.RootElement, setup, call.Rights, call.Book.Read.Today);
        using var claim = KeyClaim.Of(call, key);
        var dryRun = call.IsSet(QueryParameter.DryRun);
        var before = dryRun ? [] : await PaymentRunKeys.DoneAsync(call.Book.Read, setup, call.Caller.User, key, asked, cancellation).ConfigureAwait(false);
        if (before.Count > 0)
            call.Context.Response.Headers[AnswerResult.ReplayedHeader] = "true";
        return before.Count > 0
            ? new JsonResult(StatusCodes.Status201Created, PaymentRunAnswer.Again(key, before))
            : await CarryOutAsync(call, setup, asked, key, saying, dryRun, cancellation).ConfigureAwait(false);
    }

    /// <summary>Planned from what the caller may read; whether he may pay it is decided inside the write, payment by payment.</summary>
    private static async Task<IResult> CarryOutAsync(
        BookCall call, BookSetup setup, PaymentRunRequest asked, string key, string? text, bool dryRun, CancellationToken cancellation)
    {
        var run = await asked.PlanAsync(call.Read, setup, cancellation).ConfigureAwait(false);
        var commands = PaymentRunKeys.Keyed(run.Commands, key, call.Caller.User, text);
        var answers = await AwardRunVerb.ExecuteAsync(call.Book, commands, dryRun, cancellation).ConfigureAwait(false);
        return new JsonResult(dryRun || answers.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status201Created, PaymentRunAnswer.Json(run, key, !dryRun, answers));
    }
}
