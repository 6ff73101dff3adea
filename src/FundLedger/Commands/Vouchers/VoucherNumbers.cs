using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// Gives the vouchers of entries their numbers: without gaps by unit, set of ledgers and month. Entries are given in order of
/// recording, all of the months that touch the units.
/// </summary>
public sealed class VoucherNumbers
{
    private readonly Dictionary<(string Unit, VoucherSet Set, Period Period), int> _last = [];

    /// <summary>The vouchers of an entry, in order of its lines.</summary>
    public IReadOnlyList<VoucherNumber> Next(Entry entry)
    {
        var period = Period.Of(entry.Date);
        var numbers = new List<VoucherNumber>();
        foreach (var line in entry.Lines)
        {
            var (unit, set) = (line.Account.Unit, VoucherSets.Of(line.Account.Ledger));
            if (numbers.Exists(each => each.Unit == unit && each.Set == set))
                continue;
            var number = _last.GetValueOrDefault((unit, set, period)) + 1;
            _last[(unit, set, period)] = number;
            numbers.Add(new VoucherNumber(unit, set, number));
        }

        return numbers;
    }

    /// <summary>What looking up the vouchers of an entry needs.</summary>
    internal static Needs Needs(Entry entry) => new()
    {
        Months = [.. entry.Lines.Select(line => (line.Account.Unit, Period.Of(entry.Date))).Distinct()],
    };

    /// <summary>The vouchers of a recorded entry.</summary>
    internal static IReadOnlyList<VoucherNumber> Of(IBookView view, Entry entry) =>
        [.. entry.Lines.Select(line => line.Account.Unit).Distinct().SelectMany(unit => Of(entry, unit, view.EntriesIn(unit, Period.Of(entry.Date))))];

    /// <summary>The vouchers of an entry at a unit, among all entries of its month that touch the unit.</summary>
    private static IEnumerable<VoucherNumber> Of(Entry entry, string unit, IEnumerable<Entry> month)
    {
        var numbers = new VoucherNumbers();
        foreach (var before in month.Where(each => each.Seq < entry.Seq).OrderBy(each => each.Seq))
            numbers.Next(before);
        return numbers.Next(entry).Where(number => number.Unit == unit);
    }
}

/// <summary>The number of a voucher in its month.</summary>
/// <param name="Unit">The accounting entity.</param>
/// <param name="Set">Its ledgers.</param>
/// <param name="Number">From 1.</param>
public readonly record struct VoucherNumber(string Unit, VoucherSet Set, int Number)
{
    /// <summary>As it is printed: <c>记-0001</c>.</summary>
    public string Code => VoucherSets.Code(Set, Number);

    /// <summary>The numbers of one entry as a text cites them: with their units where there are several.</summary>
    public static string Cited(IReadOnlyList<VoucherNumber> numbers)
    {
        var several = numbers.Select(number => number.Unit).Distinct().Count() > 1;
        return string.Join('、', numbers.OrderBy(number => number.Unit, StringComparer.Ordinal).ThenBy(number => number.Set)
            .Select(number => several ? $"{number.Unit} {number.Code}" : number.Code));
    }
}
