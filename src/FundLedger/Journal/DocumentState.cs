namespace FundLedger.Journal;

/// <summary>A document as the sum of the entries that name it: nothing else is kept about it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="First">The sequence number of the entry that it began with.</param>
/// <param name="Kind">The kind of that entry.</param>
/// <param name="Data">What that entry says.</param>
/// <param name="PaidOn">The newest effective date on which it was paid from; null when it never was.</param>
/// <param name="Nets">Debit less credit per account over all of its entries, by order of first use.</param>
public sealed record DocumentState(
    string Code, long First, string Kind, string Data, DateOnly? PaidOn,
    IReadOnlyList<(Account Account, long Net)> Nets)
{
    /// <summary>The sequence number of its newest entry: its version.</summary>
    public long Last { get; init; }

    /// <summary>What its entries moved, in their order; of balances whose days are not known, as if they had always stood.</summary>
    public IReadOnlyList<(DateOnly Date, Account Account, long Net)> Movements { get; init; } =
        [.. Nets.Select(net => (DateOnly.MinValue, net.Account, net.Net))];

    /// <summary>The document that its entries tell of: all of them, in order.</summary>
    public static DocumentState Of(string code, IReadOnlyList<Entry> entries) => entries.Aggregate(
        new DocumentState(code, entries[0].Seq, entries[0].Kind, entries[0].Data, null, []),
        (state, entry) => state.With(entry.Seq, entry.Kind, entry.Data, entry.Date, entry.Lines));

    /// <summary>The credit balances that the document holds on a control account.</summary>
    public IReadOnlyList<(Account Account, Money Amount)> Held(string code) =>
    [
        .. Nets.Where(net => net.Account.Ledger == Ledger.Control && net.Account.Code == code && net.Net < 0)
            .Select(net => (net.Account, Money.FromMinorUnits(-net.Net, net.Account.Currency))),
    ];

    /// <summary>The debit balance of the document on an account of a ledger, over all dimensions.</summary>
    public long DebitOf(Ledger ledger, string code) =>
        Nets.Where(net => net.Account.Ledger == ledger && net.Account.Code == code).Sum(net => net.Net);

    /// <summary>Its movements on some of its accounts, by day.</summary>
    /// <param name="counts">Which accounts count.</param>
    /// <param name="from">The first day that counts.</param>
    /// <param name="until">The last day that counts.</param>
    public Timeline TimelineOf(Func<Account, bool> counts, DateOnly from, DateOnly until)
    {
        var timeline = new Timeline();
        foreach (var (date, account, net) in Movements)
        {
            if (date >= from && date <= until && counts(account))
                timeline.Add(date, net);
        }

        return timeline;
    }

    /// <summary>This document with what another one moved.</summary>
    public DocumentState And(DocumentState other) => this with
    {
        Nets = [.. Nets.Concat(other.Nets).GroupBy(net => net.Account, (account, nets) => (account, nets.Sum(net => net.Net)))],
        Movements = [.. Movements, .. other.Movements],
    };

    /// <summary>Whether all that it ever posted was taken back.</summary>
    public bool IsTakenBack => Nets.All(net => net.Net == 0);

    /// <summary>
    /// This document after one more of its entries. One that begins it anew, after a correction took back the entry
    /// that it began with, is what it begins with from then on.
    /// </summary>
    public DocumentState With(long seq, string kind, string data, DateOnly date, IEnumerable<Line> lines) =>
        (kind == Kind && seq != First && IsTakenBack ? this with { First = seq, Data = data, Last = seq } : this with { Last = seq }).With(date, lines);

    /// <summary>This document with more lines.</summary>
    public DocumentState With(DateOnly date, IEnumerable<Line> lines)
    {
        var nets = Nets.ToList();
        var movements = Movements.ToList();
        var paidOn = PaidOn;
        foreach (var line in lines)
        {
            if (line is { Account: { Ledger: Ledger.Control, Code: ControlAccount.Paid }, Credit: > 0 } && !(date <= paidOn))
                paidOn = date;
            movements.Add((date, line.Account, line.Net));
            var at = nets.FindIndex(net => net.Account == line.Account);
            if (at < 0)
                nets.Add((line.Account, line.Net));
            else
                nets[at] = (line.Account, nets[at].Net + line.Net);
        }

        return this with { Nets = nets, Movements = movements, PaidOn = paidOn };
    }
}
