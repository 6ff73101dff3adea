using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Goes through the entries of charity funds in the order in which they took effect, and moves donations as they moved quota.</summary>
internal sealed class LineageTrace(BookSetup setup)
{
    private readonly List<LineageDonation> _donations = [];
    private readonly Dictionary<Place, DonationStock> _stocks = [];
    private readonly Dictionary<Place, List<(TracedPayment Payment, DonationClaim Claim)>> _payments = [];

    /// <summary>What came back at a place before it was paid there, by effective date.</summary>
    private readonly Dictionary<Place, long> _early = [];

    public Lineage Of(IEnumerable<Entry> entries)
    {
        foreach (var entry in Standing(entries))
            Move(entry);
        var payments = _payments.Values.SelectMany(each => each).Select(each => each.Payment)
            .OrderBy(payment => payment.Date).ThenBy(payment => payment.Seq).ToList();
        var parts = payments.SelectMany(payment => payment.Parts).ToLookup(part => part.Number, part => part.Part);
        return new Lineage(
            [.. _donations.Select((donation, number) => donation with { Payments = [.. parts[number]] })],
            [.. payments.Select(payment => payment.Traced())]);
    }

    /// <summary>Entries that were not taken back, by effective date and number.</summary>
    private static IEnumerable<Entry> Standing(IEnumerable<Entry> entries)
    {
        var all = entries.ToDictionary(entry => entry.Seq);
        var pairs = all.Values.Where(entry => entry.ReversalOf is { } seq && all.ContainsKey(seq))
            .SelectMany(entry => new[] { entry.Seq, entry.ReversalOf!.Value }).ToHashSet();
        return all.Values.Where(entry => !pairs.Contains(entry.Seq)).OrderBy(entry => entry.Date).ThenBy(entry => entry.Seq);
    }

    private void Move(Entry entry)
    {
        var nets = entry.Lines
            .Where(line => Lineage.Moves(line.Account) && setup.Funds.GetValueOrDefault(line.Account.Fund) is { Type: FundType.Charity })
            .GroupBy(line => line.Account, line => line.Net)
            .Select(group => (group.Key.Code, At: group.Key.Place(), Net: group.Sum())).Where(each => each.Net != 0).ToList();
        foreach (var (_, at, net) in nets.Where(each => each is { Code: ControlAccount.Donated, Net: > 0 }))
            Receive(entry, at, net);
        Shift([.. nets.Where(each => each.Code == ControlAccount.Virement).Select(each => (each.At, each.Net))]);
        foreach (var (_, at, net) in nets.Where(each => each is { Code: ControlAccount.Paid, Net: > 0 }))
            Refund(entry, at, net);
        foreach (var (code, at, net) in nets.Where(each => each is { Code: ControlAccount.Donated or ControlAccount.Paid, Net: < 0 }))
            Pay(entry, at, code == ControlAccount.Donated, -net);
    }

    private void Receive(Entry entry, Place at, long amount)
    {
        var said = entry.Kind == Donate.Kind ? (CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key) as Donate)?.Restriction : null;
        var donation = new LineageDonation(entry.Seq, entry.Date, at, said, amount, []);
        _donations.Add(donation);
        StockOf(at).Receive(new DonationLot(_donations.Count - 1, donation, amount));
    }

    /// <summary>调剂: what places give (credit) others get (debit), in the order of the lines.</summary>
    private void Shift(IReadOnlyList<(Place At, long Net)> moves)
    {
        var getting = new Queue<(Place At, long Left)>(moves.Where(move => move.Net > 0));
        foreach (var (giver, net) in moves.Where(move => move.Net < 0))
        {
            for (var left = -net; left > 0 && getting.TryDequeue(out var to);)
            {
                var part = Math.Min(left, to.Left);
                var target = StockOf(to.At);
                StockOf(giver).Claim(new DonationClaim(part, target.Receive));
                left -= part;
                if (to.Left > part)
                    getting = new Queue<(Place, long)>([(to.At, to.Left - part), .. getting]);
            }
        }
    }

    private void Pay(Entry entry, Place at, bool returned, long amount)
    {
        var early = returned ? 0 : Math.Min(amount, _early.GetValueOrDefault(at));
        _early[at] = _early.GetValueOrDefault(at) - early;
        var payment = new TracedPayment(entry, at, returned, amount - early);
        var claim = new DonationClaim(amount - early, payment.Take);
        PaymentsAt(at).Add((payment, claim));
        StockOf(at).Claim(claim);
    }

    /// <summary>What comes back is of the document that it names; what is more than that, of the newest payments.</summary>
    private void Refund(Entry entry, Place at, long amount)
    {
        var newest = PaymentsAt(at).AsEnumerable().Reverse().Where(each => !each.Payment.IsReturn).ToList();
        var own = newest.Where(each => entry.Document is { } document
            && (each.Payment.Document == document || document == Commands.Refund.DocumentOf(each.Payment.Seq))).ToList();
        foreach (var (payment, claim) in own.Concat(newest))
            amount -= payment.GiveBack(amount, claim, StockOf(at));
        _early[at] = _early.GetValueOrDefault(at) + amount;
    }

    private DonationStock StockOf(Place at) => _stocks.TryGetValue(at, out var stock) ? stock : _stocks[at] = new DonationStock();

    private List<(TracedPayment Payment, DonationClaim Claim)> PaymentsAt(Place at) =>
        _payments.TryGetValue(at, out var payments) ? payments : _payments[at] = [];
}
