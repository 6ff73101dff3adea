using System.Text.Json.Nodes;
using static FundLedger.Tests.Cli.CliStory;

namespace FundLedger.Tests.Cli;

/// <summary>Year end on the command line.</summary>
[TestClass]
[DoNotParallelize]
public sealed class YearEndVerbTests
{
    private const string Preview = "year-end preview --year 2025 --format json";

    [TestMethod]
    public async Task Preview_OpenRequests_NamesWhoHolds()
    {
        using var folder = await OpenAsync();

        var preview = (await folder.DoneAsync(Preview)).Json;
        var refused = await folder.RunAsync("year-end close --year 2025 --format json");

        Members("year unit fund finished lots sums obstacles entries", preview);
        Members("unit fund purpose year rule currency held carried lapsed clawedBack returned", preview["lots"]![0]!);
        Members("rule fund currency lots held carried lapsed clawedBack returned lost", preview["sums"]![0]!);
        Members("account unit fund purpose year amount holders", preview["obstacles"]![0]!);
        Assert.AreEqual("""[{"document":"R2@A01","amount":"70.00"},{"document":"R1@A01","amount":"40.00"}]""", preview["obstacles"]![0]!["holders"]!.ToJsonString());
        Assert.AreEqual("YearHasOpenRequests", JsonNode.Parse(refused.Error)!["rule"]!.GetValue<string>());
        Assert.Contains("R2@A01 70.00, R1@A01 40.00", (await folder.DoneAsync("year-end preview --year 2025")).Out);
        Assert.Contains("Cannot be closed", (await folder.DoneAsync("year-end preview --year 2025 --lang en")).Out);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" --unit A")]
    [DataRow(" --unit A --fund PJ --finished 209")]
    public async Task Preview_ThenClose_PostsTheSame(string part)
    {
        using var folder = await OpenAsync();
        await folder.DoneAsync("budget release --document R1 --date 2025-12-01");
        await folder.DoneAsync("budget release --document R2 --date 2025-12-01");
        var before = await folder.EntriesAsync();

        var preview = (await folder.DoneAsync(Preview + part)).Json;
        var rehearsed = (await folder.DoneAsync("year-end close --year 2025 --dry-run --format json" + part)).Json;
        Assert.AreEqual(before, await folder.EntriesAsync());
        var closed = (await folder.DoneAsync("year-end close --year 2025 --key close-2025 --format json" + part)).Json;
        var entries = (await folder.DoneAsync($"entries --after {before} --limit 10000 --format json")).Json.AsArray();

        Assert.IsEmpty(preview["obstacles"]!.AsArray());
        string[] planned = [.. preview["entries"]!.AsArray().SelectMany(entry => new[] { entry!["carrying"]!, entry["closing"]!, entry["opening"]! }).SelectMany(Lines)];
        Assert.IsNotEmpty(planned);
        Assert.AreSequenceEqual(planned, entries.SelectMany(entry => Lines(entry!["lines"]!)));
        Assert.AreSequenceEqual(planned, Lines(rehearsed["lines"]!));
        Assert.HasCount(entries.Count, closed["posted"]!.AsArray());
        Assert.AreEqual("YearClosedAlready", JsonNode.Parse((await folder.RunAsync(Preview + part)).Error)!["rule"]!.GetValue<string>());
        await folder.DoneAsync("verify");
        await folder.DoneAsync("year-end reopen --year 2025");
        Assert.AreEqual(preview.ToJsonString(), (await folder.DoneAsync(Preview + part)).Json.ToJsonString());
    }

    [TestMethod]
    public async Task Preview_YearBeforeIsOpen_IsRefusedAsCloseIs()
    {
        using var folder = await OpenAsync();

        var preview = await folder.RunAsync("year-end preview --year 2026 --format json");
        var close = await folder.RunAsync("year-end close --year 2026 --format json");

        Assert.AreEqual((1, ""), (preview.Status, preview.Out));
        Assert.AreEqual("YearMustBeClosedFirst", JsonNode.Parse(preview.Error)!["rule"]!.GetValue<string>());
        Assert.AreEqual(close.Error, preview.Error);
    }

    [TestMethod]
    public async Task Reconcile_Rows_LeadFromTheOneSurplusToTheOther()
    {
        using var folder = await OpenAsync();

        var json = (await folder.DoneAsync("year-end reconcile --year 2025 --unit B --format json")).Json;

        Members("year asOf unit fund currency budgetarySurplus rows financialSurplus", json);
        Members("item name amount accounts", json["rows"]![0]!);
        var sum = json["rows"]!.AsArray().Sum(row => decimal.Parse(row!["amount"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture));
        Assert.AreEqual(Amount(json, "financialSurplus"), Amount(json, "budgetarySurplus") + sum);
        Assert.AreEqual(-420m, Amount(json, "financialSurplus"));
        var text = (await folder.DoneAsync("year-end reconcile --year 2025")).Out;
        Assert.Contains("本年预算结余", text);
        Assert.Contains("本年盈余", text);
        Assert.StartsWith("item,name,amount,accounts\nbudgetarySurplus,", (await folder.DoneAsync("year-end reconcile --year 2025 --format csv")).Out);
    }

    private static IEnumerable<string> Lines(JsonNode lines) => lines.AsArray().Select(line => line!.ToJsonString());

    private static decimal Amount(JsonNode json, string name) =>
        decimal.Parse(json[name]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
}
