namespace FundLedger.Tests.Cli;

/// <summary>Files of payments from the command line.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ImportVerbTests
{
    [TestMethod]
    public async Task ImportPayments_Tried_TellsWhatTheImportTellsAndPostsNothing()
    {
        using var folder = await CliStory.OpenAsync();
        var before = await folder.EntriesAsync();
        var file = folder.Write("payments.csv", "凭证号,支付日期,单位,用途,资金,金额\nX1,2025-03-02,A01,208,GF,600.00\nX1,2025-03-02,A01,208,GF,600.00\nX2,2025-03-02,A01,208,GF,9000.00\n");

        var tried = await folder.RunAsync("import payments --profile payments-zh --format json --dry-run", file);
        var after = await folder.EntriesAsync();
        var done = await folder.RunAsync("import payments --profile payments-zh --format json", file);

        Assert.AreEqual("1 2", $"{done.Json[0]!["posted"]} {done.Json[0]!["refused"]}", done.Out);
        Assert.AreEqual((done.Status, done.Out), (tried.Status, tried.Out));
        Assert.AreEqual(before, after);
    }
}
