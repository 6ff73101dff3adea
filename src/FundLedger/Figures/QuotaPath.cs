using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>The ways that quota takes in the tree of units, as commands.</summary>
internal static class QuotaPath
{
    /// <summary>A unit and those above it that keep accounts and can allot to it, itself first.</summary>
    public static IReadOnlyList<string> Upwards(BookSetup setup, string unit) =>
        [unit, .. setup.WithAbove(unit).Skip(1).TakeWhile(above => setup.Unit(above).Entity)];

    /// <summary>New quota for a place: supplemented at the topmost unit that can allot it there, and allotted down.</summary>
    public static IEnumerable<BookCommand> Supplement(BookSetup setup, Place to, Money amount, DateOnly date)
    {
        var way = Upwards(setup, to.Unit);
        return [Supplement(to with { Unit = way[^1] }, amount.Amount, date), .. Down(setup, way, way.Count - 1, to, amount, date, ownUse: true)];
    }

    /// <summary>
    /// Quota from one place to another of the same fund, purpose and year: recalled up to the nearest unit above both and
    /// allotted down; where there is none, taken from the budget at the one's top and added at the other's.
    /// </summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="source">Where it is available.</param>
    /// <param name="to">The unit that gets it.</param>
    /// <param name="amount">How much.</param>
    /// <param name="date">The day.</param>
    /// <param name="ownUse">Whether the unit is to spend it: a unit that allots on would else hold it to be allotted.</param>
    public static IReadOnlyList<BookCommand> Move(BookSetup setup, Place source, string to, Money amount, DateOnly date, bool ownUse)
    {
        var (up, down) = (Upwards(setup, source.Unit), Upwards(setup, to).ToList());
        var target = source with { Unit = to };
        var common = up.FirstOrDefault(down.Contains);
        var recalls = Up(setup, up, common ?? up[^1], source, amount, date);
        if (common is not null)
            return [.. recalls, .. Down(setup, down, down.IndexOf(common), target, amount, date, ownUse)];
        return
        [
            .. recalls,
            Supplement(source with { Unit = up[^1] }, -amount.Amount, date),
            Supplement(target with { Unit = down[^1] }, amount.Amount, date),
            .. Down(setup, down, down.Count - 1, target, amount, date, ownUse),
        ];
    }

    private static IEnumerable<BookCommand> Up(BookSetup setup, IReadOnlyList<string> way, string top, Place source, Money amount, DateOnly date)
    {
        if (setup.AllotsOn(source.Unit))
            yield return Recall(source.Unit, source.Unit, source, amount, date);
        for (var i = 0; way[i] != top; i++)
            yield return Recall(way[i + 1], way[i], source, amount, date);
    }

    private static IEnumerable<BookCommand> Down(
        BookSetup setup, IReadOnlyList<string> way, int top, Place to, Money amount, DateOnly date, bool ownUse)
    {
        for (var i = top; i > 0; i--)
            yield return Allot(way[i], way[i - 1], to, amount, date);
        if (ownUse && setup.AllotsOn(to.Unit))
            yield return Allot(to.Unit, to.Unit, to, amount, date);
    }

    private static Supplement Supplement(Place at, decimal amount, DateOnly date) =>
        new() { Unit = at.Unit, Fund = at.Fund, Purpose = at.Purpose, Year = at.BudgetYear, Amount = amount, Date = date };

    private static Allot Allot(string from, string to, Place at, Money amount, DateOnly date) =>
        new() { From = from, To = to, Fund = at.Fund, Purpose = at.Purpose, Year = at.BudgetYear, Amount = amount.Amount, Date = date };

    private static Recall Recall(string from, string to, Place at, Money amount, DateOnly date) =>
        new() { From = from, To = to, Fund = at.Fund, Purpose = at.Purpose, Year = at.BudgetYear, Amount = amount.Amount, Date = date };
}
