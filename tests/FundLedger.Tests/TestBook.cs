using System.Globalization;
using System.Text.Json.Nodes;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Tests;

/// <summary>
/// A book of a small municipality in a SQLite file of its own, on 15 June 2025: district A with the streets
/// A01 (with the community A0101) and A02; district B, whose office B01 keeps no accounts; the foundation F.
/// Funds GF (fiscal), PJ (project), PF (performance), CF (charity of F).
/// </summary>
internal sealed class TestBook : IAsyncDisposable
{
    private const string Municipality = """
        {'kind':'open-unit','unit':'A','name':{'zh':'城东区','en':'East District'},'level':'district'}
        {'kind':'open-unit','unit':'A01','name':{'zh':'一街','en':'First Street'},'level':'street','parent':'A'}
        {'kind':'open-unit','unit':'A02','name':{'zh':'二街','en':'Second Street'},'level':'street','parent':'A'}
        {'kind':'open-unit','unit':'A0101','name':{'zh':'桥头社区','en':'Bridge Community'},'level':'community','parent':'A01'}
        {'kind':'open-unit','unit':'B','name':{'zh':'城西区','en':'West District'},'level':'district'}
        {'kind':'open-unit','unit':'B01','name':{'zh':'西办','en':'West Office'},'level':'street','parent':'B','entity':false}
        {'kind':'open-unit','unit':'F','name':{'zh':'慈善会','en':'Foundation'},'level':'foundation'}
        {'kind':'open-purpose','purpose':'208','name':{'zh':'社会保障和就业支出','en':'Social security'}}
        {'kind':'open-purpose','purpose':'2080208','name':{'zh':'基层政权建设','en':'Grassroots governance'},'parent':'208'}
        {'kind':'open-purpose','purpose':'2080299','name':{'zh':'其他民政管理','en':'Other civil affairs'},'parent':'208'}
        {'kind':'open-purpose','purpose':'212','name':{'zh':'城乡社区支出','en':'Communities'}}
        {'kind':'open-purpose','purpose':'HELP','name':{'zh':'助困','en':'Relief'}}
        {'kind':'open-purpose','purpose':'MED','name':{'zh':'助医','en':'Medical aid'}}
        {'kind':'open-fund','fund':'GF','name':{'zh':'一般公共预算','en':'General budget'},'type':'fiscal','owner':'A','purposes':['208'],'negativeList':['2080299']}
        {'kind':'open-fund','fund':'PJ','name':{'zh':'社区改造','en':'Renewal'},'type':'project','owner':'A'}
        {'kind':'open-fund','fund':'PF','name':{'zh':'绩效资金','en':'Performance pay'},'type':'performance','owner':'A','purposes':['2080208']}
        {'kind':'open-fund','fund':'CF','name':{'zh':'慈善金','en':'Charity'},'type':'charity','owner':'F','purposes':['HELP','MED']}
        """;

    private readonly string _folder;
    private readonly Database _database;
    private int _keys;

    private TestBook(string folder, Database database, Book book, FakeTimeProvider clock) =>
        (_folder, _database, Book, Clock) = (folder, database, book, clock);

    public Book Book { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>A book with the municipality set up.</summary>
    public static async Task<TestBook> OpenAsync(int futureDays = BookProfile.DefaultFutureDays, int fiscalYearStart = 1)
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-").FullName;
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 6, 15, 8, 0, 0, TimeSpan.Zero));
        clock.SetLocalTimeZone(TimeZoneInfo.Utc);
        var database = Database.Sqlite(Path.Combine(folder, "fundledger.db"));
        var store = await BookStore.OpenAsync(database, clock);
        var profile = new BookProfile("T", new LocalName("测试", "Test"), Currency.FromCode("CNY"), fiscalYearStart, futureDays);
        var book = await store.CreateAsync(new OpenBook { Profile = profile, Chart = [.. Chart.Standard.Definitions] });
        var opened = new TestBook(folder, database, book, clock);
        await opened.AllAsync(Municipality);
        return opened;
    }

    /// <summary>A book whose unit A02 has 1,000.00 of quota of 2025 in GF for 2080208, and unit A 9,000.00 to allot.</summary>
    public static async Task<TestBook> WithQuotaAsync()
    {
        var book = await OpenAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'GF','purpose':'2080208','amount':'10000.00'}
            {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'1000.00'}
            """);
        return book;
    }

    /// <summary>JSON with ' for ", as it is written in tests; a key is added where none is named.</summary>
    public BookCommand Command(string json)
    {
        var members = JsonNode.Parse(json.Replace('\'', '"'))!.AsObject();
        members.TryAdd("key", "k" + (++_keys).ToString(CultureInfo.InvariantCulture));
        return CommandJson.Read(members.ToJsonString());
    }

    public Task<Answer> DoAsync(string json) => Book.ExecuteAsync(Command(json));

    /// <summary>Carries out commands, one a line; none may be refused.</summary>
    public async Task<IReadOnlyList<Answer>> AllAsync(string lines)
    {
        var commands = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Command).ToList();
        return [.. (await Book.ExecuteAllAsync(commands)).Select(outcome => outcome.Required)];
    }

    /// <summary>Locks the months of a fiscal year that is the calendar year, in order, up to one.</summary>
    public async Task LockAsync(string period, string actor = "liu.min")
    {
        var until = Period.Parse(period);
        for (var month = new Period(until.Year, 1); month.FirstDay <= until.FirstDay; month = month.Next)
            await DoAsync($"{{'kind':'lock-period','period':'{month}','actor':'{actor}'}}");
    }

    /// <summary>The newest entry's sequence number.</summary>
    public async Task<long> HeadAsync() => (await Book.Read.HeadAsync()).Seq;

    public Task<IReadOnlyList<AccountBalance>> BalancesAsync() => Book.Read.BalancesAsync(AsOf.Everything);

    public Task<BookSetup> SetupAsync() => Book.Read.SetupAsync();

    /// <summary>What becomes of commands of one batch.</summary>
    public Task<IReadOnlyList<Outcome>> OutcomesAsync(params IEnumerable<string> commands) =>
        Book.ExecuteAllAsync([.. commands.Select(Command)]);

    /// <summary>The sequence number of the newest entry of a command.</summary>
    public async Task<long> SeqAsync(string json) => (await DoAsync(json)).Posted[^1].Seq;

    /// <summary>Asserts that a command posts exactly these lines; see <see cref="Posted"/>.</summary>
    public async Task<Answer> PostsAsync(string json, string expected)
    {
        var answer = await DoAsync(json);
        Posted.Are(expected, answer.Lines);
        Posted.Are(expected, [.. (await EntriesAsync(answer)).SelectMany(entry => entry.Lines)]);
        return answer;
    }

    /// <summary>Asserts that a command is refused by a rule, and that the journal is as it was.</summary>
    public async Task<Refusal> RefusesAsync(Rule rule, string json)
    {
        var before = await HeadAsync();
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => DoAsync(json));
        Assert.AreEqual(rule, refused.Refusal.Rule, refused.Message);
        Assert.DoesNotContain("{", refused.Refusal.Chinese + refused.Refusal.English);
        Assert.AreEqual(before, await HeadAsync());
        return refused.Refusal;
    }

    /// <summary>The entries of an answer, read from the database.</summary>
    public async Task<IReadOnlyList<Entry>> EntriesAsync(Answer answer) => await Book.Read.EntriesAsync(
        new EntryFilter { After = answer.Posted[0].Seq - 1, Limit = answer.Posted.Count });

    /// <summary>The credit balance of a control account of a unit, of one fund or of all.</summary>
    public async Task<string> ControlAsync(string code, string unit, string? fund = null)
    {
        var units = (await BalancesAsync())
            .Where(balance => balance.Account.Ledger == Ledger.Control && balance.Account.Code == code && balance.Account.Unit == unit
                && (fund is null || balance.Account.Fund == fund))
            .Sum(balance => balance.Credit - balance.Debit);
        return DecimalText.Of(units, 2);
    }

    /// <summary>Also checks that the book is sound.</summary>
    public async ValueTask DisposeAsync()
    {
        var verification = await Book.Read.VerifyAsync();
        await Book.DisposeAsync();
        using (var connection = new SqliteConnection(_database.ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
        Assert.IsTrue(verification.Ok, string.Join('\n', verification.Findings));
    }
}
