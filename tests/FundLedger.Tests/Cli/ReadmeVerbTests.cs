namespace FundLedger.Tests.Cli;

/// <summary>What the README shows of the command line is what it prints.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ReadmeVerbTests
{
    private static readonly string Readme = TestData.Text("README.md");

    [TestMethod]
    public async Task Console_AfterTheStory_PrintsWhatTheReadmeShows()
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book D1 --name 城东区");
        await File.WriteAllTextAsync(folder.File("story.jsonl"), Readme.Split("```json\n")[1].Split("```")[0], CancellationToken.None);
        await folder.DoneAsync("run", folder.File("story.jsonl"));

        foreach (var shown in Readme.Split("```console\n").Skip(1).SelectMany(block => block.Split("\n```")[0].Split("$ fundledger ").Skip(1)))
        {
            var (words, expected) = (shown.Split('\n', 2)[0], shown.Split('\n', 2)[1]);
            var printed = await folder.DoneAsync(words);
            Assert.AreEqual(Lines(expected), Lines(printed.Out), words);
        }
    }

    /// <summary>Lines without the blanks at their ends, and without empty ones.</summary>
    private static string Lines(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0));
}
