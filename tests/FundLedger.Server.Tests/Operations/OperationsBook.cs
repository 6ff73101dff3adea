using FundLedger.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Server.Tests.Operations;

/// <summary>A SQLite file with the book T: district A with the streets A01 and A02, and 1,000,000.00 of quota at each street.</summary>
internal sealed class OperationsBook : IAsyncDisposable
{
    private const string Setup = """
        {'kind':'open-unit','unit':'A','name':{'zh':'东区','en':'East'},'level':'district'}
        {'kind':'open-unit','unit':'A01','name':{'zh':'一街','en':'First'},'level':'street','parent':'A'}
        {'kind':'open-unit','unit':'A02','name':{'zh':'二街','en':'Second'},'level':'street','parent':'A'}
        {'kind':'open-purpose','purpose':'208','name':{'zh':'民政','en':'Civil'}}
        {'kind':'open-fund','fund':'GF','name':{'zh':'财政','en':'Fiscal'},'type':'fiscal','owner':'A','purposes':['208']}
        {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'GF','purpose':'208','amount':'2000000.00'}
        {'kind':'allot','date':'2025-01-10','from':'A','to':'A01','fund':'GF','purpose':'208','amount':'1000000.00'}
        {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'GF','purpose':'208','amount':'1000000.00'}
        {'kind':'reserve','date':'2025-01-15','document':'D1','unit':'A02','fund':'GF','lines':[{'purpose':'208','amount':'1000.00'}]}
        {'kind':'commit','date':'2025-01-16','document':'D1'}
        {'kind':'reserve','date':'2025-01-15','document':'D2','unit':'A01','fund':'GF','lines':[{'purpose':'208','amount':'1000.00'}]}
        {'kind':'commit','date':'2025-01-16','document':'D2'}
        {'kind':'reserve','date':'2025-01-15','document':'D3','unit':'A02','fund':'GF','lines':[{'purpose':'208','amount':'1000.00'}]}
        {'kind':'commit','date':'2025-01-16','document':'D3'}
        {'kind':'reserve','date':'2025-01-15','document':'D4','unit':'A01','fund':'GF','lines':[{'purpose':'208','amount':'1000.00'}]}
        {'kind':'commit','date':'2025-01-16','document':'D4'}
        """;

    /// <summary>R1 of the street A01, submitted today by p1: first p2 decides, in three working days, then p3, in two, or p4 after them.</summary>
    public const string Request = """
        {'kind':'open-person','person':'p1','name':{'zh':'甲','en':'One'},'accounts':['p1']}
        {'kind':'open-person','person':'p2','name':{'zh':'乙','en':'Two'},'accounts':['p2']}
        {'kind':'open-person','person':'p3','name':{'zh':'丙','en':'Three'},'accounts':['p3']}
        {'kind':'open-person','person':'p4','name':{'zh':'丁','en':'Four'},'accounts':['p4']}
        {'kind':'assign-role','person':'p1','role':'applicant','unit':'A01','from':'2025-01-01'}
        {'kind':'assign-role','person':'p2','role':'approver','unit':'A01','from':'2025-01-01'}
        {'kind':'assign-role','person':'p3','role':'approver','unit':'A','from':'2025-01-01'}
        {'kind':'assign-role','person':'p4','role':'director','unit':'A','from':'2025-01-01'}
        {'kind':'publish-route','route':{'code':'budget','name':{'zh':'预算','en':'Budget'},'for':{'kinds':['budget']},'steps':[{'step':'street','name':{'zh':'街道','en':'Street'},'role':'approver','level':'street','days':3},{'step':'district','name':{'zh':'区','en':'District'},'role':'approver','level':'district','days':2,'then':'escalate','escalateTo':'director','escalateLevel':'district'}]}}
        {'kind':'draft-request','actor':'p1','document':'R1','request':'budget','unit':'A01','fund':'GF','title':'桌椅','lines':[{'purpose':'208','amount':'1.00'}]}
        {'kind':'submit','actor':'p1','document':'R1'}
        """;

    private readonly string _folder;
    private int _keys;

    private OperationsBook(string folder, Database database, BookStore store, Book book, FakeTimeProvider clock) =>
        (_folder, Database, Store, Book, Clock) = (folder, database, store, book, clock);

    public Database Database { get; }

    public BookStore Store { get; }

    public Book Book { get; }

    public FakeTimeProvider Clock { get; }

    public DirectoryInfo Folder => new(_folder);

    /// <param name="time">The time that the book is written by; left out: that of <see cref="Clock"/>.</param>
    public static async Task<OperationsBook> OpenAsync(TimeProvider? time = null)
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-operations-").FullName;
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 6, 15, 8, 0, 0, TimeSpan.Zero));
        clock.SetLocalTimeZone(TimeZoneInfo.Utc);
        var database = Database.Sqlite(Path.Combine(folder, "fundledger.db"));
        var store = await BookStore.OpenAsync(database, time ?? clock);
        var profile = new BookProfile("T", new LocalName("测试", "Test"), Currency.FromCode("CNY"), 1, BookProfile.DefaultFutureDays);
        var book = await store.CreateAsync(new OpenBook { Profile = profile, Chart = [.. Chart.Standard.Definitions] });
        var opened = new OperationsBook(folder, database, store, book, clock);
        await opened.DoAsync(Setup);
        return opened;
    }

    /// <summary>Carries out commands, one a line, with ' for ".</summary>
    public async Task DoAsync(string lines)
    {
        var commands = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => CommandJson.Read(line.Replace('\'', '"'))).Select(command => command.Key is null ? command with { Key = $"k{++_keys}" } : command).ToList();
        foreach (var outcome in await Book.ExecuteAllAsync(commands))
            Assert.IsNull(outcome.Refusal, outcome.Refusal?.English);
    }

    /// <summary>Payments, each of one of the documents D1 to D4; 0: of none.</summary>
    public Task PostAsync(IEnumerable<int> documents) => DoAsync(string.Join('\n', documents.Select(document => document == 0
        ? "{'kind':'disburse','date':'2025-02-01','unit':'A01','fund':'GF','purpose':'208','amount':'0.01'}"
        : $"{{'kind':'disburse','date':'2025-02-01','document':'D{document}','amount':'0.01','final':false}}")));

    public async Task<long> HeadAsync() => (await Book.Read.HeadAsync()).Seq;

    /// <summary>The sequence numbers that a webhook is to be told of, with their documents.</summary>
    public async Task<IReadOnlyList<Entry>> EntriesAsync(long after = 0) => await Book.Read.EntriesAsync(new EntryFilter { After = after, Limit = 10_000 });

    /// <summary>Changes the database from outside.</summary>
    public async Task SqlAsync(string sql)
    {
        await using var connection = await Database.OpenAsync(default);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of the tests themselves.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Book.DisposeAsync();
        using (var connection = new SqliteConnection(Database.ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }
}
