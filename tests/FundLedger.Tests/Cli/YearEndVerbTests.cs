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

        var preview = (await folder.DoneAsync(Preview)).Json["tables"]!;
        var refused = await folder.RunAsync("year-end close --year 2025 --format json");

        Members("obstacles sums lost lots postings", preview);
        Members("unit fund purpose year rule held carried carriedBefore", preview["lots"]![0]!);
        Members("rule fund lots held carried carriedBefore lapsed clawedBack", preview["sums"]![0]!);
        Members("account unit fund purpose year amount holders", preview["obstacles"]![0]!);
        Assert.AreEqual("R2@A01 70.00, R1@A01 40.00", $"{preview["obstacles"]![0]!["holders"]}");
        Assert.AreEqual("YearHasOpenRequests", JsonNode.Parse(refused.Error)!["rule"]!.GetValue<string>());
        Assert.Contains("R2@A01 70.00, R1@A01 40.00", (await folder.DoneAsync("year-end preview --year 2025")).Out);
        Assert.Contains("The year cannot be closed", (await folder.DoneAsync("year-end preview --year 2025 --lang en")).Out);
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

        Assert.AreEqual("0", preview["keyFigures"]!["summary"]!["obstacles"]!.ToJsonString());
        string[] planned = [.. preview["tables"]!["postings"]!.AsArray().Select(row => $"{row!["ledger"]} {row["account"]} {row["lines"]} {row["debit"]} {row["credit"]}")];
        Assert.IsNotEmpty(planned);
        Assert.AreSequenceEqual(planned.Order(StringComparer.Ordinal), Sums(entries.SelectMany(entry => entry!["lines"]!.AsArray())));
        Assert.AreSequenceEqual(planned.Order(StringComparer.Ordinal), Sums(rehearsed["lines"]!.AsArray()));
        Assert.HasCount(entries.Count, closed["posted"]!.AsArray());
        Assert.AreEqual("YearClosedAlready", JsonNode.Parse((await folder.RunAsync(Preview + part)).Error)!["rule"]!.GetValue<string>());
        await folder.DoneAsync("verify");
        await folder.DoneAsync("year-end reopen --year 2025");
        Assert.AreEqual(preview["tables"]!.ToJsonString(), (await folder.DoneAsync(Preview + part)).Json["tables"]!.ToJsonString());
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

        var rows = json["tables"]!["rows"]!.AsArray();
        decimal Of(string item) => Amount(rows.Single(row => row!["item"]!.GetValue<string>() == item)!, "amount");
        Assert.AreEqual(
            Of("financialSurplus"),
            Of("budgetarySurplus") + Of("revenueAlone") + Of("expenditureAlone") - Of("budgetRevenueAlone") - Of("expenseAlone") + Of("other"));
        Assert.AreEqual(-420m, Of("financialSurplus"));
        var text = (await folder.DoneAsync("year-end reconcile --year 2025")).Out;
        Assert.Contains("本年预算结余", text);
        Assert.Contains("本年盈余", text);
        Assert.StartsWith("rows\nitem,name,amount,accounts", (await folder.DoneAsync("year-end reconcile --year 2025 --format csv")).Out);
    }

    /// <summary>Lines in sum, by ledger and account.</summary>
    private static IEnumerable<string> Sums(IEnumerable<JsonNode?> lines) => lines.GroupBy(line => $"{line!["ledger"]} {line["account"]}")
        .Select(group => $"{group.Key} {group.Count()} {Sum(group, "debit")} {Sum(group, "credit")}").Order(StringComparer.Ordinal);

    private static string Sum(IEnumerable<JsonNode?> lines, string side) =>
        lines.Sum(line => Amount(line!, side)).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Amount(JsonNode json, string name) =>
        decimal.Parse(json[name]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
}
