using System.Globalization;
using FundLedger.Server;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Reports.Tests.Figures;

/// <summary>The demo municipality in a SQLite file, loaded once for all tests of a class.</summary>
internal sealed class DemoBook : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fundledger-demo-");
    private Book _book = null!;

    private string File => Path.Combine(_folder.FullName, "demo.db");

    public static async Task<DemoBook> LoadAsync(CancellationToken cancellation)
    {
        var demo = new DemoBook();
        var clock = new DemoClock(DemoMunicipality.FirstDay);
        var store = await BookStore.OpenAsync(Database.Sqlite(demo.File), clock, cancellation);
        demo._book = await store.CreateAsync(DemoMunicipality.Open(), cancellation);
        foreach (var day in new DemoMunicipality(DemoMunicipality.UsualSeed).Days())
        {
            clock.MoveTo(day.Day);
            await day.DoAsync(demo._book, cancellation);
        }

        return demo;
    }

    /// <summary>A report with options as <c>unit=A01 fund=GF</c>.</summary>
    public async Task<Report> ReportAsync(string kind, string options = "", string date = "2025-12-31", string? knownAt = null)
    {
        var given = options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(option => option.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var moment = knownAt is null ? (DateTime?)null : DateTime.Parse(knownAt, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        var asOf = new AsOf(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), moment);
        return await Question.Find(kind)!.AskAsync(_book.Read, asOf, given, default);
    }

    /// <summary>The rows of a plain query on the file as texts, apart from all that reads it otherwise.</summary>
    public string Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(string.Join(" | ", row.Select(value => value is DBNull ? "—" : Convert.ToString(value, CultureInfo.InvariantCulture))));
        }

        return string.Join('\n', rows);
    }

    public async ValueTask DisposeAsync()
    {
        await _book.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
