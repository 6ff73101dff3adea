using System.CommandLine;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>award run</c>: a payment run, previewed, and with --commit carried out, all of it or nothing.</summary>
internal static class AwardRunVerb
{
    private static readonly Option<string?> Date = new("--date", CommonOptions.Date.Name) { Description = "发放日，缺省今日 · Day of the run; left out: today" };

    private static readonly Option<string?> DueBy = new("--due-by") { Description = "只付此日前到期的，缺省发放日 · Awards due by this day; left out: the day of the run" };

    private static readonly Option<string?> Limit = new("--limit") { Description = "最多支付多少 · The most to pay" };

    private static readonly Option<string?> Text = new("--text") { Description = "摘要 · Text of the entries" };

    private static readonly Option<bool> Commit = new("--commit") { Description = "执行；缺省只预览 · Carry it out; left out: only preview" };

    public static Command Create() => Verb.ChangeBook("run", """
        批量发放：先预览，再加 --commit 一次执行 · Payment run: a preview, and with --commit all of it or nothing. Oldest due first, within the funds available.
        fundledger award run --unit B --date 2025-12-20
        fundledger award run --unit B --date 2025-12-20 --limit 500000.00 --commit --key run-2025-12
        """, parsed => parsed.GetValue(Commit) || parsed.GetValue(CommonOptions.DryRun), RunAsync,
        DimensionOptions.Unit, DimensionOptions.Fund, Limit, Date, DueBy, Text, Commit,
        CommonOptions.KnownAt, CommonOptions.Actor, CommonOptions.Key, CommonOptions.DryRun);

    private static async Task<int> RunAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var dryRun = parsed.GetValue(CommonOptions.DryRun);
        if (!parsed.GetValue(Commit) && !dryRun)
            return await PreviewAsync(parsed, session, cancellation).ConfigureAwait(false);
        var setup = await session.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        var asked = Asked(parsed, session, setup);
        var key = parsed.GetValue(CommonOptions.Key) ?? Guid.CreateVersion7().ToString("N");
        if (!dryRun && await PaymentRunKeys.DoneAsync(session.Read, setup, parsed.GetValue(CommonOptions.Actor), key, asked, cancellation).ConfigureAwait(false) is { Count: > 0 } done)
        {
            PaymentRunAnswer.WriteAgain(session.Output, key, done);
            return ExitStatus.Done;
        }

        var run = await asked.PlanAsync(session.Read, setup, cancellation).ConfigureAwait(false);
        var commands = PaymentRunKeys.Keyed(run.Commands, key, parsed.GetValue(CommonOptions.Actor), parsed.GetValue(Text));
        var answers = await ExecuteAsync(session.Book, commands, dryRun, cancellation).ConfigureAwait(false);
        PaymentRunAnswer.Write(session.Output, run, key, !dryRun, answers);
        return ExitStatus.Done;
    }

    private static async Task<int> PreviewAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var given = new[] { ("unit", parsed.GetValue(DimensionOptions.Unit)), ("fund", parsed.GetValue(DimensionOptions.Fund)), ("limit", parsed.GetValue(Limit)), ("dueBy", parsed.GetValue(DueBy)) }
            .Where(option => option.Item2 is not null).ToDictionary(option => option.Item1, option => option.Item2!, StringComparer.Ordinal);
        var report = await new PaymentRunQuestion().AskAsync(session.Read, AsOfIn(parsed, session), given, cancellation).ConfigureAwait(false);
        await ReportOutput.WriteAsync(session.Output, report, ReportForms.Find(CommonOptions.FormatOf(parsed))!.Value,
            session.Output.Language == Language.English ? ReportLanguage.English : ReportLanguage.Chinese, null, cancellation).ConfigureAwait(false);
        session.Output.Line("加 --commit 执行。", "Add --commit to carry it out.");
        return ExitStatus.Done;
    }

    private static AsOf AsOfIn(ParseResult parsed, BookAtHand session) =>
        new(CommonOptions.DateIn(parsed.GetValue(Date)) ?? session.Read.Today, CommonOptions.AsOfIn(parsed, session.Read.Today).KnownAt);

    private static PaymentRunRequest Asked(ParseResult parsed, BookAtHand session, BookSetup setup)
    {
        var fund = parsed.GetValue(DimensionOptions.Fund) is { } code ? setup.Fund(code) : null;
        return new PaymentRunRequest(
            AsOfIn(parsed, session), parsed.GetValue(DimensionOptions.Unit) is { } unit ? setup.Unit(unit).Code : null, fund?.Code,
            parsed.GetValue(Limit) is { } limit ? Money.Parse(limit, fund?.Currency ?? setup.Profile.Currency) : null,
            CommonOptions.DateIn(parsed.GetValue(DueBy)));
    }

    /// <summary>Carries out a run, or says what it would come to.</summary>
    /// <exception cref="RefusedException">By the rule that one of its commands does not meet; nothing was paid.</exception>
    public static async Task<IReadOnlyList<Answer>> ExecuteAsync(
        Book book, IReadOnlyList<BookCommand> commands, bool dryRun, CancellationToken cancellation)
    {
        if (commands.Count == 0)
            return [];
        var outcomes = await book.ExecuteAllOrNoneAsync(commands, dryRun, cancellation).ConfigureAwait(false);
        if (outcomes.Select(outcome => outcome.Refusal).OfType<Refusal>().MinBy(refusal => refusal.Rule == Rule.OtherCommandRefused) is { } refusal)
            throw new RefusedException(refusal);
        return [.. outcomes.Select(outcome => outcome.Required)];
    }
}
