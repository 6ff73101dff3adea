using FundLedger.Tests.Requests;
using static FundLedger.Tests.Figures.Requests.RequestStory;

namespace FundLedger.Tests.Figures.Requests;

[TestClass]
public sealed class RoutePreviewTests
{
    [TestMethod]
    public async Task Of_Draft_ShowsStepsPeopleAndDaysOfHistory()
    {
        await using var book = await OpenAsync();
        await book.AllAsync(string.Join('\n',
            On("06-02", RequestBook.Draft("R5", "20.00")),
            On("06-02", "{'kind':'delegate','actor':'zhao','from':'zhao','to':'qian','role':'approver','start':'2025-06-01','end':'2025-06-30'}"),
            On("06-02", "{'kind':'delegate','actor':'li','from':'li','to':'wang','start':'2025-06-01','end':'2025-06-30'}")));

        var preview = await PreviewAsync(book, "R5");

        Assert.AreEqual("""
            community li 5: 1 [0 1 1 1 2 2] always
            street qian,zhao 5: 4.4 [2 3 4 5 8 8] above autonomy
            """.ReplaceLineEndings("\n"), string.Join('\n', preview.Steps.Select(step =>
            $"{step.Taken.Step.Step} {string.Join(',', step.People)} {Shown(step.Expected)} {(step.When?.AboveAutonomy == true ? "above autonomy" : "always")}")));
        Assert.IsEmpty(preview.Skipped);
        Assert.AreEqual(5m, preview.MedianDays);
    }

    [TestMethod]
    public async Task Of_DraftWithinTheLimit_SkipsTheStepAndSaysWhy()
    {
        await using var book = await OpenAsync();
        await book.AllAsync(string.Join('\n',
            "{'kind':'set-policy','actor':'admin','unit':'A0101','fund':'CF','requestLimit':'60.00'}",
            On("06-02", RequestBook.Draft("R5", "20.00"))));

        var preview = await PreviewAsync(book, "R5");

        Assert.AreEqual("community", string.Join(',', preview.Steps.Select(step => step.Taken.Step.Step)));
        Assert.AreEqual("street: WithinAutonomy", string.Join(',', preview.Skipped.Select(step => $"{step.Step.Step}: {step.Why.Because}")));
    }

    [TestMethod]
    public async Task Of_FewerThanThreeBefore_DaysAreNotKnown()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(On("06-02", RequestBook.Draft("R5", "20.00")));
        var histories = await HistoriesAsync(book);
        var request = histories.Single(history => history.Request.Code == "R5@A0101").Request;

        var two = RoutePreview.Of(await book.SetupAsync(), request, Day(6, 2), [.. histories.Where(history => history.Request.Code is "R1@A0101" or "R3@A0101")]);

        Assert.IsTrue(two.Steps.All(step => step.Expected is null));
        Assert.IsNull(two.MedianDays);
    }

    private static async Task<RoutePreview> PreviewAsync(TestBook book, string code)
    {
        var histories = await HistoriesAsync(book);
        return RoutePreview.Of(await book.SetupAsync(), histories.Single(history => DocumentCode.IsCalled(history.Request.Code, code)).Request, Day(6, 2), histories);
    }
}
