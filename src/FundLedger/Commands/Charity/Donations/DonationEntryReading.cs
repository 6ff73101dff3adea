using FundLedger.Journal;
using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Commands;

/// <summary>
/// What an entry does to the donations of a fund. What it takes it names; what comes back is of the document that it names,
/// what was taken last first; an advance is verified in the order in which its donations were taken.
/// </summary>
internal sealed class DonationEntryReading(DonationBook book, Entry entry)
{
    private readonly List<DonationMove> _moves = [];
    private readonly Queue<(long Donation, long Amount)> _named = new(NamesOf(entry, book.Fund));

    public IReadOnlyList<DonationMove> Moves()
    {
        var donated = Nets(Ledger.Control, Donated);
        foreach (var (at, net) in donated.Where(each => each.Net < 0))
            Take(at, -net, donated.Where(each => each.Net > 0).Select(each => (Place?)each.At).FirstOrDefault());
        if (donated.All(each => each.Net > 0))
        {
            foreach (var (at, net) in donated)
                Receive(at, net);
        }

        foreach (var (at, net) in Nets(Ledger.Control, Paid).Where(each => each.Net < 0))
            Pay(at, -net);
        GiveBack();
        if (_moves.Count == 0)
            Verify();
        return _moves;
    }

    /// <summary>What the entry names, in minor units.</summary>
    private static IEnumerable<(long Donation, long Amount)> NamesOf(Entry entry, string fund)
    {
        if (CommandKind.Find(entry.Kind)?.Type.IsAssignableTo(typeof(ITakesDonations)) != true)
            return [];
        var currency = entry.Lines.First(line => line.Account.Fund == fund).Account.Currency;
        return (CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key) as ITakesDonations)!.Donations
            .Select(part => (part.Donation, Money.FromDecimal(part.Amount, currency).MinorUnits));
    }

    /// <summary>Debit less credit of an account by place, in the order of the lines.</summary>
    private IReadOnlyList<(Place At, long Net)> Nets(Ledger ledger, params string[] codes) =>
    [
        .. entry.Lines.Where(line => line.Account.Ledger == ledger && line.Account.Fund == book.Fund && codes.Contains(line.Account.Code))
            .GroupBy(line => line.Account.Place(), line => line.Net)
            .Select(place => (place.Key, Net: place.Sum())).Where(place => place.Net != 0),
    ];

    private long Credited(string code) => -Nets(Ledger.Charity, code).Sum(each => each.Net);

    private void Receive(Place at, long amount)
    {
        var command = CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key);
        var restriction = command switch
        {
            Donate donate => donate.Restriction,
            EarnInterest { Donation: { } of } => book.Find(of)?.Restriction,
            _ => null,
        };
        book.Receive(new Donation(entry.Seq, entry.Date, at, restriction, amount), (command as Donate)?.Replaces);
        _moves.Add(new DonationMove(entry.Seq, entry.Date, entry.Seq, at, amount));
    }

    /// <summary>Donations leave the fund, or go to another place.</summary>
    private void Take(Place at, long amount, Place? to)
    {
        foreach (var (donation, part) in Named(amount))
        {
            _moves.Add(new DonationMove(entry.Seq, entry.Date, donation, at, -part));
            if (to is { } place)
                _moves.Add(new DonationMove(entry.Seq, entry.Date, donation, place, part));
        }
    }

    private void Pay(Place at, long amount)
    {
        var advance = Credited(CharityAccount.Advances) < 0;
        foreach (var (donation, part) in Named(amount))
            _moves.Add(new DonationMove(entry.Seq, entry.Date, donation, at, -part) { Advanced = advance ? part : 0, Cost = advance ? 0 : part });
    }

    private IEnumerable<(long Donation, long Amount)> Named(long amount)
    {
        while (amount > 0 && _named.TryDequeue(out var named))
        {
            yield return named;
            amount -= named.Amount;
        }
    }

    /// <summary>An advance comes back first: it is not cost yet.</summary>
    private void GiveBack()
    {
        var unverified = Math.Max(0, Credited(CharityAccount.Advances));
        var sameYear = Credited(CharityAccount.ProgrammeCosts) > 0;
        foreach (var (at, net) in Nets(Ledger.Control, Paid, BroughtForward).Where(each => each.Net > 0))
        {
            var advanced = Math.Min(unverified, net);
            unverified -= advanced;
            foreach (var (donation, part) in Open(move => move.Advanced, advanced, lastFirst: true))
                _moves.Add(new DonationMove(entry.Seq, entry.Date, donation, at, part) { Advanced = -part });
            foreach (var (donation, part) in Open(move => move.Cost - move.Returned, net - advanced, lastFirst: true))
                _moves.Add(new DonationMove(entry.Seq, entry.Date, donation, at, part) { Cost = sameYear ? -part : 0, Returned = sameYear ? 0 : part });
        }
    }

    private void Verify()
    {
        foreach (var (at, net) in Nets(Ledger.Charity, CharityAccount.Advances).Where(each => each.Net < 0))
        {
            foreach (var (donation, part) in Open(move => move.At.Purpose == at.Purpose ? move.Advanced : 0, -net, lastFirst: false))
                _moves.Add(new DonationMove(entry.Seq, entry.Date, donation, at, 0) { Advanced = -part, Cost = part });
        }
    }

    private IReadOnlyList<(long Donation, long Amount)> Open(Func<DonationMove, long> of, long amount, bool lastFirst) =>
        Open(book.Of(entry.Document).Concat(_moves), of, amount, lastFirst);

    /// <summary>So much of what moves have left open, donation by donation.</summary>
    internal static IReadOnlyList<(long Donation, long Amount)> Open(
        IEnumerable<DonationMove> moves, Func<DonationMove, long> of, long amount, bool lastFirst)
    {
        var open = moves.GroupBy(move => move.Donation, of)
            .Select(donation => (donation.Key, Amount: donation.Sum())).Where(donation => donation.Amount > 0).ToList();
        if (lastFirst)
            open.Reverse();
        var parts = new List<(long Donation, long Amount)>();
        foreach (var (donation, has) in open)
        {
            var part = Math.Min(has, amount);
            if (part > 0)
                parts.Add((donation, part));
            amount -= part;
        }

        return parts;
    }
}
