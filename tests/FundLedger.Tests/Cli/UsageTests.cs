using System.CommandLine;
using FundLedger.Server;

namespace FundLedger.Tests.Cli;

/// <summary>What the command line says of itself, and of words that it does not know.</summary>
[TestClass]
[DoNotParallelize]
public sealed class UsageTests
{
    private const int Width = 80;

    public static IEnumerable<string[]> Languages => [["zh"], ["en"]];

    private static IEnumerable<string> Verbs => VerbsBelow(CommandLine.Root, "");

    [TestMethod]
    [DynamicData(nameof(Languages))]
    public async Task Help_OfEveryVerb_FitsInOneLanguage(string language)
    {
        using var folder = new CliFolder();

        foreach (var verb in Verbs)
        {
            var help = await folder.DoneAsync($"{verb} --help --lang {language}".TrimStart());
            var lines = help.Out.Split('\n');
            foreach (var line in lines.Where(line => !line.Contains("fundledger ", StringComparison.Ordinal)))
                Assert.IsLessThanOrEqualTo(Width, TerminalText.WidthOf(line), $"{verb}: {line}");
            Assert.DoesNotContain(" · ", help.Out, verb);
            if (language == "en")
                Assert.DoesNotContain(IsChinese, lines[0], $"{verb}: {lines[0]}");
        }
    }

    [TestMethod]
    public async Task Help_OfTheProgram_IsOneScreenWithEveryVerb()
    {
        using var folder = new CliFolder();

        var help = (await folder.DoneAsync("--help --lang en")).Out;

        Assert.IsLessThanOrEqualTo(24, help.TrimEnd().Split('\n').Length);
        var listed = HelpText.VerbsBySubject(CommandLine.Root).SelectMany(subject => subject.Verbs).ToList();
        Assert.AreEqual(
            string.Join(' ', CommandLine.Root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name).Order(StringComparer.Ordinal)),
            string.Join(' ', listed.Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    [DataRow("awrd list", "There is no verb awrd; did you mean award?")]
    [DataRow("award lst", "There is no verb lst; did you mean list?")]
    [DataRow("award list --untt A", "There is no option --untt; did you mean --unit?")]
    [DataRow("award list A", "A is one word too many")]
    [DataRow("compare --level foo", "level")]
    [DataRow("award ageing --by 2025-13-01", "2025-12-31")]
    [DataRow("fund statement", "The option --fund is missing")]
    [DataRow("compare --output c.doc", "c.doc")]
    [DataRow("compare --format odt", "odt")]
    [DataRow("award", "list")]
    [DataRow("@words", "There is no verb @words")]
    public async Task Usage_Wrong_IsToldWithWhatWasMeant(string words, string told)
    {
        using var folder = new CliFolder();

        var english = await folder.RunAsync(words + " --lang en");
        var chinese = await folder.RunAsync(words + " --lang zh");

        Assert.AreEqual(2, english.Status, english.Error);
        Assert.Contains(told, english.Error);
        Assert.DoesNotContain(IsChinese, english.Error, english.Error);
        Assert.Contains(IsChinese, chinese.Error, chinese.Error);
        Assert.AreEqual("", english.Out);
    }

    [TestMethod]
    public async Task Version_OfTheProgram_IsTold()
    {
        using var folder = new CliFolder();

        Assert.MatchesRegex(@"^\d+\.\d+\.\d+\n$", (await folder.DoneAsync("--version")).Out);
    }

    [TestMethod]
    [DataRow("book list")]
    [DataRow("compare")]
    [DataRow("user list")]
    [DataRow("budget allot --from A --to A01 --fund GF --amount 1.00")]
    public async Task Verb_WithoutADatabase_MakesNone(string words)
    {
        using var folder = new CliFolder();

        var refused = await folder.RunAsync(words + " --lang en --format json");

        Assert.AreEqual(1, refused.Status, refused.Error);
        Assert.Contains("DatabaseMustExist", refused.Error);
        Assert.IsFalse(Directory.Exists(folder.Data));
    }

    [TestMethod]
    public async Task Book_Mistyped_IsSuggested()
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book EAST --name 城东");

        Assert.Contains("Did you mean EAST?", (await folder.RunAsync("balance --book ESAT --lang en")).Error);
    }

    [TestMethod]
    [DataRow("budget list --unit a0101", "Did you mean A0101?")]
    [DataRow("budget list --unit A013", "Did you mean A0103?")]
    [DataRow("budget list --unit ZZZZ", "There is no unit 'ZZZZ'.\n")]
    [DataRow("budget list --unit A0109", "There is no unit 'A0109'.\n")]
    [DataRow("budget list --unit A0l03", "Did you mean A0103?")]
    public async Task Unit_Mistyped_IsSuggestedWhereOneIsMeant(string words, string told)
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");
        await folder.DoneAsync("run", folder.Write("units.jsonl", """
            {"kind":"open-unit","key":"1","unit":"A0101","name":{"zh":"一社区","en":"One"},"level":"district"}
            {"kind":"open-unit","key":"2","unit":"A0102","name":{"zh":"二社区","en":"Two"},"level":"district"}
            {"kind":"open-unit","key":"3","unit":"A0103","name":{"zh":"三社区","en":"Three"},"level":"district"}
            """));

        var refused = await folder.RunAsync(words + " --lang en");

        Assert.AreEqual(1, refused.Status);
        Assert.Contains(told, refused.Error);
    }

    [TestMethod]
    public async Task Schema_OfANewerRelease_IsRefusedByReadersAndWriters()
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");
        folder.Damage("INSERT INTO schema_version (name, applied_at) VALUES ('999_later', '2030-01-01T00:00:00.000Z')");

        foreach (var words in new[] { "book list", "book create --book U --name 又", "user list" })
        {
            var refused = await folder.RunAsync(words + " --lang en --format json");
            Assert.AreEqual(1, refused.Status, refused.Error);
            Assert.Contains("SchemaNewer", refused.Error);
        }
    }

    [TestMethod]
    [DataRow("zh_CN.UTF-8", "zh")]
    [DataRow("en_GB.UTF-8", "en")]
    [DataRow("de_DE", "en")]
    [DataRow("C.UTF-8", "zh")]
    [DataRow("", "zh")]
    public void Locale_OfTheSystem_ChoosesTheLanguage(string lang, string code) =>
        Assert.AreEqual(code, Locale.CodeOf(Locale.Of(name => name == "LANG" ? lang : null)));

    [TestMethod]
    [DataRow("allot", "alot", 1)]
    [DataRow("list", "lsit", 1)]
    [DataRow("", "abc", 3)]
    [DataRow("same", "SAME", 0)]
    public void Distance_OfTwoWords_CountsLetters(string one, string other, int expected) =>
        Assert.AreEqual(expected, Similar.Distance(one, other));

    private static IEnumerable<string> VerbsBelow(Command command, string words) => command.Subcommands.Where(verb => !verb.Hidden)
        .SelectMany(verb => VerbsBelow(verb, $"{words} {verb.Name}".TrimStart())).Prepend(words);

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9fff' or >= '\uff00' and <= '\uffef' or >= '\u3000' and <= '\u303f';
}
