using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>checkpoint create</c>, <c>checkpoint list</c>, <c>checkpoint export</c>, <c>checkpoint prove</c>, <c>checkpoint key</c>.</summary>
internal static class CheckpointVerb
{
    private static readonly Argument<long> Seq = new("seq") { Description = "凭证序号 · Entry" };

    private static readonly Column<Checkpoint>[] Columns =
    [
        Column<Checkpoint>.Number("seq", "序号", "Seq", checkpoint => checkpoint.Seq),
        Column<Checkpoint>.Text("time", "签署时刻", "Signed at", checkpoint => checkpoint.At),
        Column<Checkpoint>.Text("head", "链首哈希", "Head", checkpoint => Convert.ToHexStringLower(checkpoint.Head)),
        Column<Checkpoint>.Text("root", "默克尔根", "Root", checkpoint => Convert.ToHexStringLower(checkpoint.Root)),
        Column<Checkpoint>.Text("key", "密钥", "Key", checkpoint => checkpoint.KeyId),
    ];

    public static Command Create() => new("checkpoint", "检查点：签署账本当时的样子 · Checkpoints: what the journal was, signed")
    {
        Verb.ChangeBook("create", """
            签署检查点 · Sign the journal as it is now.
            fundledger checkpoint create --book D1
            """, CreateAsync),
        Verb.OnBook("list", """
            列出检查点 · List the checkpoints.
            fundledger checkpoint list --book D1
            """, ListAsync),
        Verb.OnBook("export", """
            导出检查点，每行一个 JSON，供审计人员另行保存 · Checkpoints as lines of JSON, for an auditor to keep elsewhere.
            fundledger checkpoint export --book D1 > checkpoints.jsonl
            """, ExportAsync),
        Verb.OnBook("prove", """
            证明某笔凭证在账中 · Prove that an entry is in the journal; 'verify --proof' checks it.
            fundledger checkpoint prove 42 --book D1 > entry-42.json
            """, ProveAsync, Seq),
        Verb.Of("key", """
            打印公钥（PEM），供审计人员另行保存 · The public key (PEM), for an auditor to keep elsewhere.
            fundledger checkpoint key > public.pem
            """, KeyAsync),
    };

    private static async Task<int> CreateAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        using var key = SigningKeyFile.Open(parsed.GetValue(CommonOptions.Data)!);
        session.Output.Rows([await session.Book.Checkpoints.CreateAsync(key, cancellation).ConfigureAwait(false)], Columns);
        return ExitStatus.Done;
    }

    private static async Task<int> ListAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        session.Output.Rows(await session.Book.Checkpoints.ListAsync(0, int.MaxValue, cancellation).ConfigureAwait(false), Columns);
        return ExitStatus.Done;
    }

    private static async Task<int> ExportAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        foreach (var checkpoint in await session.Book.Checkpoints.ListAsync(0, int.MaxValue, cancellation).ConfigureAwait(false))
            await Console.Out.WriteLineAsync(CheckpointJson.Line(writer => CheckpointJson.Write(writer, checkpoint))).ConfigureAwait(false);
        return ExitStatus.Done;
    }

    private static async Task<int> ProveAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var proof = await session.Book.Checkpoints.ProveAsync(parsed.GetValue(Seq), cancellation).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(CheckpointJson.Line(writer => CheckpointJson.Write(writer, proof))).ConfigureAwait(false);
        return ExitStatus.Done;
    }

    private static async Task<int> KeyAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var key = SigningKeyFile.Open(parsed.GetValue(CommonOptions.Data)!);
        await Console.Out.WriteLineAsync(key.PublicPem).ConfigureAwait(false);
        return ExitStatus.Done;
    }
}
