using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// The donations of a charity fund: what came in, what is left of each at every place and day, and what became of the rest.
/// It is the sum of the fund's entries in the order in which they were recorded, and nothing else.
/// </summary>
public sealed class DonationBook(string fund)
{
    private readonly Dictionary<long, Donation> _donations = [];
    private readonly Dictionary<long, long> _replaced = [];
    private readonly Dictionary<long, DonationEntry> _entries = [];
    private readonly Dictionary<string, List<DonationEntry>> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<long> _reversed = [];
    private readonly Dictionary<long, long> _advanced = [];
    private readonly Dictionary<Place, Dictionary<long, Timeline>> _left = [];

    /// <summary>Accounts whose entries bring, move, use or give back donations.</summary>
    public static bool Moves(Account account) => account
        is { Ledger: Ledger.Control, Code: ControlAccount.Donated or ControlAccount.Paid or ControlAccount.BroughtForward }
        or { Ledger: Ledger.Charity, Code: CharityAccount.Advances };

    public string Fund => fund;

    /// <summary>What came in: a donation that was taken back too, which its reversal has left nothing of.</summary>
    public IReadOnlyList<Donation> All => [.. _donations.Values.Where(donation => !_replaced.ContainsKey(donation.Entry))];

    /// <summary>What came in, less what left the fund for no purpose of it: repaid, or borne as a fee.</summary>
    public long Brought => _entries.Values.SelectMany(entry => entry.Moves).Sum(move => move.Left + move.Advanced + move.Cost - move.Returned);

    /// <summary>What was made cost, day by day, less what came back in its year.</summary>
    public IEnumerable<(DateOnly Date, Donation Donation, long Amount)> Costs => _entries.Values.SelectMany(entry => entry.Moves)
        .Where(move => move.Cost != 0).Select(move => (move.Date, Find(move.Donation)!, move.Cost));

    /// <summary>What of a donation is left, or advanced and not verified.</summary>
    public long HeldOf(Donation donation) => LeftOf(donation) + _advanced.GetValueOrDefault(donation.Entry);

    /// <summary>What came in and stands, by date and number. One that was corrected is there as it was corrected to.</summary>
    public IEnumerable<Donation> Donations => _donations.Values.Where(donation => !_replaced.ContainsKey(donation.Entry) && !_reversed.Contains(donation.Entry))
        .OrderBy(donation => donation.Date).ThenBy(donation => donation.Entry);

    internal IEnumerable<DonationEntry> Entries => _entries.Values;

    /// <summary>Entries that take donations or give them back.</summary>
    internal IEnumerable<DonationEntry> Uses => _entries.Values.Where(entry => !_donations.ContainsKey(entry.Entry.Seq));

    /// <summary>A donation by the number of its entry, as it was corrected last; null when there is none.</summary>
    public Donation? Find(long entry) => _donations.GetValueOrDefault(Standing(entry));

    /// <summary>The same, where it has not been taken back.</summary>
    internal Donation? FindStanding(long entry) => Find(entry) is { } donation && !_reversed.Contains(donation.Entry) ? donation : null;

    /// <summary>The entry that brought a donation as it stood on a day: before it was corrected, the wrong one.</summary>
    internal long EntryOn(Donation donation, DateOnly date)
    {
        var entry = donation.Entry;
        while (_donations[entry].Date > date && _replaced.FirstOrDefault(pair => pair.Value == entry) is { Key: not 0 and var wrong })
            entry = wrong;
        return entry;
    }

    /// <summary>Adds a donation that is told by its balance alone, in minor units.</summary>
    public void Begin(Donation donation)
    {
        _donations.Add(donation.Entry, donation);
        Add(new DonationMove(donation.Entry, donation.Date, donation.Entry, donation.At, donation.Amount));
    }

    /// <summary>Adds an entry; one that has nothing to do with the fund's donations changes nothing.</summary>
    public void Apply(Entry entry)
    {
        if (entry.ReversalOf is null && !entry.Lines.Any(line => line.Account.Fund == fund && Moves(line.Account)))
            return;
        IReadOnlyList<DonationMove> moves = entry.ReversalOf is { } reversed
            ? [.. (_entries.GetValueOrDefault(reversed)?.Moves ?? []).Select(move => move.Back(entry.Seq, entry.Date))]
            : new DonationEntryReading(this, entry).Moves();
        if (entry.ReversalOf is { } standsNoMore)
            _reversed.Add(standsNoMore);
        if (moves.Count == 0)
            return;
        var added = new DonationEntry(entry, moves);
        _entries[entry.Seq] = added;
        Note(entry.Document ?? PaymentEntry.DocumentOf(entry.Seq), added);
        foreach (var move in moves)
            Add(move);
    }

    /// <summary>Takes an entry back on a day, as an entry that is not recorded yet will.</summary>
    internal void TakeBack(long entry, DateOnly date)
    {
        if (!_entries.TryGetValue(entry, out var wrong) || !_reversed.Add(entry))
            return;
        foreach (var move in wrong.Moves)
            Add(move.Back(entry, date));
        Note(wrong.Entry.Document ?? PaymentEntry.DocumentOf(entry), wrong with { Moves = [.. wrong.Moves.Select(move => move.Back(entry, date))] });
    }

    /// <summary>The same donations, apart from these.</summary>
    public DonationBook Copy()
    {
        var copy = new DonationBook(fund);
        foreach (var donation in _donations.Values.Where(donation => !_entries.ContainsKey(donation.Entry)))
            copy.Begin(donation);
        foreach (var entry in _entries.Values.OrderBy(entry => entry.Entry.Seq))
            copy.Apply(entry.Entry);
        return copy;
    }

    /// <summary>What can be taken of a donation at a place on a day, and on every later day.</summary>
    public long LeftOf(Donation donation, Place at, DateOnly date) =>
        _left.GetValueOrDefault(at)?.GetValueOrDefault(donation.Entry)?.Lowest(date, Side.Debit).Balance ?? 0;

    /// <summary>Whether what was taken of a donation would still be there without it, or with another instead.</summary>
    /// <param name="wrong">The donation.</param>
    /// <param name="from">The day from which it is not there.</param>
    /// <param name="right">What is there instead; null: nothing.</param>
    internal bool CanDoWithout(Donation wrong, DateOnly from, Donation? right)
    {
        foreach (var (at, places) in _left)
        {
            if (!places.TryGetValue(wrong.Entry, out var timeline))
                continue;
            var without = timeline.Copy();
            if (at == wrong.At && !_reversed.Contains(wrong.Entry))
                without.Add(from, -wrong.Amount);
            if (right is not null && at == right.At)
                without.Add(right.Date, right.Amount);
            if (without.Lowest(DateOnly.MinValue, Side.Debit).Balance < 0)
                return false;
        }

        return true;
    }

    /// <summary>What is left of a donation at the end of all days, over all places.</summary>
    public long LeftOf(Donation donation) => _left.Values.Sum(places => places.GetValueOrDefault(donation.Entry)?.Total ?? 0);

    /// <summary>What can be taken at a place on a day, and on every later day, whatever it is of.</summary>
    internal long LeftAt(Place at, DateOnly date)
    {
        var sum = new Timeline();
        foreach (var timeline in _left.GetValueOrDefault(at)?.Values ?? Enumerable.Empty<Timeline>())
            sum.Add(timeline);
        return sum.Lowest(date, Side.Debit).Balance;
    }

    /// <summary>What is left at a place at the end of all days.</summary>
    public long LeftAt(Place at) => _left.GetValueOrDefault(at)?.Values.Sum(timeline => timeline.Total) ?? 0;

    /// <summary>Places where donations are or were.</summary>
    public IEnumerable<Place> Places => _left.Keys;

    /// <summary>The donations that are or were at a place, in the order in which they are used: the earliest last day, restricted before unrestricted, the oldest.</summary>
    public IEnumerable<Donation> At(Place at, BookSetup setup) => (_left.GetValueOrDefault(at)?.Keys ?? Enumerable.Empty<long>())
        .Select(entry => _donations[entry])
        .OrderBy(donation => setup.LastDayOf(donation) ?? DateOnly.MaxValue)
        .ThenBy(donation => !donation.IsRestricted).ThenBy(donation => donation.Date).ThenBy(donation => donation.Entry);

    /// <summary>What a fiscal year made cost of restricted donations, by purpose: its restriction is released at the year's end.</summary>
    public IReadOnlyDictionary<string, long> RestrictedCost(BookProfile profile, int year) => _entries.Values
        .SelectMany(entry => entry.Moves)
        .Where(move => move.Cost != 0 && profile.FiscalYearOf(move.Date) == year && Find(move.Donation) is { IsRestricted: true })
        .GroupBy(move => move.At.Purpose, move => move.Cost)
        .ToDictionary(purpose => purpose.Key, purpose => purpose.Sum());

    /// <summary>The last entry that took of a donation or gave it back, and stands; null when none did.</summary>
    internal long? LastUseOf(long entry) => Uses
        .Where(use => use.Entry.ReversalOf is null && !_reversed.Contains(use.Entry.Seq) && use.Moves.Any(move => Standing(move.Donation) == Standing(entry)))
        .Select(use => (long?)use.Entry.Seq).Max();

    /// <summary>Whether an entry was taken back.</summary>
    public bool IsReversed(long entry) => _reversed.Contains(entry);

    /// <summary>Whether an entry was taken back, or takes one back.</summary>
    internal bool IsTakenBack(long entry) => _reversed.Contains(entry) || _entries.GetValueOrDefault(entry)?.Entry.ReversalOf is not null;

    /// <summary>What stands of the moves of a document, or of an entry that has none.</summary>
    internal IReadOnlyList<DonationMove> Of(string? document) =>
        document is not null && _documents.TryGetValue(document, out var entries) ? [.. entries.SelectMany(entry => entry.Moves)] : [];

    /// <summary>Of what comes back of a document's cost, what is of restricted donations.</summary>
    internal long RestrictedOf(string document, long amount) => DonationEntryReading.Open(Of(document), move => move.Cost - move.Returned, amount, lastFirst: true)
        .Where(part => Find(part.Donation) is { IsRestricted: true }).Sum(part => part.Amount);

    /// <summary>Takes in what an entry brings.</summary>
    internal void Receive(Donation donation, long? instead)
    {
        _donations.Add(donation.Entry, donation);
        if (instead is not { } wrong || !_donations.ContainsKey(wrong))
            return;
        var before = Standing(wrong);
        _replaced[before] = donation.Entry;
        if (_advanced.Remove(before, out var advanced))
            _advanced.Add(donation.Entry, advanced);
        foreach (var places in _left.Values)
        {
            // What was taken of the wrong one was taken of the right one.
            if (places.Remove(before, out var timeline))
                places.Add(donation.Entry, timeline);
        }
    }

    private void Note(string document, DonationEntry entry)
    {
        if (!_documents.TryGetValue(document, out var entries))
            _documents.Add(document, entries = []);
        entries.Add(entry);
    }

    private long Standing(long entry)
    {
        while (_replaced.TryGetValue(entry, out var right))
            entry = right;
        return entry;
    }

    private void Add(DonationMove move)
    {
        if (move.Advanced != 0)
            _advanced[Standing(move.Donation)] = _advanced.GetValueOrDefault(Standing(move.Donation)) + move.Advanced;
        if (move.Left == 0)
            return;
        if (!_left.TryGetValue(move.At, out var places))
            _left.Add(move.At, places = []);
        if (!places.TryGetValue(Standing(move.Donation), out var timeline))
            places.Add(Standing(move.Donation), timeline = new Timeline());
        timeline.Add(move.Date, move.Left);
    }
}
