using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FundLedger.Server.Api;
using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>Checkpoints, proofs of single entries, and the journal to be checked elsewhere.</summary>
internal static class AuditEndpoints
{
    private static readonly QueryParameter After = new("after", "此序号之后，缺省全部 · Only entries after this one; left out: all", typeof(long)) { Usual = "0", Range = (0, long.MaxValue) };

    private static readonly Column<Checkpoint>[] Columns =
    [
        Column<Checkpoint>.Text("book", "账套", "Book", checkpoint => checkpoint.Book),
        Column<Checkpoint>.Number("seq", "链首序号", "Chain head, entry", checkpoint => checkpoint.Seq),
        Column<Checkpoint>.Text("head", "链首哈希", "Chain head, hash", checkpoint => Convert.ToHexStringLower(checkpoint.Head)),
        Column<Checkpoint>.Text("root", "哈希树根", "Root of the tree of hashes", checkpoint => Convert.ToHexStringLower(checkpoint.Root)),
        Column<Checkpoint>.Text("time", "签署时刻", "Signed at", checkpoint => checkpoint.At),
        Column<Checkpoint>.Text("publicKey", "公钥", "Public key", checkpoint => Convert.ToBase64String(checkpoint.PublicKey)),
        Column<Checkpoint>.Text("signature", "签名", "Signature", checkpoint => Convert.ToBase64String(checkpoint.Signature)),
    ];

    /// <summary>What <see cref="CheckpointJson"/> writes of a proof.</summary>
    private static readonly ReportColumn[] Proof =
    [
        new("entry", new("凭证", "Entry"), false) { Type = typeof(JsonObject) },
        new("previousHash", new("前一哈希", "Hash before it"), false) { Type = typeof(string) },
        new("path", new("哈希路径", "Path to the root"), false) { Type = typeof(JsonArray) },
        new("checkpoint", new("检查点", "Checkpoint"), false) { Type = typeof(JsonObject) },
    ];

    public static void MapAudit(this IEndpointRouteBuilder book)
    {
        book.MapGet("audit/checkpoints", ListAsync).WithMetadata(new Operation(new LocalName("检查点", "The signed checkpoints"))
        {
            Tag = Topic.Audit.Code,
            Answer = AnswerModel.List("Checkpoint", Columns),
            Rules = [Rule.RoleRequired],
        });
        book.MapPost("audit/checkpoints", SignAsync).WithMetadata(new Operation(new LocalName("签署检查点", "Sign the journal as it is now"))
        {
            Tag = Topic.Audit.Code,
            IsChange = true,
            Parameters = [QueryParameter.DryRun],
            Answer = AnswerModel.One("Checkpoint", Columns),
            Statuses = [201, 200],
            Roles = Auditors.Roles,
            Rules = [Rule.RoleRequired],
        });
        book.MapGet("audit/proofs/{entry}", ProveAsync).WithMetadata(new Operation(new LocalName("证明某笔凭证在账中", "Proof that an entry is in the journal"))
        {
            Tag = Topic.Audit.Code,
            Answer = new AnswerModel("EntryProof", Proof, IsList: false),
            Rules = [Rule.EntryMustExist, Rule.EntryNotCheckpointed, Rule.RoleRequired],
        });
        book.MapCall(HttpMethods.Get, "export/journal", new Operation(new LocalName("导出序时账，可离线校验", "The journal as lines of JSON, to be checked without the database"))
        {
            Tag = Topic.Audit.Code,
            Parameters = [After],
            Answers = ["application/jsonl"],
            Load = Load.Shared,
            Roles = Auditors.Roles,
            Rules = [Rule.RoleRequired, Rule.EntryMustExist, Rule.ParameterForm],
        }, ExportAsync);
    }

    private static async Task<IResult> ListAsync(BookCall call, CancellationToken cancellation)
    {
        if (call.Rights.IsEmpty)
            throw Refused.Role("audit/checkpoints", [], "*");
        var checkpoints = await call.Book.Checkpoints.ListAsync(0, int.MaxValue, cancellation).ConfigureAwait(false);
        return new JsonResult(StatusCodes.Status200OK, JsonRows.Of(checkpoints, Columns));
    }

    private static async Task<IResult> SignAsync(BookCall call, SigningKey key, CancellationToken cancellation)
    {
        Require(call, "audit/checkpoints");
        CommandBody.KeyOf(call.Context.Request);
        if (call.IsSet(QueryParameter.DryRun))
            return new JsonResult(StatusCodes.Status200OK, JsonRows.Row(await call.Book.Checkpoints.SignAsync(key, cancellation).ConfigureAwait(false), Columns));
        return new JsonResult(StatusCodes.Status201Created, JsonRows.Row(await call.Book.Checkpoints.CreateAsync(key, cancellation).ConfigureAwait(false), Columns));
    }

    /// <summary>A proof shows the whole entry, so that it is for who may read the whole entry.</summary>
    private static async Task<IResult> ProveAsync(BookCall call, CancellationToken cancellation)
    {
        if (call.Rights.IsEmpty)
            throw Refused.Role("audit/proofs/{entry}", [], "*");
        var seen = long.TryParse(call.Place("entry"), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? await call.EntryAsync(seq, cancellation).ConfigureAwait(false)
            : throw new RefusedException(Rule.EntryMustExist, ("entry", Texts.Shown(call.Place("entry"))));
        var proof = await call.Book.Checkpoints.ProveAsync(seq, cancellation).ConfigureAwait(false);
        if (proof.Entry.Lines.Count != seen.Lines.Count)
            Require(call, "audit/proofs/{entry}");
        return Results.Text(CheckpointJson.Line(writer => CheckpointJson.Write(writer, proof)), "application/json", Encoding.UTF8);
    }

    private static Task<IResult> ExportAsync(BookCall call, CancellationToken cancellation)
    {
        Require(call, "export/journal");
        var after = call.Context.Request.Query[After.Name].ToString() is not { Length: > 0 } text ? 0
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq
            : throw new RefusedException(Rule.ParameterForm, ("parameter", After.Name), ("problem", new Reason(Because.BelowLeast, ("least", 0), ("given", Texts.Shown(text)))));
        call.Context.Response.Headers.ContentDisposition = $"attachment; filename=\"journal.jsonl\"";
        return Task.FromResult(Results.Stream(
            output => JournalExport.WriteAsync(call.Book, after, output, cancellation), "application/jsonl"));
    }

    private static void Require(BookCall call, string path)
    {
        if (call.Rights.TopWithout(Auditors.Roles) is { } top)
            throw Refused.Role(path, Auditors.Roles, top);
    }
}
