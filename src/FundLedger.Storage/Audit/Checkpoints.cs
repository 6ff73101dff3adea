using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>The signed checkpoints of a book, and proofs of single entries against them.</summary>
public sealed class Checkpoints
{
    private readonly Database _database;
    private readonly BookKey _book;
    private readonly TimeProvider _clock;

    internal Checkpoints(Database database, BookKey book, TimeProvider clock) => (_database, _book, _clock) = (database, book, clock);

    private const string Insert = """
        INSERT INTO journal_checkpoint (book, seq, head_hash, root_hash, signed_at, public_key, signature)
        VALUES (@book, @seq, @head, @root, @at, @publicKey, @signature)
        """;

    /// <summary>
    /// Signs the journal as it is now. Where its newest entry has a checkpoint, that one is the answer: so several
    /// processes may ask at once.
    /// </summary>
    public async Task<Checkpoint> CreateAsync(SigningKey key, CancellationToken cancellation = default) =>
        await KeepAsync(await SignAsync(key, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    /// <summary>The checkpoint that would be signed now; it is not kept.</summary>
    public async Task<Checkpoint> SignAsync(SigningKey key, CancellationToken cancellation = default)
    {
        var (head, root) = await InSnapshotAsync(async transaction =>
        {
            var newest = await ChainHead.ReadAsync(transaction, _book.Id, cancellation).ConfigureAwait(false);
            var tree = new MerkleRoot();
            foreach (var hash in await HashesAsync(transaction, newest.Seq, cancellation).ConfigureAwait(false))
                tree.Add(hash);
            return (newest, tree);
        }, cancellation).ConfigureAwait(false);
        if (root.Size != head.Seq)
            throw new DamagedException($"The journal should have {head.Seq} entries; {root.Size} are there.");
        var now = _clock.GetUtcNow().UtcDateTime;
        return key.Sign(_book.Code, head.Seq, head.Hash, root.Value, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)));
    }

    /// <summary>Checkpoints after an entry, in order.</summary>
    public Task<IReadOnlyList<Checkpoint>> ListAsync(long after = 0, int limit = 1000, CancellationToken cancellation = default) => InSnapshotAsync(
        transaction => CheckpointReader.AfterAsync(_database.Dialect, transaction, _book, after, limit, cancellation), cancellation);

    /// <summary>The newest checkpoint; null where there is none.</summary>
    public Task<Checkpoint?> NewestAsync(CancellationToken cancellation = default) =>
        InSnapshotAsync(transaction => CheckpointReader.NewestAsync(transaction, _book, cancellation), cancellation);

    /// <summary>Proves that an entry is in the journal, by the first checkpoint that was signed with it.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.EntryMustExist"/>; <see cref="Rule.EntryNotCheckpointed"/> when none was signed since it was posted.
    /// </exception>
    public Task<EntryProof> ProveAsync(long seq, CancellationToken cancellation = default) => InSnapshotAsync(async transaction =>
    {
        var accounts = await AccountReader.ReadableAsync(transaction, _book.Id, cancellation).ConfigureAwait(false);
        var entries = await EntryReader.ReadAsync(_database.Dialect, transaction, _book, "AND e.seq = @seq",
            new DynamicParameters(new { seq }), accounts, cancellation).ConfigureAwait(false);
        if (entries is not [var stored])
            throw new RefusedException(Rule.EntryMustExist, ("entry", seq));
        var checkpoints = await CheckpointReader.AfterAsync(_database.Dialect, transaction, _book, seq - 1, 1, cancellation).ConfigureAwait(false);
        if (checkpoints is not [var checkpoint])
            throw new RefusedException(Rule.EntryNotCheckpointed, ("entry", seq));
        var hashes = await HashesAsync(transaction, checkpoint.Seq, cancellation).ConfigureAwait(false);
        return new EntryProof(stored.Entry, MerkleTree.Path([.. hashes.Select(hash => MerkleTree.Leaf(hash))], checked((int)(seq - 1))), checkpoint);
    }, cancellation);

    /// <summary>Keeps a checkpoint, unless its entry has one; answers the one that is kept.</summary>
    internal async Task<Checkpoint> KeepAsync(Checkpoint signed, CancellationToken cancellation)
    {
        await _database.UseAsync(async connection =>
        {
            try
            {
                return await connection.ExecuteAsync(new CommandDefinition(Insert, new
                {
                    book = _book.Id,
                    seq = signed.Seq,
                    head = signed.Head,
                    root = signed.Root,
                    at = (StoredMoment)signed.At,
                    publicKey = signed.PublicKey,
                    signature = signed.Signature,
                }, cancellationToken: cancellation)).ConfigureAwait(false);
            }
            catch (DbException fault) when (_database.Dialect.IsUniqueViolation(fault))
            {
                return 0;
            }
        }, cancellation).ConfigureAwait(false);
        return (await ListAsync(signed.Seq - 1, 1, cancellation).ConfigureAwait(false))[0];
    }

    private const string SelectHashes = "SELECT hash FROM entry WHERE book = @book AND seq <= @until ORDER BY seq";

    private Task<IEnumerable<byte[]>> HashesAsync(DbTransaction transaction, long until, CancellationToken cancellation) =>
        transaction.Connection!.QueryAsync<byte[]>(new CommandDefinition(
            SelectHashes, new { book = _book.Id, until }, transaction, cancellationToken: cancellation));

    private Task<T> InSnapshotAsync<T>(Func<DbTransaction, Task<T>> read, CancellationToken cancellation) =>
        _database.InSnapshotAsync(_book, read, cancellation);
}
