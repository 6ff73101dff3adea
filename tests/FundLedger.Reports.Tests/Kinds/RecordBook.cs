using System.Globalization;
using System.Text.Json.Nodes;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Reports.Tests.Kinds;

/// <summary>
/// A book of district A with the street A01 and its community A0101, and of the foundation F, in a SQLite file, on
/// 15 June 2025; a clock that moves a second with each batch, so that every batch can be pinned.
/// </summary>
internal sealed class RecordBook : IAsyncDisposable
{
    private const string Municipality = """
        {'kind':'open-unit','unit':'A','name':{'zh':'城东区','en':'East District'},'level':'district'}
        {'kind':'open-unit','unit':'A01','name':{'zh':'一街','en':'First Street'},'level':'street','parent':'A'}
        {'kind':'open-unit','unit':'A0101','name':{'zh':'桥头社区','en':'Bridge Community'},'level':'community','parent':'A01'}
        {'kind':'open-unit','unit':'F','name':{'zh':'慈善会','en':'Foundation'},'level':'foundation'}
        {'kind':'open-purpose','purpose':'2080208','name':{'zh':'基层政权建设','en':'Grassroots governance'}}
        {'kind':'open-purpose','purpose':'2080299','name':{'zh':'其他民政管理','en':'Other civil affairs'}}
        {'kind':'open-purpose','purpose':'HELP','name':{'zh':'助困','en':'Relief'}}
        {'kind':'open-fund','fund':'GF','name':{'zh':'一般公共预算','en':'General budget'},'type':'fiscal','owner':'A'}
        {'kind':'open-fund','fund':'CF','name':{'zh':'慈善金','en':'Charity'},'type':'charity','owner':'F','purposes':['HELP']}
        {'kind':'open-person','person':'wang','name':{'zh':'王芳','en':'Wang Fang'},'accounts':['wang.fang']}
        {'kind':'open-person','person':'li','name':{'zh':'李娜','en':'Li Na'},'accounts':['li.na']}
        {'kind':'open-person','person':'zhao','name':{'zh':'赵欣','en':'Zhao Xin'},'accounts':['zhao.xin']}
        {'kind':'open-person','person':'sun','name':{'zh':'孙丽','en':'Sun Li'},'accounts':['sun.li']}
        """;

    private readonly string _folder;
    private readonly FakeTimeProvider _clock;
    private int _keys;

    private RecordBook(string folder, Book book, FakeTimeProvider clock) => (_folder, Book, _clock) = (folder, book, clock);

    public Book Book { get; }

    private string File => Path.Combine(_folder, "fundledger.db");

    public static async Task<RecordBook> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-records-").FullName;
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 6, 15, 8, 0, 0, TimeSpan.Zero));
        clock.SetLocalTimeZone(TimeZoneInfo.Utc);
        var store = await BookStore.OpenAsync(Database.Sqlite(Path.Combine(folder, "fundledger.db")), clock);
        var profile = new BookProfile("T", new LocalName("测试", "Test"), Currency.FromCode("CNY"), 1, BookProfile.DefaultFutureDays);
        var book = new RecordBook(folder, await store.CreateAsync(new OpenBook { Profile = profile, Chart = [.. Chart.Standard.Definitions] }), clock);
        await book.AllAsync(Municipality);
        return book;
    }

    /// <summary>
    /// A book in which A was given 10,000.00, A01 1,000.00 of it, A01 paid 300.00 in January and 200.00 in March, got
    /// 50.00 of the second back and entered the first one again, wrongly, which was taken back in red.
    /// </summary>
    public static async Task<RecordBook> WithPaymentsAsync()
    {
        var book = await OpenAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'GF','purpose':'2080208','amount':'10000.00','text':'批复预算','actor':'li.na'}
            {'kind':'allot','date':'2025-01-10','from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'1000.00','text':'下达','actor':'li.na'}
            {'kind':'allot','date':'2025-01-11','from':'A01','to':'A01','fund':'GF','purpose':'2080208','amount':'1000.00','text':'本级使用','actor':'li.na'}
            {'kind':'disburse','key':'p1','date':'2025-01-20','unit':'A01','fund':'GF','purpose':'2080208','amount':'300.00','payee':'某某文具店','text':'社区活动用品','actor':'wang.fang'}
            {'kind':'disburse','key':'p2','date':'2025-03-03','unit':'A01','fund':'GF','purpose':'2080208','amount':'200.00','payee':'印刷厂','text':'宣传材料','actor':'wang.fang'}
            {'kind':'disburse','key':'p3','date':'2025-03-05','unit':'A01','fund':'GF','purpose':'2080208','amount':'300.00','payee':'某某文具店','text':'重复','actor':'wang.fang'}
            """);
        await book.AllAsync($"{{'kind':'refund','date':'2025-03-10','of':'{await book.SeqAsync("p2")}','amount':'50.00','text':'退款','actor':'wang.fang'}}");
        await book.AllAsync($"{{'kind':'reverse','entry':{await book.SeqAsync("p3")},'reason':'重复','at':'original','actor':'wang.fang'}}");
        return book;
    }

    /// <summary>JSON with ' for "; a key is added where none is named.</summary>
    public BookCommand Command(string json)
    {
        var members = JsonNode.Parse(json.Replace('\'', '"'))!.AsObject();
        members.TryAdd("key", "k" + (++_keys).ToString(CultureInfo.InvariantCulture));
        return CommandJson.Read(members.ToJsonString());
    }

    /// <summary>Moves the clock on to a moment.</summary>
    public void Now(DateTimeOffset moment) => _clock.SetUtcNow(moment);

    /// <summary>Carries out commands, one a line; none may be refused.</summary>
    public async Task<IReadOnlyList<Answer>> AllAsync(string lines)
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        var commands = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Command).ToList();
        return [.. (await Book.ExecuteAllAsync(commands)).Select(outcome => outcome.Required)];
    }

    /// <summary>Asserts that a command is refused by a rule.</summary>
    public async Task<Refusal> RefusesAsync(Rule rule, string json) => RefusedBy(rule, await Assert.ThrowsExactlyAsync<RefusedException>(() => AllAsync(json)));

    /// <summary>Asserts that a report is refused by a rule.</summary>
    public async Task<Refusal> RefusesReportAsync(Rule rule, string kind, string options, string date = "2025-06-30") =>
        RefusedBy(rule, await Assert.ThrowsExactlyAsync<RefusedException>(() => ReportAsync(kind, options, date)));

    /// <summary>Signs the journal as it is, half a second after its newest entry.</summary>
    public async Task<Checkpoint> CheckpointAsync()
    {
        _clock.Advance(TimeSpan.FromMilliseconds(500));
        using var key = SigningKey.Create();
        return await Book.Checkpoints.CreateAsync(key);
    }

    /// <summary>When the newest entry was recorded.</summary>
    public async Task<DateTime> RecordedAtAsync() => (await Book.Read.HeadAsync()).RecordedAt;

    /// <summary>The sequence number of the entry of a key.</summary>
    public async Task<long> SeqAsync(string key) =>
        (await Book.Read.EntriesAsync(new EntryFilter { Limit = 10_000 })).Single(entry => entry.Key == key && entry.Part == 1).Seq;

    /// <summary>A report with options as <c>unit=A01 fund=GF</c>.</summary>
    public async Task<Report> ReportAsync(string kind, string options = "", string date = "2025-06-30", DateTime? knownAt = null)
    {
        var given = options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(option => option.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var asOf = new AsOf(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), knownAt);
        return await Question.Find(kind)!.AskAsync(Book.Read, asOf, given, default);
    }

    /// <summary>The rows of a plain query on the file, apart from all that reads it otherwise.</summary>
    public IReadOnlyList<object?[]> Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return rows;
    }

    /// <summary>Changes the file from outside.</summary>
    public void Damage(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await Book.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={File}"))
            SqliteConnection.ClearPool(connection);
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static Refusal RefusedBy(Rule rule, RefusedException refused)
    {
        Assert.AreEqual(rule, refused.Refusal.Rule, refused.Message);
        Assert.DoesNotContain("{", refused.Refusal.Chinese + refused.Refusal.English);
        return refused.Refusal;
    }
}
