using System.Text.RegularExpressions;
using FundLedger.Server;

namespace FundLedger.Tests.Cli;

/// <summary>What the documents show of the command line is what it prints, and what they tell to try is there to be tried.</summary>
[TestClass]
[DoNotParallelize]
public sealed partial class DocumentTests
{
    private const string Fence = "```console\n";

    private static readonly string[] Shown = ["README.md", "docs/cli.md"];

    private static readonly string[] Told = ["README.md", "docs/cli.md", "docs/requests.md", "docs/reports.md", "docs/server.md"];

    /// <summary>With FUNDLEDGER_WRITE_CONSOLE set to the root of the repository, the documents are written anew.</summary>
    [TestMethod]
    public async Task Console_AfterTheStory_PrintsWhatTheDocumentsShow()
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book D1 --name 城东区");
        await File.WriteAllTextAsync(folder.File("story.jsonl"), TestData.Text("README.md").Split("```json\n")[1].Split("```")[0], CancellationToken.None);
        await folder.DoneAsync("run", folder.File("story.jsonl"));

        foreach (var document in Shown)
        {
            var text = TestData.Text(document);
            var printed = await PrintedAsync(folder, text);
            if (Environment.GetEnvironmentVariable("FUNDLEDGER_WRITE_CONSOLE") is { Length: > 0 } root)
                await File.WriteAllTextAsync(Path.Combine(root, document), printed, CancellationToken.None);
            else
                Assert.AreEqual(printed, text, document);
        }
    }

    [TestMethod]
    public void Shell_EveryLine_IsAVerbWithItsOptions()
    {
        var lines = Told.SelectMany(document => Shell().Matches(TestData.Text(document)).SelectMany(block => block.Groups[1].Value.Split('\n')))
            .Where(line => line.StartsWith("fundledger ", StringComparison.Ordinal)).ToList();

        Assert.IsNotEmpty(lines);
        foreach (var line in lines)
        {
            var errors = CommandLine.Root.Parse(line["fundledger ".Length..].Split("  #")[0].TrimEnd()).Errors;
            Assert.AreEqual("", string.Join("; ", errors.Select(error => error.Message)), line);
        }
    }

    /// <summary>The document with each command's output as it is now.</summary>
    private static async Task<string> PrintedAsync(CliFolder folder, string text)
    {
        var parts = text.Split(Fence);
        for (var at = 1; at < parts.Length; at++)
        {
            var (block, rest) = (parts[at][..parts[at].IndexOf("```", StringComparison.Ordinal)], parts[at][parts[at].IndexOf("```", StringComparison.Ordinal)..]);
            var words = block.Split('\n')[0];
            var run = await folder.DoneAsync(words["$ fundledger ".Length..]);
            parts[at] = $"{words}\n{Lines(run.Out)}\n{rest}";
        }

        return string.Join(Fence, parts);
    }

    /// <summary>Lines without the blanks at their ends.</summary>
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();
}
