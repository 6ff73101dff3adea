using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;

namespace FundLedger.Storage;

/// <summary>How far commands that come together stand together.</summary>
internal enum Mode
{
    /// <summary>Each by itself: a refused one harms no other.</summary>
    Each,

    /// <summary>All, or none when one is refused.</summary>
    AllOrNone,

    /// <summary>None: only what they would come to.</summary>
    Rehearsal,
}

/// <summary>
/// The one writer of a book in this process: takes what is waiting, does it in one transaction, commits
/// once, and only then answers. Callers that come while it commits share the next commit.
/// </summary>
internal sealed class BookWriter : IAsyncDisposable
{
    /// <summary>About how many commands share a transaction at most.</summary>
    private const int MostCommands = 8192;

    /// <summary>With pauses of 0.1, 0.2, 0.4, … seconds: a server has about 25 seconds to come back.</summary>
    private const int Attempts = 9;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private readonly Database _database;
    private readonly BookMemory _memory;
    private readonly TimeProvider _clock;
    private readonly KnownSetup _known;
    private readonly Channel<Work> _queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(1024) { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private readonly WriterMeasures _measures;
    private DbConnection? _connection;

    public BookWriter(Database database, BookKey book, TimeProvider clock, KnownSetup known)
    {
        _database = database;
        _memory = new BookMemory(database.Dialect, book.Id, book.Code);
        (_clock, _known) = (clock, known);
        _measures = new WriterMeasures(book.Code, () => _queue.Reader.Count);
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Queues a command that attaches a file, which is kept in the same transaction; when it is refused, neither is.</summary>
    public async Task<Outcome> AttachAsync(AttachFile command, Upload upload, CancellationToken cancellation) =>
        (await ExecuteAsync(new Work([command], Mode.AllOrNone) { Upload = upload }, cancellation).ConfigureAwait(false))[0];

    /// <summary>Queues commands that are to be done one after another in the same transaction.</summary>
    public Task<IReadOnlyList<Outcome>> ExecuteAsync(IReadOnlyList<BookCommand> commands, Mode mode, CancellationToken cancellation) =>
        ExecuteAsync(new Work(commands, mode), cancellation);

    private async Task<IReadOnlyList<Outcome>> ExecuteAsync(Work work, CancellationToken cancellation)
    {
        try
        {
            await _queue.Writer.WriteAsync(work, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(Book));
        }

        return await work.Answer.Task.WaitAsync(cancellation).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        var first = _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        if (!first)
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        _stop.Dispose();
        _measures.Dispose();
    }

    private async Task LoopAsync()
    {
        var waiting = new List<Work>();
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            waiting.Clear();
            for (var count = 0; count < MostCommands && _queue.Reader.TryRead(out var work); count += work.Commands.Count)
                waiting.Add(work);
            foreach (var shared in Shared(waiting))
                await DoAsync(shared).ConfigureAwait(false);
        }

        await DisconnectAsync().ConfigureAwait(false);
    }

    /// <summary>What is waiting, in order, in transactions: one that may have to be undone has its own.</summary>
    private static IEnumerable<IReadOnlyList<Work>> Shared(IReadOnlyList<Work> waiting)
    {
        for (var start = 0; start < waiting.Count;)
        {
            var end = start + 1;
            while (waiting[start].Mode == Mode.Each && end < waiting.Count && waiting[end].Mode == Mode.Each)
                end++;
            yield return [.. waiting.Skip(start).Take(end - start)];
            start = end;
        }
    }

    /// <summary>
    /// Does a batch. One that the database broke off is done again as a whole: whether it had been committed or
    /// not, the keys of its commands tell, so that nothing is done twice. One that fails for another reason is
    /// done part by part, so that none can fail the others.
    /// </summary>
    private async Task DoAsync(IReadOnlyList<Work> works)
    {
        try
        {
            var outcomes = await InsistAsync(works).ConfigureAwait(false);
            for (var i = 0; i < works.Count; i++)
                works[i].Answer.TrySetResult(outcomes[i]);
        }
#pragma warning disable CA1031 // Whatever went wrong is the callers' to hear of; the writer goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await FailAsync(works, fault).ConfigureAwait(false);
        }
    }

    /// <summary>Of those who wait for a lock, only who has waited long enough is told so.</summary>
    private async Task FailAsync(IReadOnlyList<Work> works, Exception fault)
    {
        var isLocked = _database.IsLocked(fault);
        var failing = isLocked ? works.TakeWhile((work, i) => i == 0 || work.Patience <= TimeSpan.Zero).ToList()
            : works.Count == 1 || fault is UnavailableException or RefusedException or DamagedException { IsOfDatabase: true } ? works : [];
        foreach (var work in failing)
            work.Answer.TrySetException(fault);
        if (isLocked && failing.Count < works.Count)
        {
            await DoAsync([.. works.Skip(failing.Count)]).ConfigureAwait(false);
        }
        else if (!isLocked && failing.Count == 0)
        {
            foreach (var work in works)
                await DoAsync([work]).ConfigureAwait(false);
        }
    }

    private async Task<List<IReadOnlyList<Outcome>>> InsistAsync(IReadOnlyList<Work> works)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var outcomes = await _measures.MeasureAsync(() => RunAsync(works)).ConfigureAwait(false);
                if (_database.Dialect.SharesConnections)
                    await DisconnectAsync().ConfigureAwait(false);
                return outcomes;
            }
            catch (Exception fault)
            {
                _memory.Forget();
                await DisconnectAsync().ConfigureAwait(false);
                if (await DamageAsync(fault).ConfigureAwait(false) is { } damage)
                    throw damage;
                if (_database.Dialect.IsFull(fault))
                    throw new RefusedException(Rule.ServiceReadOnly, ("problem", new Reason(Because.DiskFull)));
                if (!_database.IsTransient(fault))
                    throw;
                _measures.Retried();
                if (attempt == Attempts || _database.IsLocked(fault))
                    throw new UnavailableException($"The database does not answer: {fault.Message}", fault);
            }

            await Task.Delay(FirstPause * Math.Pow(2, attempt - 1), _stop.Token).ConfigureAwait(false);
        }
    }

    private async Task<DamagedException?> DamageAsync(Exception fault)
    {
        var damage = Damage.In(_database.Dialect, fault);
        if (damage is null && _database.Dialect.IsUnknownName(fault))
        {
            damage = await _database.UseAsync(connection => Damage.InSchemaAsync(_database, connection, _stop.Token), _stop.Token).ConfigureAwait(false);
        }

        damage?.MetIn(_memory.Code);
        return damage;
    }

    private async Task<List<IReadOnlyList<Outcome>>> RunAsync(IReadOnlyList<Work> works)
    {
        _connection ??= await _database.OpenAsync(_stop.Token).ConfigureAwait(false);
        var transaction = works[0].Mode == Mode.Rehearsal
            ? await _database.Dialect.BeginReadAsync(_connection, _stop.Token).ConfigureAwait(false)
            : await _database.Dialect.BeginWriteAsync(_connection, _memory.Code, works[0].Patience, _stop.Token).ConfigureAwait(false);
        await using var closing = transaction.ConfigureAwait(false);
        await _memory.SynchroniseAsync(transaction, _stop.Token).ConfigureAwait(false);
        if (works[0].Upload is { } upload)
            await AttachmentStore.KeepAsync(transaction, _memory.Book, upload, _clock.GetUtcNow().UtcDateTime, _stop.Token).ConfigureAwait(false);
        var batch = new Batch(_database.Dialect, transaction, _memory, _clock, works[0].Mode == Mode.Rehearsal);
        await batch.PrepareAsync([.. works.SelectMany(work => work.Commands)], _stop.Token).ConfigureAwait(false);
        var outcomes = works.Select(work => (IReadOnlyList<Outcome>)[.. work.Commands.Select(batch.Run)]).ToList();
        if (works[0].Mode != Mode.Each && Undone(works[0].Mode, outcomes[0]) is { } undone)
        {
            _memory.Forget();
            return [undone];
        }

        if (batch.HasChanges)
            await batch.WriteAsync(_stop.Token).ConfigureAwait(false);
        await transaction.CommitAsync(_stop.Token).ConfigureAwait(false);
        if (_memory.Setup is { } setup)
            _known.Offer(setup, _memory.HeadSeq);
        return outcomes;
    }

    /// <summary>What is answered when nothing is to be written; null when all of it is.</summary>
    private static IReadOnlyList<Outcome>? Undone(Mode mode, IReadOnlyList<Outcome> outcomes)
    {
        if (mode == Mode.Rehearsal)
        {
            return [.. outcomes.Select(outcome => outcome.Answer is { Replayed: false } answer
                ? outcome with { Answer = answer with { Posted = [] } }
                : outcome)];
        }

        if (outcomes.FirstOrDefault(outcome => outcome.Refusal is not null) is not { } refused)
            return null;
        var other = new Refusal(Rule.OtherCommandRefused, [("other", refused.Command?.Key)]);
        return [.. outcomes.Select(outcome => outcome.Refusal is null ? outcome with { Answer = null, Refusal = other } : outcome)];
    }

    private async Task DisconnectAsync()
    {
        var connection = _connection;
        _connection = null;
        try
        {
            if (connection is not null)
                await connection.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (_database.IsTransient(fault))
        {
            // The connection was broken already, which is why it is given up.
        }
    }

    private sealed record Work(IReadOnlyList<BookCommand> Commands, Mode Mode)
    {
        /// <summary>What its one command attaches.</summary>
        public Upload? Upload { get; init; }

        private readonly long _since = Stopwatch.GetTimestamp();

        /// <summary>How much longer the book's lock is waited for.</summary>
        public TimeSpan Patience => Stopwatch.GetElapsedTime(_since) is var waited && waited < Dialect.Patience ? Dialect.Patience - waited : TimeSpan.Zero;

        public TaskCompletionSource<IReadOnlyList<Outcome>> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
