using FundLedger.Storage;

namespace FundLedger.Tests.Figures;

/// <summary>
/// A story of two years that figures are worked out on by hand, and what they are read from. Of 2024, closed: A has
/// 1,000.00 of GF, gives A02 400.00, A02 pays 100.00. The rest is in the lines below.
/// </summary>
internal static class FigureStory
{
    private const string Lines = """
        {'kind':'appropriate','date':'2024-01-05','unit':'A','fund':'GF','purpose':'2080208','amount':'1000.00'}
        {'kind':'allot','date':'2024-01-10','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'400.00'}
        {'kind':'disburse','date':'2024-03-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'100.00','payee':'某某文具店'}
        {'kind':'close-year','year':2024}
        {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'GF','purpose':'2080208','amount':'5000.00'}
        {'kind':'allot','date':'2025-01-10','from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'2000.00'}
        {'kind':'allot','date':'2025-01-11','from':'A01','to':'A01','fund':'GF','purpose':'2080208','amount':'500.00'}
        {'kind':'allot','date':'2025-01-11','from':'A01','to':'A0101','fund':'GF','purpose':'2080208','amount':'700.00'}
        {'kind':'allot','date':'2025-01-12','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'1500.00'}
        {'kind':'disburse','date':'2025-02-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'250.00','payee':'某某文具店'}
        {'kind':'disburse','date':'2025-02-05','unit':'A02','fund':'GF','purpose':'2080208','year':2024,'amount':'120.00','payee':'某某文具店'}
        {'kind':'supplement','date':'2025-02-10','unit':'A','fund':'GF','purpose':'2080208','amount':'-100.00'}
        {'kind':'freeze','date':'2025-03-01','unit':'A0101','fund':'GF','purpose':'2080208','amount':'50.00'}
        {'kind':'reserve','date':'2025-03-02','document':'R1','unit':'A0101','fund':'GF','lines':[{'purpose':'2080208','amount':'80.00'}]}
        {'kind':'commit','date':'2025-03-03','document':'R1'}
        {'kind':'reserve','date':'2025-03-03','document':'R2','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'30.00'}]}
        {'kind':'virement','date':'2025-03-05','unit':'A02','fund':'GF','from':'2080208','to':'208','amount':'40.00'}
        {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'PF','amount':'1000.00'}
        {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'PF','amount':'300.00'}
        {'kind':'accrue-award','date':'2025-04-01','award':'W1','unit':'A02','fund':'PF','period':'2025Q1','headcount':10,'amount':'500.00','due':'2025-04-30'}
        {'kind':'accrue-award','date':'2025-04-02','award':'W2','unit':'A0101','fund':'PF','period':'2025Q1','headcount':3,'amount':'90.00','due':'2025-06-30'}
        {'kind':'pay-award','date':'2025-05-20','award':'W1','amount':'150.00'}
        {'kind':'donate','date':'2025-02-01','fund':'CF','amount':'400.00','donor':'热心居民','restriction':{'purpose':'HELP'}}
        {'kind':'donate','date':'2025-02-02','fund':'CF','amount':'200.00','donor':'热心居民','restriction':{'purpose':'HELP','unit':'A02'}}
        {'kind':'disburse','date':'2025-02-20','unit':'A02','fund':'CF','purpose':'HELP','amount':'60.00','payee':'困难家庭'}
        {'kind':'record-shortage','date':'2025-05-01','document':'S1','unit':'A02','fund':'GF','purpose':'2080208','amount':'70.00'}
        {'kind':'unit-facts','unit':'A','year':2025,'population':1000}
        """;

    public static async Task<TestBook> OpenAsync()
    {
        var book = await TestBook.OpenAsync();
        await book.AllAsync(Lines);
        return book;
    }

    public static async Task<IReadOnlyList<Entry>> EntriesAsync(TestBook book) =>
        await book.Book.Read.EntriesAsync(new EntryFilter { Limit = 10_000 });

    /// <summary>The fiscal year at a date, from sums of days; in a closed year's last day, without what its closing posted.</summary>
    public static async Task<YearBalances> YearAsync(TestBook book, DateOnly date)
    {
        var setup = await book.SetupAsync();
        var year = setup.Profile.FiscalYearOf(date);
        var before = setup.Profile.FirstDayOf(year).AddDays(-1);
        var movements = await book.Book.Read.BalancesAsync(new AsOf(date), before);
        if (date == setup.Profile.LastDayOf(year))
            movements = [.. WithoutClosing(movements, await EntriesAsync(book), date)];
        return new YearBalances(setup, new AsOf(date), await book.Book.Read.BalancesAsync(new AsOf(before)), movements);
    }

    /// <summary>Awards from their entries up to a date.</summary>
    public static async Task<IReadOnlyList<Award>> AwardsAsync(TestBook book, DateOnly date) =>
    [
        .. (await EntriesAsync(book)).Where(entry => entry.Date <= date && entry.Document is not null)
            .GroupBy(entry => entry.Document!).Where(group => group.First().Kind == "accrue-award").Select(group => AwardOf([.. group])),
    ];

    /// <summary>An amount in yuan as minor units.</summary>
    public static long Fen(decimal yuan) => (long)(yuan * 100);

    private static Award AwardOf(IReadOnlyList<Entry> entries)
    {
        var accrued = (AccrueAward)CommandJson.Of("accrue-award", entries[0].Data, "", "");
        var liability = entries[0].Lines.Single(line => line.Account.Code == "220103").Account;
        var at = new Place(liability.Unit, liability.Fund, liability.Purpose, liability.Year);
        return new Award(
            accrued.Award!, at, liability.Currency, accrued.Period, accrued.Headcount, accrued.Due, entries[0].Date, Fen(accrued.Amount),
            entries.SelectMany(entry => entry.Lines).Where(line => line.Account.Code == "9701").Sum(line => line.Net),
            [.. entries.SelectMany(entry => entry.Lines.Where(line => line is { Account.Code: "220103", Debit: > 0 }), (entry, line) => (entry.Date, line.Debit))]);
    }

    private static IEnumerable<AccountBalance> WithoutClosing(
        IEnumerable<AccountBalance> movements, IEnumerable<Entry> entries, DateOnly date)
    {
        var closing = entries.Where(entry => entry.Date == date && entry.Document is { } document && YearEndDocument.Is(document))
            .SelectMany(entry => entry.Lines).ToLookup(line => line.Account);
        return movements.Select(sums => sums with
        {
            Debit = sums.Debit - closing[sums.Account].Sum(line => line.Debit),
            Credit = sums.Credit - closing[sums.Account].Sum(line => line.Credit),
        });
    }
}
