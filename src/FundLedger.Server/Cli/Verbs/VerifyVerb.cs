using System.CommandLine;
using System.Text;
using System.Text.Json;
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

    public static Command Create() => Verb.Of("verify", """
        校验：哈希链、余额、平衡关系、检查点 · Check the chain, the balances, the invariants and the checkpoints.
        fundledger verify --book D1                      (3 = damage found)
        fundledger verify journal.jsonl --key public.pem (no database needed)
        fundledger verify --proof entry.json
        fundledger verify --report comparison.pdf        (3 = it is not what the ledger says)
        """, RunAsync, File, Proof, Key, Known, VerifyReportVerb.Report);

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(VerifyReportVerb.Report) is { } printed)
            return await VerifyReportVerb.RunAsync(printed, parsed, cancellation).ConfigureAwait(false);
        var (name, result) = parsed.GetValue(Proof) is { } proof ? (proof.Name, OfProof(proof, await TrustedAsync(parsed, cancellation).ConfigureAwait(false)))
            : parsed.GetValue(File) is { } file ? (file.Name, await OfFileAsync(file, parsed, cancellation).ConfigureAwait(false))
            : await OfBookAsync(parsed, cancellation).ConfigureAwait(false);
        var report = VerificationReport.Of(SourceOf(name, result), result, new Dictionary<string, string>());
        var language = CommonOptions.LanguageOf(parsed) == Language.English ? ReportLanguage.English : ReportLanguage.Chinese;
        return await ReportOutput.WriteAsync(Output.Of(parsed), report, ReportForms.Find(CommonOptions.FormatOf(parsed))!.Value, language, null, cancellation).ConfigureAwait(false);
    }

    /// <summary>What was checked: how it is set up is not read, for it may be what is damaged.</summary>
    private static ReportSource SourceOf(string name, Verification result)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new ReportSource(name, new LocalName(name, name), Currency.None, DateOnly.FromDateTime(now), now, result.Entries, result.Head);
    }

    private static async Task<(string Name, Verification Result)> OfBookAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var session = await BookAtHand.OpenAsync(parsed, cancellation).ConfigureAwait(false);
            await using var closing = session.ConfigureAwait(false);
            return (session.Book.Code, await session.Read.VerifyAsync(cancellation).ConfigureAwait(false));
        }
        catch (DamagedException damaged)
        {
            var met = new Finding(0, damaged.Detail);
            var whole = await BookStore.CheckAsync(BookAtHand.DatabaseIn(parsed).ForReading(), thorough: true, cancellation).ConfigureAwait(false);
            return (parsed.GetValue(CommonOptions.BookCode) ?? "?", new Verification(0, [], [met, .. whole.Where(finding => finding.What != met.What)]));
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
}
