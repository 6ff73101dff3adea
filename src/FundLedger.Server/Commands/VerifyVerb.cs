using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>verify</c>: chain, balances, invariants and checkpoints of a book; an exported journal; a proof.</summary>
internal static class VerifyVerb
{
    private static readonly Argument<FileInfo?> File = new("file")
    {
        Description = "导出的序时账；缺省校验账套 · An exported journal; left out: the book",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<FileInfo?> Proof = new("--proof") { Description = "单笔凭证的证明文件 · Proof of one entry" };

    private static readonly Option<FileInfo?> Key = new("--key")
    {
        Description = "自己保存的公钥（PEM），检查点须由其签名 · A public key kept apart (PEM): checkpoints must be signed with it",
    };

    private static readonly Option<FileInfo?> Known = new("--checkpoints")
    {
        Description = "自己保存的检查点文件 · Checkpoints kept apart, as 'checkpoint export' wrote them",
    };

    private static readonly LocalName Restore = new(
        "恢复办法：停止服务，留存损坏的文件，恢复最近的备份（.db 连同其 -wal），再与另行保存的最新检查点核对（export journal，verify 文件 --checkpoints）。",
        "To restore: stop the server, keep the damaged file, restore the last backup (the .db with its -wal), and verify it against the newest checkpoint kept elsewhere (export journal, verify FILE --checkpoints).");

    public static Command Create() => Verb.Of("verify", """
        校验：哈希链、余额、平衡关系、检查点 · Check the chain, the balances, the invariants and the checkpoints.
        fundledger verify --book D1                      (3 = damage found)
        fundledger verify journal.jsonl --key public.pem (no database needed)
        fundledger verify --proof entry.json
        fundledger verify --report comparison.pdf        (3 = it is not what the ledger says)
        """, RunAsync, File, Proof, Key, Known, VerifyReportVerb.Report);

    /// <summary>The check of a book alone, as it is asked over HTTP too.</summary>
    public static OnBookVerb OfBook() => Verb.OnBook("verify", "校验账套 · Check the chain, the balances, the invariants and the checkpoints of a book.",
        async (_, session, cancellation) => Write(session.Output, await session.Read.VerifyAsync(cancellation).ConfigureAwait(false)));

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(VerifyReportVerb.Report) is { } report)
            return await VerifyReportVerb.RunAsync(report, parsed, cancellation).ConfigureAwait(false);
        var output = Output.Of(parsed);
        var result = parsed.GetValue(Proof) is { } proof ? OfProof(proof, await TrustedAsync(parsed, cancellation).ConfigureAwait(false))
            : parsed.GetValue(File) is { } file ? await OfFileAsync(file, parsed, cancellation).ConfigureAwait(false)
            : await OfBookAsync(parsed, cancellation).ConfigureAwait(false);
        return Write(output, result);
    }

    public static int Write(Output output, Verification result)
    {
        output.Object(Json(result), () => WriteText(output, result));
        return result.Ok ? ExitStatus.Done : ExitStatus.Damaged;
    }

    private static async Task<Verification> OfBookAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var session = await Session.OpenAsync(parsed, cancellation).ConfigureAwait(false);
            await using var closing = session.ConfigureAwait(false);
            return await session.Read.VerifyAsync(cancellation).ConfigureAwait(false);
        }
        catch (DamagedException damaged)
        {
            var met = new Finding(0, damaged.Detail);
            var whole = await BookStore.CheckAsync(Session.DatabaseIn(parsed).ForReading(), thorough: true, cancellation).ConfigureAwait(false);
            return new Verification(0, [], [met, .. whole.Where(finding => finding.What != met.What)]);
        }
    }

    private static async Task<Verification> OfFileAsync(FileInfo file, ParseResult parsed, CancellationToken cancellation)
    {
        var trusted = await TrustedAsync(parsed, cancellation).ConfigureAwait(false);
        IReadOnlyList<Checkpoint> known = parsed.GetValue(Known) is { } kept ? [.. Lines(kept).Select(line => Read(kept, line, CheckpointJson.Read))] : [];
        try
        {
            return JournalFile.Check(Lines(file), known, trusted);
        }
        catch (FormatException fault)
        {
            throw new RefusedException(Rule.FileForm, ("file", file.Name), ("problem", new Reason(Because.Unreadable, ("fault", fault.Message))));
        }
    }

    private static Verification OfProof(FileInfo file, IReadOnlyCollection<string>? trusted)
    {
        var proof = Read(file, string.Join('\n', Lines(file)), CheckpointJson.ReadProof);
        List<Finding> findings = [.. proof.Findings()];
        if (trusted?.Contains(proof.Checkpoint.KeyId) == false)
            findings.Add(new Finding(proof.Checkpoint.Seq, $"检查点由密钥 {proof.Checkpoint.KeyId} 签名，不是所给的密钥", $"the checkpoint is signed with the key {proof.Checkpoint.KeyId}, which is not the one that was given"));
        return new Verification(1, proof.Entry.Hash, findings) { Checkpoints = [proof.Checkpoint] };
    }

    private static async Task<IReadOnlyCollection<string>?> TrustedAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(Key) is not { } file)
            return null;
        var key = SigningKey.PublicKeyIn(await InputFile.TextAsync(file, cancellation).ConfigureAwait(false))
            ?? throw new RefusedException(Rule.FileForm, ("file", file.Name), ("problem", new Reason(Because.NoPublicKey)));
        return [SigningKey.IdOf(key)];
    }

    private static IEnumerable<string> Lines(FileInfo file)
    {
        using var reader = InputFile.Open(file);
        while (Line(reader, file) is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }

    private static string? Line(StreamReader reader, FileInfo file)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(Rule.FileForm, ("file", file.Name), ("problem", new Reason(Because.NotUtf8)));
        }
    }

    private static T Read<T>(FileInfo file, string text, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return read(json.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new RefusedException(Rule.FileForm, ("file", file.Name), ("problem", new Reason(Because.Unreadable, ("fault", fault.Message))));
        }
    }

    /// <summary><c>{entries, ok, head, findings:[{seq, what}], checkpoints, signedUpTo, keys}</c>.</summary>
    public static JsonObject Json(Verification result) => new()
    {
        ["entries"] = result.Entries,
        ["ok"] = result.Ok,
        ["head"] = Convert.ToHexStringLower(result.Head),
        ["findings"] = new JsonArray([.. result.Findings.Select(finding =>
            new JsonObject { ["seq"] = finding.Seq == 0 ? null : finding.Seq, ["what"] = finding.What })]),
        ["checkpoints"] = result.Checkpoints.Count,
        ["signedUpTo"] = result.SignedUpTo,
        ["keys"] = new JsonArray([.. result.Keys.Select(key => JsonValue.Create(key))]),
    };

    private static void WriteText(Output output, Verification result)
    {
        var head = Convert.ToHexStringLower(result.Head);
        if (result.Ok)
            output.Line($"完好：{result.Entries} 条记录，链首 {head}", $"Sound: {result.Entries} entries, head {head}");
        else
            output.Line($"发现 {result.Findings.Count} 处损坏（{result.Entries} 条记录）：", $"{result.Findings.Count} findings in {result.Entries} entries:");
        foreach (var finding in result.Findings)
        {
            output.Line($"  {(finding.Seq == 0 ? "账套" : $"第 {finding.Seq.ToString(CultureInfo.InvariantCulture)} 号")}：{finding.Text.Zh}",
                $"  {(finding.Seq == 0 ? "Book" : $"Entry {finding.Seq.ToString(CultureInfo.InvariantCulture)}")} {finding.What}");
        }

        if (!result.Ok)
            output.Line(Restore.Zh, Restore.En);
        if (result.SignedUpTo is { } signed)
            output.Line($"检查点 {result.Checkpoints.Count} 个，签至第 {signed} 号；密钥 {string.Join("、", result.Keys)}", $"{result.Checkpoints.Count} checkpoints, signed up to entry {signed}; key {string.Join(", ", result.Keys)}");
        else
            output.Line("没有检查点：整本重写不会被发现。", "No checkpoint: a journal that was rewritten as a whole would not be found.");
    }
}
