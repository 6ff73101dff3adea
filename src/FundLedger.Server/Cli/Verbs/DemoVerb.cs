using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>demo</c>: a whole year of a municipality, and a real payments file in a second book.</summary>
internal static class DemoVerb
{
    private const string Municipality = "DEMO";
    private const string Council = "OXFORD";
    private const string PaymentsFile = "expenditure-over-500-jul-sep-2015.csv";
    private const string PaymentsProfile = "oxford-payments";

    private static readonly DateOnly YearEnd = new(2025, 12, 31);

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "随机种子：同一种子得到同一年 · The same number gives the same year",
        DefaultValueFactory = _ => DemoMunicipality.UsualSeed,
    };

    public static Command Create() => Verb.Begin("demo", """
        演示：一个市一整年的账，和一份真实的付款文件 · A whole year of a demo municipality, and one real payments file.
        fundledger demo --data ./demo
        """, RunAsync, Seed);

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var clock = new DemoClock(DemoMunicipality.FirstDay);
        var store = await BookAtHand.OpenStoreAsync(parsed, clock, cancellation).ConfigureAwait(false);
        if (await store.CodesAsync(cancellation).ConfigureAwait(false) is { Count: > 0 } codes)
            throw new RefusedException(Rule.DemoNeedsAnEmptyPlace, ("books", string.Join(", ", codes)));

        var output = Output.Of(parsed);
        var book = await store.CreateAsync(DemoMunicipality.Open(Municipality), cancellation).ConfigureAwait(false);
        await using var closing = book.ConfigureAwait(false);
        await Progress.WithAsync(output.In("演示市 2025 年", "Demo municipality, 2025"),
            progress => PostYearAsync(book, clock, parsed.GetValue(Seed), progress, cancellation)).ConfigureAwait(false);

        var council = await store.CreateAsync(OpenCouncil(), cancellation).ConfigureAwait(false);
        await using var ending = council.ConfigureAwait(false);
        var import = await Progress.WithAsync(PaymentsFile,
            progress => ImportAsync(council, progress, cancellation)).ConfigureAwait(false);

        if (output.IsText)
            await WriteTextAsync(output, book, import, parsed, watch, cancellation).ConfigureAwait(false);
        else
            output.Json(await JsonAsync([book, council], import, watch, output.Language, cancellation).ConfigureAwait(false));
        return ExitStatus.Done;
    }

    private static async Task<long> PostYearAsync(
        Book book, DemoClock clock, int seed, IProgress<long>? progress, CancellationToken cancellation)
    {
        var done = 0L;
        foreach (var day in new DemoMunicipality(seed).Days())
        {
            clock.MoveTo(day.Day);
            foreach (var outcome in await day.DoAsync(book, cancellation).ConfigureAwait(false))
                _ = outcome.Required;
            progress?.Report(done += day.Commands.Count);
        }

        return done;
    }

    private static OpenBook OpenCouncil() => new()
    {
        Profile = new BookProfile(Council, new LocalName("牛津市议会", "Oxford City Council"), Currency.FromCode("GBP"),
            FiscalYearStart: 4, BookProfile.DefaultFutureDays),
        Chart = [.. Chart.Standard.Definitions],
    };

    private static async Task<ImportResult> ImportAsync(Book council, IProgress<long>? progress, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-");
        try
        {
            var file = Path.Combine(folder.FullName, PaymentsFile);
            await Seeds.CopyAsync($"oxford/{PaymentsFile}", file, cancellation).ConfigureAwait(false);
            return await new PaymentImport().RunAsync(
                council, file, ImportProfiles.Find(PaymentsProfile), "demo", progress, cancellation).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WriteTextAsync(
        Output output, Book book, ImportResult import, ParseResult parsed, Stopwatch watch, CancellationToken cancellation)
    {
        var yearEnd = new AsOf(YearEnd);
        foreach (var question in new Question[] { new TrialBalanceQuestion(), new ComparisonQuestion() })
        {
            var report = await question.AskAsync(book.Read, yearEnd, new Dictionary<string, string>(), cancellation).ConfigureAwait(false);
            await ReportOutput.WriteAsync(output, report, ReportForm.Text, output.Language == Language.English ? ReportLanguage.English : ReportLanguage.Chinese, null, cancellation).ConfigureAwait(false);
            output.Line("", "");
        }

        output.Line($"真实数据：牛津市议会 2015 年第三季度付款（账套 {Council}）", $"Real data: payments of Oxford City Council, third quarter of 2015 (book {Council})");
        ImportVerb.WriteText(output, [import]);
        var entries = (await book.Read.HeadAsync(cancellation).ConfigureAwait(false)).Seq;
        output.Line($"{entries} 条记录，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。", $"{entries} entries in {watch.Elapsed.TotalSeconds:0.0} seconds.");
        var program = ProgramName.Current;
        var at = parsed.GetValue(CommonOptions.Database) is { } database
            ? $"--database \"{database}\" --book {Municipality}"
            : $"--data {ProgramName.Quoted(parsed.GetValue(CommonOptions.Data)!.ToString())} --book {Municipality}";
        output.Line($"""
            接下来可以试：
              {program} verify {at}
              {program} compare {at} --as-of 2025-09-30 --level street
              {program} compare drill {at} --as-of 2025-12-31 --unit B --figure unfunded
              {program} compare what-if {at} --as-of 2025-12-31 --known-at 2025-12-31T12:00:00Z --move 3200000.00 --from A --to B --fund PF
              {program} award ageing {at} --as-of 2025-12-31
              {program} award run {at} --date 2026-01-05
              {program} request list {at} --as-of 2025-12-31 --status submitted --unit A01
              {program} request why {at} --as-of 2025-12-31
              {program} simulate requests {at} --as-of 2025-12-31 --step deputy --above 10000.00
              {program} year-end preview {at} --year 2026
              {program} balance {at} --account 9203 --group unit,fund --as-of 2025-12-31
              {program} entries {at} --unit B01 --from 2025-10-01 --limit 20
            """, $"""
            Try next:
              {program} verify {at}
              {program} compare {at} --as-of 2025-09-30 --level street --lang en
              {program} compare drill {at} --as-of 2025-12-31 --unit B --figure unfunded --lang en
              {program} compare what-if {at} --as-of 2025-12-31 --known-at 2025-12-31T12:00:00Z --move 3200000.00 --from A --to B --fund PF --lang en
              {program} award ageing {at} --as-of 2025-12-31 --lang en
              {program} award run {at} --date 2026-01-05 --lang en
              {program} request list {at} --as-of 2025-12-31 --status submitted --unit A01 --lang en
              {program} request why {at} --as-of 2025-12-31 --lang en
              {program} simulate requests {at} --as-of 2025-12-31 --step deputy --above 10000.00 --lang en
              {program} year-end preview {at} --year 2026 --lang en
              {program} balance {at} --account 9203 --group unit,fund --as-of 2025-12-31 --lang en
              {program} entries {at} --unit B01 --from 2025-10-01 --limit 20 --lang en
            """);
    }

    private static async Task<JsonObject> JsonAsync(
        IReadOnlyList<Book> books, ImportResult import, Stopwatch watch, Language language, CancellationToken cancellation)
    {
        var list = new JsonArray();
        foreach (var book in books)
        {
            var setup = await book.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
            var head = await book.Read.HeadAsync(cancellation).ConfigureAwait(false);
            list.Add(new JsonObject
            {
                ["code"] = book.Code,
                ["entries"] = head.Seq,
                ["units"] = setup.Units.Count,
                ["funds"] = setup.Funds.Count,
                ["purposes"] = setup.Purposes.Count,
                ["head"] = Convert.ToHexStringLower(head.Hash),
            });
        }

        return new JsonObject
        {
            ["books"] = list,
            ["import"] = ImportVerb.Json(import, language),
            ["seconds"] = Math.Round(watch.Elapsed.TotalSeconds, 1),
        };
    }
}
