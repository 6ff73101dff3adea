using static FundLedger.Tests.Cli.CliStory;

namespace FundLedger.Tests.Cli;

/// <summary>Funds and units on the command line.</summary>
[TestClass]
[DoNotParallelize]
public sealed class FundVerbTests
{
    [TestMethod]
    public async Task ListAndShow_Json_HaveTheirMembers()
    {
        using var folder = await OpenAsync();

        var funds = (await folder.DoneAsync("fund list --format json")).Json.AsArray();
        var fund = (await folder.DoneAsync("fund show GF --format json")).Json;
        var text = (await folder.DoneAsync("fund show GF --lang en")).Out;

        Members("fund name type currency carryOver owner", funds[0]!);
        Assert.AreEqual("CF GF PF PJ", string.Join(' ', funds.Select(each => $"{each!["fund"]}")));
        Members("fund name type currency carryOver owner purposes negativeList policies", fund);
        Assert.AreEqual("""fiscal carry-over ["208","209"] ["209"]""", $"{fund["type"]} {fund["carryOver"]} {fund["purposes"]!.ToJsonString()} {fund["negativeList"]!.ToJsonString()}");
        Assert.AreEqual("""[{"unit":"A","fund":"*","virementLimit":"500.00"}]""", fund["policies"]!.ToJsonString());
        Assert.Contains("Carries over", text);
        Assert.Contains("208 Civil, 209 Other", text);
    }

    [TestMethod]
    public async Task Lots_WithinDays_AreThoseAboutToBeLost()
    {
        using var folder = await OpenAsync();

        var soon = (await folder.DoneAsync("fund lots --within 30 --as-of 2025-12-05 --format json")).Json.AsArray();
        var all = (await folder.DoneAsync("fund lots --all --as-of 2025-12-05 --format json")).Json.AsArray();
        var none = (await folder.DoneAsync("fund lots --within 30 --as-of 2025-06-30")).Out;

        Members("unit fund purpose year currency rule clawBackOn daysLeft band unallotted available frozen reserved committed accrued held atRisk", soon[0]!);
        Assert.AreEqual("A A01", string.Join(' ', soon.Select(lot => $"{lot!["unit"]}")));
        Assert.AreEqual("2024 2025-12-31 26 within30 100.00", $"{soon[0]!["year"]} {soon[0]!["clawBackOn"]} {soon[0]!["daysLeft"]} {soon[0]!["band"]} {soon[0]!["atRisk"]}");
        Assert.AreEqual("340.00 110.00 450.00", $"{soon[1]!["available"]} {soon[1]!["reserved"]} {soon[1]!["atRisk"]}");
        Assert.IsGreaterThan(soon.Count, all.Count);
        Assert.Contains("明细：无", none);
    }

    [TestMethod]
    public async Task Surplus_GroupedAndRolledUp_HasItsMembers()
    {
        using var folder = await OpenAsync();

        var districts = (await folder.DoneAsync("fund surplus --level district --group unit --as-of 2025-12-31 --format json")).Json.AsArray();
        var unit = (await folder.DoneAsync("fund surplus --unit B --group purpose,year --as-of 2025-12-31 --format json")).Json.AsArray();
        var text = (await folder.DoneAsync("fund surplus --level district --as-of 2025-12-31")).Out;

        Members("unit name fund purpose year currency opening received allotted base executed executionRate reserved frozen accrued unallotted available surplusRate lapsed unfunded refused shortage", districts[0]!);
        Assert.AreEqual("A 东区  ", $"{districts[0]!["unit"]} {districts[0]!["name"]} {districts[0]!["fund"]} {districts[0]!["purpose"]}");
        Assert.AreEqual("B 1080.00", $"{districts[1]!["unit"]} {districts[1]!["shortage"]}");
        Assert.AreEqual("208 2025 1080.00", $"{unit[0]!["purpose"]} {unit[0]!["year"]} {unit[0]!["shortage"]}");
        Assert.Contains("缺口", text);
    }

    [TestMethod]
    public async Task UnitList_Tree_HasFactsOfTheYear()
    {
        using var folder = await OpenAsync();

        var units = (await folder.DoneAsync("unit list --as-of 2025-12-31 --format json")).Json.AsArray();
        var below = (await folder.DoneAsync("unit list --unit B --as-of 2025-12-31 --format csv")).Out;

        Members("unit name level parent entity year population staff", units[0]!);
        Assert.AreEqual("M A A01 B B01", string.Join(' ', units.Select(unit => $"{unit!["unit"]}")));
        Assert.AreEqual("""{"unit":"A","name":"东区","level":"district","parent":"M","entity":true,"year":2025,"population":1000,"staff":10}""", units[1]!.ToJsonString(JsonRows.Form));
        Assert.StartsWith("unit,name,level,parent,entity,year,population,staff\nB,西区,district,M,true,2025,,\nB01,", below);
        Assert.Contains("    一街", (await folder.DoneAsync("unit list --as-of 2025-12-31")).Out);
    }
}
