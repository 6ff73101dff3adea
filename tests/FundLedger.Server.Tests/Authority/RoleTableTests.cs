namespace FundLedger.Server.Tests;

/// <summary>The table of roles as the server lives by it.</summary>
[TestClass]
public sealed class RoleTableTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Rows_OfEachRoleAndKind_SayYesOrNoAndNeverElsewhere()
    {
        await using var server = await EdgeTown.StartAsync();

        var rows = await RoleTable.RowsAsync(server);

        TestContext.WriteLine(RoleTable.Markdown(rows));
        Assert.HasCount(EdgeTown.Roles.Length * (CommandJson.AllKinds.Count() - 1), rows);
        Assert.AreEqual("", string.Join('\n', rows.Where(row => new[] { row.Own, row.Foreign, row.Parent, row.Book }.Any(cell => cell is not (RoleTable.May or RoleTable.MayNot)))));
        Assert.AreEqual("delegate open-person", string.Join(' ', rows.Where(row => row.Foreign == RoleTable.May).Select(row => row.Kind).Distinct()));
    }
}
