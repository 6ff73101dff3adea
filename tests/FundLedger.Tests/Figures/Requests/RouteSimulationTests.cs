using static FundLedger.Tests.Figures.Requests.RequestStory;

namespace FundLedger.Tests.Figures.Requests;

[TestClass]
public sealed class RouteSimulationTests
{
    [TestMethod]
    public async Task Of_Limit_SkipsTheStreetAndSavesWhatItTook()
    {
        await using var book = await OpenAsync();

        var simulated = await SimulateAsync(book, new RouteChange { Unit = "A0101", Fund = "CF", RequestLimit = 100m });

        Assert.AreEqual("""
            R1@A0101 [street] 5 False→True
            R2@A0101 [street] 11 False→True
            R3@A0101 [] 0 False→False
            R4@A0101 [street] 2 False→True
            """.ReplaceLineEndings("\n"), string.Join('\n', simulated.Requests.Select(request =>
            $"{request.Request} [{string.Join(',', request.Skipped)}] {request.DaysSaved} {request.Local.Before}→{request.Local.After}")));
        Assert.AreEqual("3: 6 [2 2 5 11 11 11]", Shown(simulated.DaysSaved));
        Assert.AreEqual((new BeforeAfter<int>(0, 3), new BeforeAfter<Int128>(0, 17_000)), (simulated.Local.Single().Requests, simulated.Local.Single().Amount));
        Assert.AreSequenceEqual([("street", 3)], simulated.Skipped);
        Assert.IsEmpty(simulated.Avoided);
    }

    [TestMethod]
    public async Task Of_LimitOfAllUnits_AvoidsTheRejectionAtTheStreet()
    {
        await using var book = await OpenAsync();

        var simulated = await SimulateAsync(book, new RouteChange { RequestLimit = 200m });

        var avoided = simulated.Avoided.Single();
        Assert.AreEqual((RefusalCause.SkippedStep, "R3@A0101", Day(4, 8), "street", "200.00"),
            (avoided.Cause, avoided.Document, avoided.Date, avoided.Step, avoided.Amount?.ToDecimalString()));
        Assert.AreEqual(37_000, simulated.Local.Single().Amount.After);
    }

    [TestMethod]
    public async Task Of_Threshold_SkipsTheStepForSmallRequests()
    {
        await using var book = await OpenAsync();

        var simulated = await SimulateAsync(book, new RouteChange { Step = "street", Above = 50m });

        Assert.AreEqual("R2@A0101 11, R4@A0101 2", string.Join(", ", simulated.Requests.Where(request => request.Skipped.Count > 0).Select(request => $"{request.Request} {request.DaysSaved}")));
    }

    [TestMethod]
    public async Task Of_LimitThatHolds_ChangesNothing()
    {
        await using var book = await OpenAsync();
        await WithLimitAsync(book);

        var simulated = await SimulateAsync(book, new RouteChange { Unit = "A0101", Fund = "CF", RequestLimit = 60m });

        Assert.IsTrue(simulated.Requests.All(request => request.Skipped.Count == 0 && request.Local.Before == request.Local.After));
        Assert.IsNull(simulated.DaysSaved);
        Assert.AreEqual(new BeforeAfter<Int128>(2_000, 2_000), simulated.Local.Single().Amount);
    }

    /// <summary>Without the community's step R3 is rejected a working day earlier, in time for S1.</summary>
    [TestMethod]
    public async Task Of_Route_FreesMoneyEarlier()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(On("04-07", "{'kind':'record-shortage','document':'S1','unit':'A0101','fund':'CF','purpose':'HELP','amount':'200.00'}"));
        await book.DoAsync(On("04-04", "{'kind':'record-shortage','document':'S2','unit':'A0101','fund':'CF','purpose':'HELP','amount':'10.00'}"));

        var simulated = await SimulateAsync(book, new RouteChange { Route = Of(await book.SetupAsync(), ["street"], 30) });

        Assert.AreEqual("4: 1.25 [0 0 1.5 2 2 2]", Shown(simulated.DaysSaved)); // R1 2, R2 1 + 1, R3 1, R4 0
        Assert.AreEqual("LackOfFunds S1@A0101 R3@A0101", string.Join(", ", simulated.Avoided.Select(each => $"{each.Cause} {each.Document} {string.Join(',', each.Others)}")));
    }

    /// <summary>With 60 working days R1's outcome is due on 6 June, and R4 could have been submitted on 28 April.</summary>
    [TestMethod]
    [DataRow(60, "OutcomeOverdue R4@A0101 2025-04-28 R1@A0101")]
    [DataRow(31, "OutcomeOverdue R4@A0101 2025-04-28 R1@A0101")]
    [DataRow(30, "")]
    [DataRow(20, "")]
    public async Task Of_RouteWithAnotherOutcomeLimit_HoldsUpNoRequest(int days, string expected)
    {
        await using var book = await OpenAsync();

        var simulated = await SimulateAsync(book, new RouteChange { Route = Of(await book.SetupAsync(), ["community", "street"], days) });

        Assert.AreEqual(expected, string.Join(", ", simulated.Avoided.Select(each => $"{each.Cause} {each.Document} {Refusal.Text(each.Date)} {string.Join(',', each.Others)}")));
    }

    [TestMethod]
    public async Task Of_NoSuchStepUnitOrAmount_IsRefused()
    {
        await using var book = await OpenAsync();

        Assert.AreEqual(Rule.MemberForm, await RefusedAsync(book, new RouteChange { Step = "nobody", Above = 1m }));
        Assert.AreEqual(Rule.UnitMustExist, await RefusedAsync(book, new RouteChange { Unit = "X", RequestLimit = 1m }));
        Assert.AreEqual(Rule.AmountMustBePositive, await RefusedAsync(book, new RouteChange { RequestLimit = -1m }));
    }

    private static Route Of(BookSetup setup, string[] steps, int outcomeDays)
    {
        var route = setup.NewestRoutes.Single().Route;
        return route with { OutcomeDays = outcomeDays, Steps = [.. route.Steps.Where(step => steps.Contains(step.Step)).Select(step => step with { When = null })] };
    }

    private static async Task<RouteSimulation> SimulateAsync(TestBook book, RouteChange change) =>
        RouteSimulation.Of(await book.SetupAsync(), await HistoriesAsync(book), change);

    private static async Task<Rule> RefusedAsync(TestBook book, RouteChange change) =>
        (await Assert.ThrowsExactlyAsync<RefusedException>(() => SimulateAsync(book, change))).Refusal.Rule;
}
