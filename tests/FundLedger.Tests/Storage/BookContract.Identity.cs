using System.Security.Cryptography;
using System.Text;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>
/// The same commands give the same bytes on every database, today and in later versions: the hash of the
/// newest entry, which holds all before it, and the report files are pinned here.
/// </summary>
public abstract partial class BookContract
{
    private const string Head = "08ed7c577708731c29932b3b564a8b271ca75d8284ec890f9de20750c0c0b47a";
    private const string Reports = "88cde85df95dd4240839ab731559b0e18ea4deca921d3bfa33a200596045d1c0";

    [TestMethod]
    public async Task Execute_AFixedStory_GivesTheSameBytesOnEveryDatabase()
    {
        await using var book = await CreateBookAsync();
        foreach (var command in Story())
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1234.5));
            await book.ExecuteAsync(command, Cancellation);
        }

        var head = await book.Read.HeadAsync(Cancellation);
        Assert.AreEqual(Head, Convert.ToHexStringLower(head.Hash));
        Assert.AreEqual(Reports, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(await ReportsAsync(book)))));
    }

    private static IEnumerable<BookCommand> Story()
    {
        var day = new DateOnly(2025, 3, 1);
        yield return Municipality.Pay("s1", "A01", 12.34m, day) with { Text = "𬭎、喆、镕：社区活动 “用品”", Payee = "Café №7" };
        yield return new Reserve { Key = "s2", Date = day, Document = "申请-1", Unit = "A01", Fund = "GF", Lines = [new ReservationLine { Purpose = "P1", Amount = 200m }] };
        yield return new Commit { Key = "s3", Date = day.AddDays(3), Document = "申请-1", Actor = "li.wei" };
        yield return new Disburse { Key = "s4", Date = day.AddDays(4), Document = "申请-1", Amount = 150.01m };
        yield return new Refund { Key = "s5", Date = day.AddDays(9), Of = "申请-1", Amount = 0.01m };
        yield return new AccrueAward { Key = "s6", Date = day, Award = "W1", Unit = "A02", Fund = "GF", Purpose = "P1", Amount = 1500m, Period = "2025Q1", Headcount = 30, Due = day.AddDays(30) };
        yield return new PayAward { Key = "s7", Date = day.AddDays(20), Award = "W1", Amount = 999.99m };
        yield return new Donate { Key = "s8", Date = day, Fund = "CF", Amount = 5000m, Donor = "热心居民", Restriction = new Restriction { Purpose = "P2" } };
        yield return new ReverseEntry { Key = "s9", Date = day.AddDays(30), Entry = 15, Reason = "录入错误" };
        yield return new LockPeriod { Key = "s10", Date = day, Period = "2025-01", Actor = "liu.min" };
    }

    private async Task<string> ReportsAsync(Book book)
    {
        var files = new StringWriter { NewLine = "\n" };
        var asOf = new AsOf(new DateOnly(2025, 12, 31), Clock.GetUtcNow().UtcDateTime.AddSeconds(-4));
        foreach (var question in new Question[] { new TrialBalanceQuestion(), new ComparisonQuestion(), new JournalQuestion() })
        {
            var report = await question.AskAsync(book.Read, asOf, new Dictionary<string, string>(), Cancellation);
            foreach (var form in Enum.GetValues<ReportForm>().Where(form => !form.IsBinary()))
            {
                foreach (var language in Enum.GetValues<ReportLanguage>())
                {
                    await using var file = await ReportFile.WriteAsync(report, form, language, Cancellation);
                    await files.WriteLineAsync(Encoding.UTF8.GetString(await file.BytesAsync(Cancellation)));
                }
            }
        }

        return files.ToString();
    }
}
