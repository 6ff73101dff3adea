namespace FundLedger.Server.Tests;

/// <summary>The table of roles as the server lives by it.</summary>
[TestClass]
public sealed class RoleTableTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Rows_OfEachRoleAndKind_AreThoseOfTheContract()
    {
        await using var server = await EdgeTown.StartAsync();
        var stage = await RoleStage.SetAsync(server);

        var rows = await RoleTable.AnsweredAsync(stage);

        TestContext.WriteLine(RoleTable.Markdown(rows));
        Assert.AreEqual("", string.Join('\n', (await RoleTable.ExpectedAsync(stage)).Zip(rows).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.Second} instead of {pair.First}")));
    }
}
