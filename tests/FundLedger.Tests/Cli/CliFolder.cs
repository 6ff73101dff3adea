using System.Text.Json.Nodes;
using FundLedger.Server;
using Microsoft.Data.Sqlite;

namespace FundLedger.Tests.Cli;

/// <summary>What a run of the command line left: its exit status and what it wrote.</summary>
internal sealed record CliResult(int Status, string Out, string Error)
{
    public JsonNode Json => JsonNode.Parse(Out)!;

    /// <summary>The answer of each line.</summary>
    public IReadOnlyList<JsonNode> JsonLines => [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}

/// <summary>A data folder of its own that the command line is run on, in this process.</summary>
internal sealed class CliFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fundledger-cli-").FullName;

    public string Data => Path.Combine(_folder, "data");

    public string Database => Path.Combine(Data, "fundledger.db");

    public string File(string name) => Path.Combine(_folder, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text.Replace('\'', '"'));
        return File(name);
    }

    /// <summary>Runs words that are parted by blanks; <c>_</c> stands for a blank in a word.</summary>
    public async Task<CliResult> RunAsync(string words, params IEnumerable<string> more)
    {
        string[] args = [.. words.Split(' ').Select(word => word.Replace('_', ' ')), .. more, .. words.Contains("--data") ? [] : new[] { "--data", Data }, .. words.Contains("--lang") ? [] : new[] { "--lang", "zh" }];
        var (stdout, stderr) = (Console.Out, Console.Error);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        Console.SetError(error);
        try
        {
            return new CliResult(await CommandLine.RunAsync(args, CancellationToken.None), output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(stdout);
            Console.SetError(stderr);
        }
    }

    /// <summary>Runs a verb that must succeed.</summary>
    public async Task<CliResult> DoneAsync(string words, params IEnumerable<string> more)
    {
        var result = await RunAsync(words, more);
        Assert.AreEqual(0, result.Status, result.Error);
        return result;
    }

    /// <summary>Changes the database from outside.</summary>
    public void Damage(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Puts something else in the place of the database.</summary>
    public void Overwrite(string text)
    {
        SqliteConnection.ClearAllPools();
        System.IO.File.WriteAllText(Database, text);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
