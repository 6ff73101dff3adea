using FundLedger.Server;
using static FundLedger.Tests.Cli.CliStory;

namespace FundLedger.Tests.Cli;

/// <summary>The comparison on the command line, what it is made of, and what another rule would do to it.</summary>
[TestClass]
[DoNotParallelize]
public sealed class CompareVerbTests
{
    private const string ChangeMembers = "of figure title before after change";

    [TestMethod]
    public async Task Compare_Json_HasItsMembers()
    {
        using var folder = await OpenAsync();

        var rows = (await folder.DoneAsync("compare --as-of 2025-12-31 --format json")).Json.AsArray();

        Members("unit name appropriated carriedIn budget allotted executed executionRate timeProgress reserved frozen accrued unallotted available surplusRate lapsed unfunded refused shortage accruedUnpaid overdue overdueUpTo30 overdueUpTo60 overdueUpTo90 overdueOver90 meanDaysLate personDaysLate oldestDue charityRaised charityUsed charityRate population executedPerResident staff executedPerStaff approvalDays", rows[0]!);
        Assert.AreEqual("A 1000 10", $"{rows[0]!["unit"]} {rows[0]!["population"]!.ToJsonString()} {rows[0]!["staff"]!.ToJsonString()}");
        Assert.AreEqual("B 700.00 380.00 1080.00", $"{rows[1]!["unit"]} {rows[1]!["refused"]} {rows[1]!["unfunded"]} {rows[1]!["shortage"]}");
        Assert.IsNull(rows[1]!["population"]);
        Assert.HasCount(2, (await folder.DoneAsync("compare --level street --as-of 2025-12-31 --format json")).Json.AsArray());
        foreach (var title in new[] { "预算执行", "结余与缺口", "绩效拖欠", "慈善", "人均与审批" })
            Assert.Contains(title, (await folder.DoneAsync("compare --as-of 2025-12-31")).Out);
    }

    [TestMethod]
    [DataRow("district", "2025-12-31")]
    [DataRow("street", "2025-06-15")]
    public async Task Drill_EveryFigureOfEveryRow_IsItsSum(string level, string date)
    {
        using var folder = await OpenAsync();
        foreach (var row in (await folder.DoneAsync($"compare --level {level} --as-of {date} --format json")).Json.AsArray())
        {
            foreach (var figure in DrilledFigure.Names)
            {
                var drilled = (await folder.DoneAsync($"compare drill --unit {row!["unit"]} --figure {figure} --as-of {date} --format json")).Json;
                Members("unit figure asOf amount sum lines", drilled);
                Assert.AreEqual(row[figure]?.GetValue<string>() ?? "0.00", drilled["sum"]!.GetValue<string>(), $"{row["unit"]} {figure}");
                Assert.AreEqual(row[figure]?.GetValue<string>(), drilled["amount"]?.GetValue<string>(), $"{row["unit"]} {figure}");
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

        Members("seq date kind text document ledger account unit fund purpose year amount", drilled["lines"]![0]!);
        Assert.Contains("Lines: 2. Sum: 1,550.00; the comparison shows 1,550.00.", text);
        Assert.Contains(",'=SUM(A1),", csv);
    }

    [TestMethod]
    [DataRow("--carry-over PJ=lapse", "asOf fund year rule total units", "total", ChangeMembers)]
    [DataRow("--carry-over GF=two-year --finished 208", "asOf fund year rule total units", "units", ChangeMembers)]
    [DataRow("--virement-limit 100.00", "asOf unit fund virementLimit needingApproval rows", "rows", "unit fund currency virements amount limitBefore limitAfter approvalBefore approvalAfter approvalChange amountBefore amountAfter amountChange")]
    [DataRow("--move 500.00 --from A --to B --fund GF", "asOf from to fund amount currency moved paid figures commands refused", "figures", ChangeMembers)]
    public async Task WhatIf_AnyRule_PostsNothing(string rule, string members, string rows, string rowMembers)
    {
        using var folder = await OpenAsync();
        var before = (await folder.DoneAsync("book list --format json")).Out;

        var json = (await folder.DoneAsync($"compare what-if {rule} --as-of 2025-12-31 --format json")).Json;
        foreach (var form in new[] { "text", "csv", "text --lang en" })
            Assert.IsNotEmpty((await folder.DoneAsync($"compare what-if {rule} --as-of 2025-12-31 --format {form}")).Out);

        Members(members, json);
        Members(rowMembers, json[rows]![0]!);
        Assert.AreEqual(before, (await folder.DoneAsync("book list --format json")).Out);
    }

    [TestMethod]
    public async Task WhatIf_VirementLimit_CountsTheVirementsAboveIt()
    {
        using var folder = await OpenAsync();

        var json = (await folder.DoneAsync("compare what-if --virement-limit 100.00 --unit A --as-of 2025-12-31 --format json")).Json;
        var row = json["rows"]![0]!;

        Assert.AreEqual("""{"before":0,"after":2,"change":2}""", json["needingApproval"]!.ToJsonString());
        Assert.AreEqual("A01 PJ 2 180.00 500.00 100.00", $"{row["unit"]} {row["fund"]} {row["virements"]} {row["amount"]} {row["limitBefore"]} {row["limitAfter"]}");
    }

    [TestMethod]
    public async Task WhatIf_CarryOver_ChangeIsAfterLessBefore()
    {
        using var folder = await OpenAsync();

        var total = (await folder.DoneAsync("compare what-if --carry-over GF=lapse --as-of 2025-12-31 --format json")).Json["total"]!.AsArray();

        Assert.AreEqual("carried lapsed clawedBack returned lost requests", string.Join(' ', total.Select(row => row!["figure"]!.GetValue<string>())));
        Assert.AreEqual("8510.00 0.00 -8510.00", $"{total[0]!["before"]} {total[0]!["after"]} {total[0]!["change"]}");
    }
}
