using static FundLedger.Tests.Cli.CliStory;

namespace FundLedger.Tests.Cli;

/// <summary>The comparison on the command line, what it is made of, and what another rule would do to it.</summary>
[TestClass]
[DoNotParallelize]
public sealed class CompareVerbTests
{
    private const string ChangeMembers = "figure before after change";

    [TestMethod]
    public async Task Compare_Json_HasItsMembers()
    {
        using var folder = await OpenAsync();

        var tables = (await folder.DoneAsync("compare --as-of 2025-12-31 --format json")).Json["tables"]!;
        var (heads, surplus) = (tables["perHead"]!, tables["surplus"]!);

        Assert.AreEqual("A 1000 10", $"{heads[0]!["unit"]} {heads[0]!["population"]!.ToJsonString()} {heads[0]!["staff"]!.ToJsonString()}");
        Assert.AreEqual("B 700.00 380.00 1080.00", $"{surplus[1]!["unit"]} {surplus[1]!["refused"]} {surplus[1]!["unfunded"]} {surplus[1]!["shortage"]}");
        Assert.IsNull(heads[1]!["population"]);
        Assert.AreEqual("A01 B01", await UnitsAsync(folder, "street", "2025-12-31"));
        foreach (var title in new[] { "预算执行", "结余与缺口", "绩效拖欠", "慈善", "人均与审批" })
            Assert.Contains(title, (await folder.DoneAsync("compare --as-of 2025-12-31")).Out);
    }

    [TestMethod]
    [DataRow("district", "2025-12-31")]
    [DataRow("street", "2025-06-15")]
    public async Task Drill_EveryFigureOfEveryRow_IsItsSum(string level, string date)
    {
        using var folder = await OpenAsync();
        var tables = (await folder.DoneAsync($"compare --level {level} --as-of {date} --format json")).Json["tables"]!.AsObject();
        foreach (var unit in (await UnitsAsync(folder, level, date)).Split(' '))
        {
            foreach (var figure in DrillQuestion.Figures.Keys)
            {
                var shown = tables.SelectMany(table => table.Value!.AsArray()).Where(row => $"{row!["unit"]}" == unit && row["rowKind"] is null).Select(row => row![figure]).FirstOrDefault(value => value is not null);
                var drilled = (await folder.DoneAsync($"compare drill --unit {unit} --figure {figure} --as-of {date} --format json")).Json["keyFigures"]!["figure"]!;
                Members("lines sum amount", drilled);
                Assert.AreEqual(shown?.GetValue<string>() ?? "0.00", drilled["sum"]!.GetValue<string>(), $"{unit} {figure}");
                Assert.AreEqual(shown?.GetValue<string>(), drilled["amount"]?.GetValue<string>(), $"{unit} {figure}");
            }
        }
    }

    [TestMethod]
    public async Task Drill_Text_ShowsVouchersAndTheirSum()
    {
        using var folder = await OpenAsync();

        var drilled = (await folder.DoneAsync("compare drill --unit A --figure executed --as-of 2025-12-31 --format json")).Json;
        var text = (await folder.DoneAsync("compare drill --unit A --figure executed --as-of 2025-12-31 --lang en")).Out;
        var csv = (await folder.DoneAsync("compare drill --unit A --figure executed --as-of 2025-12-31 --format csv")).Out;

        Members("seq date number kind text document ledger account unit fund purpose year amount", drilled["tables"]!["lines"]![0]!);
        Assert.Contains("Lines                    2\nSum                      1,550.00\nShown in the comparison  1,550.00\n", text);
        Assert.Contains(",'=SUM(A1),", csv);
    }

    [TestMethod]
    [DataRow("--carry-over PJ=lapse", "total units", "total", ChangeMembers)]
    [DataRow("--carry-over GF=two-year --finished 208", "total units", "units", "unit " + ChangeMembers)]
    [DataRow("--virement-limit 100.00", "rows", "rows", "unit fund currency virements amount limitBefore limitAfter approvalBefore approvalAfter approvalChange amountBefore amountAfter amountChange")]
    [DataRow("--move 500.00 --from A --to B --fund GF", "figures commands refused", "figures", "unit " + ChangeMembers)]
    public async Task WhatIf_AnyRule_PostsNothing(string rule, string tables, string rows, string rowMembers)
    {
        using var folder = await OpenAsync();
        var before = (await folder.DoneAsync("book list --format json")).Out;

        var json = (await folder.DoneAsync($"compare what-if {rule} --as-of 2025-12-31 --format json")).Json;
        foreach (var form in new[] { "text", "csv", "text --lang en" })
            Assert.IsNotEmpty((await folder.DoneAsync($"compare what-if {rule} --as-of 2025-12-31 --format {form}")).Out);

        Members(tables, json["tables"]!);
        Members(rowMembers, json["tables"]![rows]![0]!);
        Assert.AreEqual(before, (await folder.DoneAsync("book list --format json")).Out);
    }

    [TestMethod]
    public async Task WhatIf_VirementLimit_CountsTheVirementsAboveIt()
    {
        using var folder = await OpenAsync();

        var json = (await folder.DoneAsync("compare what-if --virement-limit 100.00 --unit A --as-of 2025-12-31 --format json")).Json;
        var row = json["tables"]!["rows"]![0]!;

        Assert.AreEqual("""{"before":0,"after":2,"change":2}""", json["keyFigures"]!["needingApproval"]!.ToJsonString());
        Assert.AreEqual("A01 PJ 2 180.00 500.00 100.00", $"{row["unit"]} {row["fund"]} {row["virements"]} {row["amount"]} {row["limitBefore"]} {row["limitAfter"]}");
    }

    [TestMethod]
    public async Task WhatIf_CarryOver_ChangeIsAfterLessBefore()
    {
        using var folder = await OpenAsync();

        var total = (await folder.DoneAsync("compare what-if --carry-over GF=lapse --as-of 2025-12-31 --format json")).Json["tables"]!["total"]!.AsArray();

        Assert.AreEqual("carried lapsed clawedBack returned lost requests", string.Join(' ', total.Select(row => row!["figure"]!.GetValue<string>())));
        Assert.AreEqual("8510.00 0.00 -8510.00", $"{total[0]!["before"]} {total[0]!["after"]} {total[0]!["change"]}");
    }

    /// <summary>The units that the comparison shows.</summary>
    private static async Task<string> UnitsAsync(CliFolder folder, string level, string date) => string.Join(' ',
        (await folder.DoneAsync($"compare --level {level} --as-of {date} --format json")).Json["tables"]!["surplus"]!.AsArray().Where(row => row!["rowKind"] is null).Select(row => $"{row!["unit"]}"));
}
