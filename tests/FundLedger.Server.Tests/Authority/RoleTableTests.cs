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

        var document = RoleTable.Document(rows);
        TestContext.WriteLine(document);
        if (Environment.GetEnvironmentVariable("FUNDLEDGER_WRITE_MATRIX") is { } path)
            await File.WriteAllTextAsync(path, document, TestContext.CancellationToken);
        else
            Assert.AreEqual(Committed(), document, "docs/role-matrix.md is not what the server answers: set FUNDLEDGER_WRITE_MATRIX to its path and run this test to write it anew.");
        Assert.AreEqual("", string.Join('\n', (await RoleTable.ExpectedAsync(stage)).Zip(rows).Where(pair => pair.First != pair.Second).Select(pair => $"{pair.Second} instead of {pair.First}")));
    }

    private static string Committed()
    {
        using var committed = new StreamReader(typeof(RoleTableTests).Assembly.GetManifestResourceStream("role-matrix.md")!);
        return committed.ReadToEnd().ReplaceLineEndings("\n");
    }
}
