using System.Text.Json;
using System.Text.RegularExpressions;
using FundLedger.Server;

namespace FundLedger.Tests.Catalog;

/// <summary>The one list of changes: each kind of command has its record, and the record is of that command.</summary>
[TestClass]
public sealed partial class ChangesTests
{
    [TestMethod]
    public void All_OfEveryKind_AreThereOnce() => Assert.AreSequenceEqual(
        CommandJson.AllKinds.Except(["open-book"]), Change.All.Select(change => change.Kind));

    [TestMethod]
    public void Texts_OfEveryMember_AreInBothLanguages()
    {
        foreach (var change in Change.All)
        {
            foreach (var text in change.Members.Select(member => change.TextOf(member.Name)).Append(change.Summary))
            {
                Assert.AreNotEqual("", text.Zh, change.Kind);
                Assert.AreNotEqual("", text.En, change.Kind);
            }
        }
    }

    [TestMethod]
    public void Texts_OfEveryChange_AreOfItsMembers()
    {
        foreach (var change in Change.All)
        {
            var members = change.Members.Select(member => member.Name).ToList();
            Assert.IsEmpty(change.Texts.Select(text => text.Member.Split('.')[0]).Except(members), change.Kind);
        }
    }

    /// <summary>A deed's places are members of the command; what is not in brackets is always there.</summary>
    [TestMethod]
    public void Deed_OfEveryChange_IsMadeOfItsMembers()
    {
        var wrong = new List<string>();
        foreach (var change in Change.All)
        {
            var members = change.Members.ToDictionary(member => member.Name);
            foreach (var text in new[] { change.Deed.Zh, change.Deed.En })
            {
                Assert.AreNotEqual("", text, change.Kind);
                wrong.AddRange(PlacesIn(text).Except(members.Keys).Except(["document", "amount"]).Select(place => $"{change.Kind} has no {place}"));
                wrong.AddRange(PlacesIn(Optional().Replace(text, "")).Where(place => place != "document" && members.GetValueOrDefault(place)?.IsRequired == false)
                    .Select(place => $"{change.Kind} may have no {place}"));
            }
        }

        Assert.AreEqual("", string.Join('\n', wrong));
    }

    [TestMethod]
    public void Title_OfEveryKind_IsOneOfItsOwn()
    {
        var titles = CommandJson.AllKinds.Select(Change.TitleOf).ToList();

        Assert.IsEmpty(titles.Where(title => title.Zh.Length is 0 or > 12 || title.En.Length is 0 or > 60));
        Assert.HasCount(titles.Count, titles.Select(title => title.Zh).Distinct());
    }

    private static IEnumerable<string> PlacesIn(string text) =>
        Place().Matches(text).Select(place => place.Groups[1].Value.TrimStart('?').Split(':')[^1].Split('.')[0]);

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Optional();

    [TestMethod]
    public void Places_OfEveryPath_AreMembers()
    {
        foreach (var change in Change.All)
            Assert.HasCount(change.Path.Count(letter => letter == '{'), change.Places, change.Kind);
    }

    [TestMethod]
    public void Examples_OfEveryChange_AreItsCommands()
    {
        foreach (var change in Change.All)
        {
            Assert.IsNotEmpty(change.Examples, change.Kind);
            foreach (var example in change.Examples)
            {
                using var json = JsonDocument.Parse(example);
                Assert.AreEqual(change.Kind, CommandJson.KindOf(CommandJson.Read(json.RootElement, change.Kind)));
            }
        }
    }

    [TestMethod]
    public void Verb_OfEveryChange_TakesItsExamples()
    {
        foreach (var change in Change.All)
        {
            var verb = change.Verb.Split(' ').Aggregate(CommandLine.Root, (parent, word) => parent.Subcommands.Single(each => each.Name == word));
            var lines = verb.Description!.Split('\n')[1..];
            Assert.IsNotEmpty(lines, change.Kind);
            foreach (var line in lines)
            {
                var parsed = CommandLine.Root.Parse([.. Word().Matches(line).Select(word => word.Value.Trim('\'')).Skip(1)]);
                Assert.AreEqual("", string.Join('\n', parsed.Errors.Select(error => error.Message)), line);
                Assert.AreSame(verb, parsed.CommandResult.Command, line);
            }
        }
    }

    [GeneratedRegex(@"'[^']*'|\S+")]
    private static partial Regex Word();
}
