using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>
/// Checks of a whole book, one at a time: whoever asks while one is under way has its answer, unless the journal has grown since
/// it began. It ends when the last who waits for it has hung up.
/// </summary>
internal sealed class BookChecks(Book book)
{
    private readonly Lock _guard = new();
    private Check? _current;

    /// <summary>How many callers wait for the one that is under way.</summary>
    public int Waiting
    {
        get
        {
            lock (_guard)
                return _current?.Waiting ?? 0;
        }
    }

    public async Task<Verification> RunAsync(Turns turns, CancellationToken cancellation)
    {
        while (true)
        {
            var head = (await book.Read.HeadAsync(cancellation).ConfigureAwait(false)).Seq;
            var check = Join(turns, head);
            try
            {
                var result = await check.Result.WaitAsync(cancellation).ConfigureAwait(false);
                if (check.Head == head)
                    return result;
            }
            finally
            {
                Leave(check);
            }
        }
    }

    private Check Join(Turns turns, long head)
    {
        lock (_guard)
        {
            if (_current is null or { Result.IsCompleted: true })
            {
                _current = new Check(head);
                _current.Begin(book, turns);
            }

            _current.Waiting++;
            return _current;
        }
    }

    private void Leave(Check check)
    {
        lock (_guard)
        {
            if (--check.Waiting > 0)
                return;
            if (ReferenceEquals(_current, check))
                _current = null;
            check.End();
        }
    }

#pragma warning disable CA1001 // A source without a timer has nothing to dispose of.
    private sealed class Check(long head)
#pragma warning restore CA1001
    {
        private readonly CancellationTokenSource _end = new();

        public long Head => head;

        public int Waiting { get; set; }

        public Task<Verification> Result { get; private set; } = null!;

        public void Begin(Book book, Turns turns) => Result = Task.Run(async () =>
        {
            using var turn = await turns.TurnAsync(_end.Token).ConfigureAwait(false);
            return await book.Read.VerifyAsync(_end.Token).ConfigureAwait(false);
        });

        public void End() => _end.Cancel();
    }
}
