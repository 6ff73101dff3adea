using FundLedger.Server.Api;

namespace FundLedger.Server.Tests;

/// <summary>The closed tables that calls are made of.</summary>
[TestClass]
public sealed class TableTests
{
    private static readonly Change[] Changes = [.. Resources.All.SelectMany(resource => resource.Changes)];

    [TestMethod]
    public void Changes_OfAllKinds_AreThereOnce() => Assert.AreEqual(
        string.Join(' ', CommandJson.AllKinds.Except(["open-book"])),
        string.Join(' ', Changes.Select(change => change.Kind).Order(StringComparer.Ordinal)));

    [TestMethod]
    public void Changes_PlacesOfTheirPaths_AreMembers()
    {
        foreach (var change in Changes)
        {
            var members = CommandJson.MembersOf(change.Kind).Select(member => member.Name).ToList();
            foreach (var place in change.Places)
                Assert.Contains(place, members, change.Kind);
        }
    }

    [TestMethod]
    public void Examples_OfAllKinds_AreCommands()
    {
        foreach (var change in Changes)
        {
            var example = ChangeExamples.Whole(change.Kind);
            Assert.AreEqual(change.Kind, CommandJson.KindOf(CommandJson.Read(example.ToJsonString())));
        }
    }

    [TestMethod]
    public void Rules_OfAllKinds_AreStated()
    {
        foreach (var change in Changes)
            Assert.IsNotEmpty(ChangeRules.Of(change));
    }

    [TestMethod]
    public void Statuses_OfAllRules_AreOfClientErrors()
    {
        Rule[] unavailable = [Rule.ServiceReadOnly, Rule.BookDamaged, Rule.ProviderMustAnswer];
        foreach (var rule in unavailable)
            Assert.AreEqual(503, RuleStatus.Of(rule));
        foreach (var rule in Enum.GetValues<Rule>().Except(unavailable))
            Assert.IsInRange(400, 499, RuleStatus.Of(rule), rule.ToString());
    }
}
