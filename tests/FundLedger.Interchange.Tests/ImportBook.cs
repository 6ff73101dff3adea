using System.Text;
using FundLedger.Interchange.Payments;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Interchange.Tests;

/// <summary>A book to import into, with a folder for the files.</summary>
internal sealed class ImportBook : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Database _database;

    private ImportBook(string folder, Database database, Book book) => (_folder, _database, Book) = (folder, database, book);

    public Book Book { get; }

    public static async Task<ImportBook> CreateAsync(string currency = "GBP", int fiscalYearStart = 4)
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-import-").FullName;
        var database = Database.Sqlite(Path.Combine(folder, "book.db"));
        var store = await BookStore.OpenAsync(database, TimeProvider.System, default);
        var profile = new BookProfile("import", new LocalName("导入", "Import"), Currency.FromCode(currency), fiscalYearStart, 31);
        var book = await store.CreateAsync(new OpenBook { Profile = profile, Chart = [.. Chart.Standard.Definitions] }, default);
        return new ImportBook(folder, database, book);
    }

    /// <summary>A file in the folder.</summary>
    public string File(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }

    public string Bytes(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(InFolder(name), bytes);
        return InFolder(name);
    }

    public string InFolder(string name) => Path.Combine(_folder, name);

    public Task<ImportResult> ImportAsync(string file, string profile = "oxford-payments") =>
        ImportAsync(file, ImportProfiles.Find(profile));

    /// <summary>Imports a file, and tells of every refused row, however many.</summary>
    public Task<ImportResult> ImportAsync(string file, Action<RowRefusal> refused) =>
        new PaymentImport(refused).RunAsync(Book, file, ImportProfiles.Find("oxford-payments"), "tester", null, default);

    public Task<ImportResult> ImportAsync(string file, ImportProfile profile) =>
        new PaymentImport().RunAsync(Book, file, profile, "tester", null, default);

    /// <summary>The refusal of a file as a whole.</summary>
    public async Task<Refusal> RefusedAsync(Rule rule, string file, string profile = "oxford-payments")
    {
        var before = await HeadAsync();
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => ImportAsync(file, profile));
        Refused.By(rule, () => throw refused);
        Assert.AreEqual(before, await HeadAsync());
        return refused.Refusal;
    }

    /// <summary>The number of the newest entry.</summary>
    public async Task<long> HeadAsync() => (await Book.Read.HeadAsync(default)).Seq;

    public Task<BookSetup> SetupAsync() => Book.Read.SetupAsync(null, default);

    /// <summary>The payments that the book holds, in order.</summary>
    public async Task<IReadOnlyList<Entry>> PaymentsAsync() =>
        [.. (await Book.Read.EntriesAsync(new EntryFilter { Limit = 10_000 })).Where(entry => entry.Kind == "record-payment")];

    public async Task VerifyAsync()
    {
        var verification = await Book.Read.VerifyAsync();
        Assert.IsEmpty(verification.Findings);
    }

    public async ValueTask DisposeAsync()
    {
        await Book.DisposeAsync();
        using (var connection = new SqliteConnection(_database.ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }
}
