namespace FundLedger.Tests.Cli;

/// <summary>Checkpoints, exports and proofs from the command line.</summary>
[TestClass]
[DoNotParallelize]
public sealed class AuditVerbTests
{
    [TestMethod]
    public async Task Checkpoint_ExportVerify_WorkWithoutTheDatabase()
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");
        var first = await folder.DoneAsync("checkpoint create --format json");
        await folder.DoneAsync("run", folder.Write("unit.jsonl", "{'kind':'open-unit','key':'u1','unit':'A','name':{'zh':'东区','en':'East'},'level':'district'}"));
        var again = await folder.DoneAsync("checkpoint create --format json");
        folder.Write("key.pem", (await folder.DoneAsync("checkpoint key")).Out);
        await File.WriteAllTextAsync(folder.File("kept.jsonl"), (await folder.DoneAsync("checkpoint export")).Out, CancellationToken.None);
        await File.WriteAllTextAsync(folder.File("proof.json"), (await folder.DoneAsync("checkpoint prove 2")).Out, CancellationToken.None);
        var exported = await folder.DoneAsync("export journal --format json --output", folder.File("journal.jsonl"));

        var verified = await folder.DoneAsync("verify --format json", folder.File("journal.jsonl"), "--key", folder.File("key.pem"), "--checkpoints", folder.File("kept.jsonl"));
        var proven = await folder.DoneAsync("verify --format json --proof", folder.File("proof.json"), "--key", folder.File("key.pem"));

        Assert.AreEqual("1 2", $"{first.Json[0]!["seq"]} {again.Json[0]!["seq"]}");
        Assert.AreEqual(2, exported.Json["entries"]!.GetValue<int>());
        var found = verified.Json["tables"]!["verification"]![0]!;
        Assert.AreEqual("2 4 2", $"{found["entries"]} {found["checkpoints"]} {found["signedUpTo"]}");
        Assert.AreEqual(again.Json[0]!["key"]!.GetValue<string>(), found["keys"]![0]!.GetValue<string>());
        Assert.IsTrue(proven.Json["tables"]!["verification"]![0]!["ok"]!.GetValue<bool>());
        Assert.HasCount(2, (await folder.DoneAsync("checkpoint list --format json")).Json.AsArray());
        Assert.MatchesRegex("签至第几号 +2", (await folder.DoneAsync("verify", folder.File("journal.jsonl"))).Out);
    }

    [TestMethod]
    public async Task Verify_DamagedFileOrProof_Is3()
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");
        await folder.DoneAsync("checkpoint create");
        await folder.DoneAsync("export journal --output", folder.File("journal.jsonl"));
        var proof = (await folder.DoneAsync("checkpoint prove 1")).Out;
        var text = await File.ReadAllTextAsync(folder.File("journal.jsonl"), CancellationToken.None);
        await File.WriteAllTextAsync(folder.File("journal.jsonl"), text.Replace("open-book", "open-boak", StringComparison.Ordinal), CancellationToken.None);
        await File.WriteAllTextAsync(folder.File("proof.json"), proof.Replace("open-book", "open-boak", StringComparison.Ordinal), CancellationToken.None);

        Assert.AreEqual(3, (await folder.RunAsync("verify", folder.File("journal.jsonl"))).Status);
        Assert.AreEqual(3, (await folder.RunAsync("verify --proof", folder.File("proof.json"))).Status);
        Assert.AreEqual(1, (await folder.RunAsync("verify", folder.Write("other.jsonl", "{}"))).Status);
        Assert.AreEqual(1, (await folder.RunAsync("verify", folder.File("missing.jsonl"))).Status);
        Assert.AreEqual(1, (await folder.RunAsync("verify --key", folder.File("journal.jsonl"), folder.File("journal.jsonl"))).Status);
        Assert.AreEqual(1, (await folder.RunAsync("checkpoint prove 9")).Status);
        Assert.AreEqual(1, (await folder.RunAsync("export journal --after 9 --output", folder.File("x.jsonl"))).Status);
    }

    [TestMethod]
    public async Task Key_IsForItsOwnerAlone_AndStaysTheSame()
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");

        var keys = new string[8];
        for (var round = 0; round < 200; round++)
        {
            if (round > 0)
                File.Delete(Path.Combine(folder.Data, "keys", "checkpoint.pem"));
            Parallel.For(0, keys.Length, i =>
            {
                using var key = FundLedger.Server.SigningKeyFile.Open(new DirectoryInfo(folder.Data));
                keys[i] = key.PublicPem;
            });
            Assert.HasCount(1, keys.ToHashSet());
        }

        Assert.AreEqual(keys[0], (await folder.DoneAsync("checkpoint key")).Out.Trim());
        if (!OperatingSystem.IsWindows())
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Data, "keys", "checkpoint.pem")));
    }

    [TestMethod]
    public async Task Webhook_AddListSecretReplayRemove_ShowTheSecretOnce()
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");

        var added = await folder.DoneAsync("webhook add https://example.org/hook --kind disburse --kind allot --actor li --format json");
        var listed = await folder.DoneAsync("webhook list --format json");
        var secret = await folder.DoneAsync("webhook secret 1 --format json");
        var replayed = await folder.DoneAsync("webhook replay 1 --after 0 --format json");

        Assert.StartsWith("whsec_", added.Json[0]!["secret"]!.GetValue<string>());
        Assert.AreEqual("""["disburse","allot"]""", added.Json[0]!["kinds"]!.ToJsonString());
        Assert.AreEqual("1 1", $"{added.Json[0]!["id"]} {added.Json[0]!["seq"]}");
        Assert.DoesNotContain("whsec_", listed.Out);
        Assert.AreNotEqual(added.Json[0]!["secret"]!.GetValue<string>(), secret.Json[0]!["secret"]!.GetValue<string>());
        Assert.AreEqual(0, replayed.Json[0]!["seq"]!.GetValue<int>());
        Assert.IsFalse((await folder.DoneAsync("webhook stop 1 --format json")).Json[0]!["active"]!.GetValue<bool>());
        Assert.IsTrue((await folder.DoneAsync("webhook start 1 --format json")).Json[0]!["active"]!.GetValue<bool>());
        Assert.AreEqual("[]", (await folder.DoneAsync("webhook deliveries 1 --format json")).Out.Trim());
        Assert.AreEqual("[]", (await folder.DoneAsync("webhook remove 1 --format json")).Out.Trim());
        foreach (var refused in new[] { "webhook add http://example.org/", "webhook add https://10.0.0.1/", "webhook add https://example.org/ --unit X", "webhook add https://example.org/ --kind x", "webhook stop 1" })
            Assert.AreEqual(1, (await folder.RunAsync(refused)).Status, refused);
    }
}
