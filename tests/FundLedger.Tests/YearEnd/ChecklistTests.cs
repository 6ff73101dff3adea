using System.Globalization;

namespace FundLedger.Tests.YearEnd;

/// <summary>Months close in order, and the list of what stands in the way says how it is mended.</summary>
[TestClass]
public sealed class ChecklistTests
{
    private static readonly string[] Columns = ["item", "weight", "unit", "what", "count", "command"];

    [TestMethod]
    public async Task LockPeriod_WhileAnEarlierMonthIsOpen_IsRefusedNamingIt()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.LockAsync("2025-01");

        var refusal = await book.RefusesAsync(Rule.PeriodOutOfOrder, "{'kind':'lock-period','period':'2025-03','actor':'liu.min'}");

        Assert.AreEqual("2025-03 cannot be locked: 2025-02 is open, and months are locked in order (first fundledger period lock 2025-02). "
            + "The list is fundledger period checklist --period 2025-03.", refusal.English);
        await book.DoAsync("{'kind':'lock-period','period':'2025-02','actor':'liu.min'}");
        await book.DoAsync("{'kind':'lock-period','period':'2025-03','actor':'liu.min'}");
    }

    /// <summary>Nothing was posted before, or the year before is closed: then there is no earlier month to lock.</summary>
    [TestMethod]
    public async Task LockPeriod_TheFirstThatAnythingIsIn_NeedsNoOther()
    {
        await using var empty = await TestBook.OpenAsync();
        await empty.DoAsync("{'kind':'lock-period','period':'2025-05'}");

        await using var book = await TestBook.WithQuotaAsync();
        book.Clock.Advance(new DateTime(2026, 3, 4) - book.Clock.GetUtcNow().DateTime);
        await book.RefusesAsync(Rule.PeriodOutOfOrder, "{'kind':'lock-period','period':'2026-01'}");
        await book.DoAsync("{'kind':'close-year','year':2025}");
        await book.DoAsync("{'kind':'lock-period','period':'2026-01'}");
    }

    /// <summary>A month: January and February are open, the vouchers of A02 of March are not signed.</summary>
    [TestMethod]
    public async Task Checklist_OfAMonth_ListsWhatStandsInTheWayAndHowItIsMended()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync("{'kind':'disburse','date':'2025-03-31','unit':'A02','fund':'GF','purpose':'2080208','amount':'1.00'}");

        Assert.AreEqual("""
            month-open obstacle  2025-01 1 fundledger period lock 2025-01
            month-open obstacle  2025-02 1 fundledger period lock 2025-02
            voucher-unsigned warning A02 2025-03 2 fundledger voucher show --unit A02 --period 2025-03
            """, await ListAsync(book, "period", "2025-03"));
    }

    /// <summary>A year: R1 holds quota that lapses, PJ is not confirmed, no month is locked. Mended as it says, it closes.</summary>
    [TestMethod]
    public async Task Checklist_OfAYear_ListsRequestsAndLotsThatAreNotConfirmed()
    {
        await using var book = await TestBook.WithQuotaAsync();
        book.Clock.Advance(new DateTime(2026, 3, 4) - book.Clock.GetUtcNow().DateTime);
        await book.AllAsync("""
            {'kind':'open-fund','date':'2025-01-01','fund':'LF','name':{'zh':'专项','en':'Special'},'type':'fiscal','owner':'A','carryOver':'lapse'}
            {'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'LF','purpose':'212','amount':'100.00'}
            {'kind':'reserve','date':'2025-11-05','document':'R1','unit':'A02','fund':'LF','lines':[{'purpose':'212','amount':'30.00'}]}
            {'kind':'appropriate','date':'2025-01-05','unit':'A02','fund':'PJ','purpose':'212','amount':'500.00'}
            """);

        var lines = (await ListAsync(book, "year", "2025")).Split('\n');

        Assert.AreEqual("quota-held obstacle A02 R1@A02 1 fundledger budget release --document R1@A02 --date 2025-12-31", lines[0]);
        Assert.AreEqual("lot-not-confirmed warning A02 PJ 212 2025 1 fundledger year-end carry-over --unit A02 --fund PJ --purpose 212 --year 2025 --amount 500.00", lines[1]);
        Assert.HasCount(12, lines.Where(line => line.StartsWith("month-open warning", StringComparison.Ordinal)));
        var refusal = await book.RefusesAsync(Rule.YearHasOpenRequests, "{'kind':'close-year','year':2025}");
        Assert.Contains("fundledger period checklist --year 2025", refusal.English);
        await book.DoAsync("{'kind':'release','document':'R1','date':'2025-12-31'}");
        await book.DoAsync("{'kind':'carry-over','unit':'A02','fund':'PJ','purpose':'212','year':2025,'amount':'500.00'}");
        Assert.DoesNotContain("quota-held", await ListAsync(book, "year", "2025"));
        Assert.DoesNotContain("lot-not-confirmed", await ListAsync(book, "year", "2025"));
        await book.DoAsync("{'kind':'close-year','year':2025}");
    }

    private static async Task<string> ListAsync(TestBook book, string option, string value)
    {
        var report = await new ChecklistQuestion().AskAsync(
            book.Book.Read, AsOf.Everything with { Date = new DateOnly(2026, 3, 4) }, new Dictionary<string, string> { [option] = value }, CancellationToken.None);
        var table = report.Parts.OfType<ReportTable>().Single();
        string Cell(ReportRow row, string column) => row.Values[table.Columns.ToList().FindIndex(each => each.Name == column)] switch
        {
            TermText term => term.ForPrograms ?? "",
            CountText count => $"{count.Count}",
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        };
        return string.Join('\n', table.Rows.Select(row => string.Join(' ', Columns.Select(column => Cell(row, column)))));
    }
}
