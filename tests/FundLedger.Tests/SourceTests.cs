using System.Text.RegularExpressions;

namespace FundLedger.Tests;

/// <summary>What a thing is called stands in one place of the source.</summary>
[TestClass]
public sealed partial class SourceTests
{
    /// <summary>Words that also name a member, a column or a file: of them only comparisons are looked at.</summary>
    private static readonly string[] OtherWords =
    [
        "comment", "flag", // members
        "supplement", // a column
        "virement", "reopen-period", // files of routes
    ];

    private const string Prefix = "Source/";

    private static IEnumerable<(string File, string[] Lines)> Sources => typeof(SourceTests).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => (name[Prefix.Length..], TestData.Text(name, "").Split('\n')));

    private static readonly HashSet<string> Kinds = [.. CommandKind.All.Select(kind => kind.Name)];

    [TestMethod]
    public void Kinds_OfCommands_AreNamedByTheirClass()
    {
        var found = Found(KindsIn);

        Assert.IsEmpty(found, string.Join('\n', found));
    }

    [TestMethod]
    [DataRow("""entries.Where(entry => entry.Kind == "donate")""")]
    [DataRow("""kind is "close-year" or Donate.Kind""")]
    [DataRow("""WHERE book = @book AND kind = 'attach'""")]
    [DataRow("""private static readonly string[] Undated = ["close-year"];""")]
    [DataRow("""if (entry.Kind != "flag")""")]
    public void Kinds_WrittenOut_AreFound(string line) => Assert.HasCount(1, KindsIn(line));

    [TestMethod]
    [DataRow("""("flag", Flag)""")]
    [DataRow("""{"kind":"donate"}""")]
    [DataRow("""public const string Kind = "donate";""")]
    public void Kinds_ThatAreNone_AreNotFound(string line) => Assert.IsEmpty(KindsIn(line));

    private static IEnumerable<string> KindsIn(string line) => KindName().IsMatch(line) ? []
        : Texts().Matches(line).Select(text => (Before: text.Groups[1].Value, Text: text.Groups[2].Value))
            .Where(each => Kinds.Contains(each.Text) && !Verb().IsMatch(each.Before) && (Compared().IsMatch(each.Before) || !OtherWords.Contains(each.Text)))
            .Select(each => each.Text);

    [TestMethod]
    public void Accounts_OfTheLedgers_AreNamed()
    {
        var found = Found(AccountsIn);

        Assert.IsEmpty(found, string.Join('\n', found));
    }

    [TestMethod]
    [DataRow("""account is { Ledger: Ledger.Control, Code: "9203" }""")]
    [DataRow("""WHERE a.code = '220103'""")]
    public void Accounts_WrittenOut_AreFound(string line) => Assert.HasCount(1, AccountsIn(line));

    private static IEnumerable<string> AccountsIn(string line) => AccountName().IsMatch(line) ? []
        : Code().Matches(line).Select(code => code.Groups[1].Value).Where(code => Chart.Standard.Definitions.Any(account => account.Code == code));

    private static List<string> Found(Func<string, IEnumerable<string>> literals) =>
    [
        .. Sources.SelectMany(source => source.Lines.Index()
            .Where(line => !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => literals(line.Item).Select(literal => $"{source.File}:{line.Index + 1}: {literal}"))),
    ];

    [GeneratedRegex("""const string Kind = """)]
    private static partial Regex KindName();

    [GeneratedRegex("""public const string \w+ = "\d+";""")]
    private static partial Regex AccountName();

    /// <summary>The code of an account, but for JSON, which is an example.</summary>
    [GeneratedRegex("""(?<!:)["'](\d{4}|\d{6})["']""")]
    private static partial Regex Code();

    /// <summary>A text with what is before it; but for JSON, which is an example.</summary>
    [GeneratedRegex("""(.{0,30}?)(?<!:|:\[|,)(?:["'`](?=([a-z-]+)["'`.]))""")]
    private static partial Regex Texts();

    [GeneratedRegex("""([=!]=|\bis|\bor|\bkind =|"kind",) $""")]
    private static partial Regex Compared();

    /// <summary>The word that a command line begins with.</summary>
    [GeneratedRegex("""\b(Verb\.(?:On|Change)Book\(|Create\(\) => new\(|Verb => )$""")]
    private static partial Regex Verb();
}
