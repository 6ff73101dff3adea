using FundLedger.Server.Api;

namespace FundLedger.Server.Tests;

/// <summary>The closed tables that calls are made of.</summary>
[TestClass]
public sealed class TableTests
{
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
