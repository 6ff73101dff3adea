using System.Text.Json.Nodes;
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
        var (rules, tables) = (fund["keyFigures"]!["fund"]!, fund["tables"]!);
        Members("name type carryOver currency owner", rules);
        Members("purposes negativeList policies", tables);
        Assert.AreEqual("fiscal carry-over 208 209 / 209", $"{rules["type"]} {rules["carryOver"]} {Codes(tables["purposes"]!)} / {Codes(tables["negativeList"]!)}");
        Assert.AreEqual("""[{"unit":"A","fund":"*","virementLimit":"500.00","requestLimit":null,"auditPercent":0}]""", tables["policies"]!.ToJsonString());
        Assert.Contains("Carries over", text);
        Assert.Contains("Civil", text);

        static string Codes(JsonNode purposes) => string.Join(' ', purposes.AsArray().Select(each => $"{each!["purpose"]}"));
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
        Assert.Contains("\n无\n", none);
    }

    [TestMethod]
    public async Task Surplus_GroupedAndRolledUp_HasItsMembers()
    {
        using var folder = await OpenAsync();

        var districts = (await folder.DoneAsync("fund surplus --level district --group unit --as-of 2025-12-31 --format json")).Json["tables"]!;
        var unit = (await folder.DoneAsync("fund surplus --unit B --group purpose,year --as-of 2025-12-31 --format json")).Json["tables"]!["shortage"]!;
        var text = (await folder.DoneAsync("fund surplus --level district --as-of 2025-12-31")).Out;

        Members("unit currency opening received allotted base executed executionRate", districts["authority"]![0]!);
        Members("unit currency reserved frozen accrued unallotted available surplusRate lapsed", districts["left"]![0]!);
        Members("unit currency unfunded refused shortage", districts["shortage"]![0]!);
        Assert.AreEqual("A B", string.Join(' ', districts["authority"]!.AsArray().Select(row => $"{row!["unit"]}")));
        Assert.AreEqual("B 1080.00", string.Join(' ', districts["shortage"]!.AsArray().Select(row => $"{row!["unit"]} {row["shortage"]}")));
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
        Assert.AreEqual("""{"unit":"A","name":{"zh":"东区","en":"East"},"level":"district","parent":"M","entity":true,"year":2025,"population":1000,"staff":10}""", units[1]!.ToJsonString(JsonRows.Form));
        Assert.StartsWith("unit,name,level,parent,entity,year,population,staff\nB,西区,district,M,true,2025,,\nB01,", below);
        Assert.Contains("　　一街", (await folder.DoneAsync("unit list --as-of 2025-12-31")).Out);
    }
}
