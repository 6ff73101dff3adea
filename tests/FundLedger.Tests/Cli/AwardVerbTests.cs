using System.Text.Json.Nodes;
using static FundLedger.Tests.Cli.CliStory;

namespace FundLedger.Tests.Cli;

/// <summary>Performance pay on the command line.</summary>
[TestClass]
[DoNotParallelize]
public sealed class AwardVerbTests
{
    private const string Run = "award run --unit B --date 2025-09-01 --format json";

    [TestMethod]
    public async Task List_Json_HasItsMembers()
    {
        using var folder = await OpenAsync();

        var awards = (await folder.DoneAsync("award list --as-of 2025-09-01 --format json")).Json.AsArray();

        Members("award unit fund purpose year period headcount accruedOn due currency amount paid unpaid payable unfunded overdue dueToday daysLate settledOn", awards[0]!);
        Assert.AreEqual("W1@B01 240.00 60.00 180.00 40.00 140.00 124", Shown(awards[0]!, "award amount paid unpaid payable unfunded daysLate"));
        Assert.AreEqual("W2@B01 240.00 32", Shown(awards[1]!, "award unfunded daysLate"));
        Assert.HasCount(1, (await folder.DoneAsync("award list --as-of 2025-07-01 --overdue --format json")).Json.AsArray());
        Assert.IsEmpty((await folder.DoneAsync("award list --unit A --as-of 2025-09-01 --format json")).Json.AsArray());
        Assert.Contains("2 awards, CNY 420.00 unpaid, of it CNY 420.00 overdue and CNY 0.00 due today.", (await folder.DoneAsync("award list --as-of 2025-09-01 --lang en")).Out);
    }

    [TestMethod]
    public async Task Ageing_ByLevelAndUnit_AddsUp()
    {
        using var folder = await OpenAsync();

        var districts = (await folder.DoneAsync("award ageing --as-of 2025-09-01 --format json")).Json["tables"]!;
        var units = (await folder.DoneAsync("award ageing --unit B --as-of 2025-09-01 --format json")).Json["tables"]!;

        Members("unit dueToday overdue upTo30 upTo60 upTo90 over90 funded unfunded", districts["ageing"]![0]!);
        Members("unit awards overdueAwards due meanDaysLate personDaysLate waiting oldest oldestDue", districts["lateness"]![0]!);
        Assert.AreEqual("B 0.00 420.00 0.00 240.00 180.00", Shown(districts["ageing"]![0]!, "unit dueToday overdue upTo30 upTo60 over90"));
        Assert.AreEqual("B W1@B01", Shown(districts["lateness"]![0]!, "unit oldest"));
        Assert.IsNull(districts["ageing"]![1]!["unit"]);
        Assert.AreEqual("B01 420.00", Shown(units["ageing"]![0]!, "unit overdue"));
        Assert.Contains("合计", (await folder.DoneAsync("award ageing --as-of 2025-09-01")).Out);
    }

    [TestMethod]
    public async Task Run_PreviewThenCommitThenAgain_FindsNothing()
    {
        using var folder = await OpenAsync();
        var before = await folder.EntriesAsync();

        var preview = (await folder.DoneAsync(Run)).Json;
        var rehearsed = (await folder.DoneAsync(Run + " --dry-run --commit")).Json;
        Assert.AreEqual(before, await folder.EntriesAsync());
        var committed = (await folder.DoneAsync(Run + " --commit --key run-1 --actor liu.min")).Json;
        var after = await folder.EntriesAsync();
        var replayed = (await folder.DoneAsync(Run + " --commit --key run-1 --actor liu.min")).Json;
        var again = (await folder.DoneAsync(Run + " --commit --key run-2")).Json;

        var planned = preview["tables"]!["awards"]!;
        Members("award unit fund purpose period due currency unpaid unfunded funded paid leftUnpaid leftUnfunded", planned[0]!);
        Assert.AreEqual("W1@B01 180.00 140.00 140.00 180.00 0.00", Shown(planned[0]!, "award unpaid unfunded funded paid leftUnpaid"));
        Assert.AreEqual("W2@B01 60.00 60.00 180.00 180.00", Shown(planned[1]!, "award funded paid leftUnpaid leftUnfunded"));
        Assert.AreEqual("""{"paid":{"CNY":"240.00"}}""", preview["keyFigures"]!.ToJsonString());
        Assert.AreEqual(preview.ToJsonString(), (await folder.DoneAsync("award run preview --unit B --as-of 2025-09-01 --known-at " + preview["source"]!["knownAt"] + " --format json")).Json.ToJsonString());
        Members("date key committed rows paid posted", committed);
        Assert.AreEqual(planned.ToJsonString(), rehearsed["rows"]!.ToJsonString());
        Assert.AreEqual(planned.ToJsonString(), committed["rows"]!.ToJsonString());
        Assert.AreEqual("False True", $"{rehearsed["committed"]} {committed["committed"]}", ignoreCase: true);
        Assert.HasCount(after - before, committed["posted"]!.AsArray());
        Members("date key committed replayed rows paid posted", replayed);
        Assert.AreEqual(committed["posted"]!.ToJsonString(), replayed["posted"]!.ToJsonString());
        Assert.IsEmpty(again["posted"]!.AsArray());
        Assert.AreEqual("0.00", again["paid"]![0]!["amount"]!.GetValue<string>());
        Assert.AreEqual(after, await folder.EntriesAsync());
        Assert.AreEqual("KeyReused", JsonNode.Parse((await folder.RunAsync(Run.Replace("09-01", "09-02") + " --commit --key run-1 --actor liu.min")).Error)!["rule"]!.GetValue<string>());
        await folder.DoneAsync("verify");
    }

    [TestMethod]
    public async Task Run_Limit_PaysTheOldestFirst()
    {
        using var folder = await OpenAsync();

        var rows = (await folder.DoneAsync(Run + " --limit 100.00")).Json["tables"]!["awards"]!;

        Assert.AreEqual("W1@B01 100.00", Shown(rows[0]!, "award paid"));
        Assert.AreEqual("W2@B01 0.00", Shown(rows[1]!, "award paid"));
        Assert.Contains("nothing was posted", (await folder.DoneAsync("award run --date 2025-09-01 --lang en")).Out);
        Assert.Contains("没有到期未付的绩效", (await folder.DoneAsync("award run --unit A --date 2025-09-01")).Out);
    }

    [TestMethod]
    public async Task Clear_ByADay_SaysWhatIsMissing()
    {
        using var folder = await OpenAsync();

        var json = (await folder.DoneAsync("award clear --by 2025-10-31 --unit B --as-of 2025-09-01 --format json")).Json;

        var row = json["tables"]!["clearance"]![0]!;
        Members("unit fund purpose year awards unpaid dueOnDay payable fromAvailable supplement personDaysLate personDaysSaved", row);
        Assert.AreEqual("B01 420.00 40.00 200.00 180.00", Shown(row, "unit unpaid payable fromAvailable supplement"));
        Assert.AreEqual("180.00", json["keyFigures"]!["supplement"]!["CNY"]!.GetValue<string>());
        Assert.AreEqual("supplement", json["tables"]!["commands"]![0]!["command"]!["kind"]!.GetValue<string>());
        Assert.Contains("Supplementing CNY 180.00 clears all of it", (await folder.DoneAsync("award clear --by 2025-10-31 --as-of 2025-09-01 --lang en")).Out);
    }

    private static string Shown(JsonNode row, string names) => string.Join(' ', names.Split(' ').Select(name => $"{row[name]}"));
}
