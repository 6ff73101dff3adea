using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// Several commands in one transaction. Each is decided on what those before it came to, and staged in
/// memory when it is admitted: a refused one has written nothing and harms no other. What was staged is
/// then written in sets, and committed once.
/// </summary>
internal sealed class Batch
{
    private readonly Dialect _dialect;
    private readonly DbTransaction _transaction;
    private readonly BookMemory _memory;
    private readonly TimeProvider _clock;
    private readonly WriteSet _staged;
    private readonly BatchView _view;
    private readonly Admission _admission;
    private readonly bool _rehearsal;
    private readonly Dictionary<(string Owner, string Key), Done> _done = [];

    public Batch(Dialect dialect, DbTransaction transaction, BookMemory memory, TimeProvider clock, bool rehearsal)
    {
        (_dialect, _transaction, _memory, _clock, _rehearsal) = (dialect, transaction, memory, clock, rehearsal);
        _staged = new WriteSet(memory.Book, memory.IdOf);
        _view = new BatchView(dialect, transaction, memory, clock, _staged);
        _admission = new Admission(_view);
    }

    public bool HasChanges => _staged.Entries.Count > 0;

    /// <summary>Loads in sets what the commands will need: their keys, documents, entries and accounts.</summary>
    public async Task PrepareAsync(IReadOnlyList<BookCommand> commands, CancellationToken cancellation)
    {
        await LoadKeysAsync(commands.Select(command => command.Key).OfType<string>().Distinct().ToList(), cancellation).ConfigureAwait(false);
        if (_memory.Setup is not null)
            await _view.LoadAsync(Admission.NeedsOf(commands, _view), cancellation).ConfigureAwait(false);
    }

    /// <summary>Decides one command, and stages what it comes to.</summary>
    public Outcome Run(BookCommand command)
    {
        try
        {
            return Do(command);
        }
        catch (RefusedException refused)
        {
            if (_memory.HeadSeq == 0)
                _memory.Setup = null;
            return new Outcome(command, null, refused.Refusal);
        }
    }

    public Task WriteAsync(CancellationToken cancellation) => _dialect.WriteAsync(_transaction, _staged, cancellation);

    private Outcome Do(BookCommand command)
    {
        var key = command.Key ?? throw new RefusedException(Rule.KeyRequired);
        Texts.Code(key, "key");
        var actor = Texts.Text(command.Actor ?? "", "actor", 100);
        var mine = (KeyOwner.Of(actor, key), key);
        if (KeyOwner.IsKept(key))
            _admission.CheckRight(command);
        if (_done.TryGetValue(mine, out var done))
            return done.Again(command, KeyOwner.IsKept(key) ? _admission.SightFor(command) : null);

        var admitted = Admit(command);
        var drafts = admitted.Decision.Drafts;
        var entries = drafts.Select((draft, i) => Stage(draft, new Signature(actor, admitted.Authority, key, i + 1))).ToList();
        _memory.Setup = admitted.Decision.Setup ?? _memory.Setup;
        var posted = entries.ConvertAll(entry => new PostedEntry(entry.Seq, entry.Id, entry.Hash));
        var (kind, document) = (entries[0].Kind, entries[0].Document);
        _done.Add(mine, new Done(kind, key, entries[0].Data, posted, document));
        var lines = drafts.SelectMany(draft => draft.Lines).ToList();
        return new Outcome(command, new Answer(kind, key, posted, document, false, lines) { Balances = _rehearsal ? BalancesOf(lines) : [] }, null);
    }

    private Admitted Admit(BookCommand command)
    {
        if (command is not OpenBook first || _memory.Setup is not null)
            return _admission.Admit(command);
        _memory.Setup = first.Begin();
        return _admission.Begin(first);
    }

    private IReadOnlyList<AccountBalance> BalancesOf(IEnumerable<Line> lines) =>
    [
        .. from account in lines.Select(line => line.Account).Distinct()
           let sums = _view.SumsOf(account)
           select new AccountBalance(account, sums.Debit, sums.Credit),
    ];

    private Entry Stage(Draft draft, Signature signature)
    {
        var entry = Sealed(draft, signature);
        _staged.Entries.Add(entry);
        _staged.Names.AddRange(EntryName.Of(entry).Select(name => (entry.Seq, name)));
        foreach (var line in entry.Lines)
        {
            var state = _memory.Find(line.Account);
            if (state is null)
            {
                state = _memory.Add(line.Account);
                _staged.Accounts.Add((state.Id, line.Account));
            }

            var day = (state.Id, entry.Date);
            var sums = _staged.Days.GetValueOrDefault(day);
            _staged.Days[day] = (sums.Debit + line.Debit, sums.Credit + line.Credit);
            _memory.Post(state, entry.Date, line);
        }

        _memory.Advance(entry);
        _memory.Post(entry);
        _view.Stage(entry);
        return entry;
    }

    private Entry Sealed(Draft draft, Signature signature)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var moment = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        var entry = new Entry
        {
            Seq = _memory.HeadSeq + 1,
            Id = EntryHash.IdOf(_memory.Code, signature.Actor, signature.Key, signature.Part),
            Date = draft.Date,
            RecordedAt = moment < _memory.HeadAt ? _memory.HeadAt : moment,
            Kind = draft.Kind,
            Text = draft.Text,
            Document = draft.Document,
            Actor = signature.Actor,
            Authority = signature.Authority,
            Key = signature.Key,
            Part = signature.Part,
            ReversalOf = draft.ReversalOf,
            Data = draft.Data,
            Lines = draft.Lines,
            PreviousHash = _memory.HeadHash,
            Hash = [],
        };
        return entry with { Hash = EntryHash.Of(_memory.Code, entry) };
    }

    private const string SelectKeys = """
        SELECT idem_key AS IdemKey, actor AS Actor, part AS Part, seq AS Seq, kind AS Kind, document AS Document, data AS Data, hash AS Hash
        FROM entry WHERE book = @book AND idem_key IN 
        """;

    private async Task LoadKeysAsync(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        if (keys.Count == 0)
            return;
        var rows = await _transaction.Connection!.QueryAsync<KeyRow>(new CommandDefinition(
            SelectKeys + _dialect.Strings("@keys"), new { book = _memory.Book, keys = Json.Of(keys) },
            _transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        foreach (var command in rows.GroupBy(row => (Owner: KeyOwner.Of(row.Actor, row.IdemKey), row.IdemKey)))
        {
            var entries = command.OrderBy(row => row.Part).ToList();
            _done.Add(command.Key, new Done(entries[0].Kind, entries[0].IdemKey, entries[0].Data,
                [.. entries.Select(row => new PostedEntry(row.Seq, EntryHash.IdOf(_memory.Code, row.Actor, row.IdemKey, row.Part), row.Hash))],
                entries[0].Document));
        }
    }

    /// <summary>Who makes an entry, by what right, and which of his it is.</summary>
    private readonly record struct Signature(string Actor, string Authority, string Key, int Part);

    /// <summary>A command that was done, as its entries tell.</summary>
    private sealed record Done(string Kind, string Key, string Data, IReadOnlyList<PostedEntry> Posted, string? Document)
    {
        /// <summary>The same answer to the same command; a code that was left out or bare then may be so again.</summary>
        /// <param name="command">The command.</param>
        /// <param name="sight">Of a key that others use too: what the author sees, who is not told of an entry that he does not read.</param>
        public Outcome Again(BookCommand command, IBookView? sight)
        {
            var before = StoredCommand.Of<BookCommand>(Posted[0].Seq, Kind, Data, "", Key);
            if (CommandJson.KindOf(command) == Kind && CommandJson.Given(command.ResolvedAs(before)) == CommandJson.Given(before))
                return new Outcome(command, new Answer(Kind, Key, Posted, Document, true, []), null);
            return sight is null || sight.FindEntry(Posted[0].Seq) is not null
                ? new Outcome(command, null, new Refusal(Rule.KeyReused, [("key", Key), ("entry", Posted[0].Seq)])) { KeyOf = Posted[0].Seq }
                : new Outcome(command, null, new Refusal(Rule.KeyReused, [("key", Key)]));
        }
    }

    private sealed class KeyRow
    {
        public string IdemKey { get; init; } = "";
        public string Actor { get; init; } = "";
        public int Part { get; init; }
        public long Seq { get; init; }
        public string Kind { get; init; } = "";
        public string? Document { get; init; }
        public string Data { get; init; } = "";
        public byte[] Hash { get; init; } = [];
    }
}
