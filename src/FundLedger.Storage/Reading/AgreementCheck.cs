namespace FundLedger.Storage;

/// <summary>
/// Every report against every other (<see cref="EqualFigures"/>), for the book and each unit at the top of it: on the last day of
/// each closed year, before its closing and with it, and on the last day that anything is dated.
/// </summary>
internal sealed class AgreementCheck
{
    private readonly List<(DateOnly Date, Line Line)> _ends = [];

    /// <summary>Takes note of what a year's end posted: a year is judged without it.</summary>
    public void Note(Entry entry)
    {
        if (entry.Document is { } document && YearEndDocument.Is(document))
            _ends.AddRange(entry.Lines.Select(line => (entry.Date, line)));
    }

    /// <summary>What does not agree.</summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="days">Debit and credit of every account and day.</param>
    /// <param name="awards">Performance awards on a day.</param>
    /// <param name="lineages">Where the donations of each charity fund had gone by a day.</param>
    public async Task<IReadOnlyList<LocalName>> FindingsAsync(
        BookSetup setup, IReadOnlyDictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> days,
        Func<DateOnly, Task<IReadOnlyList<Award>>> awards, Func<DateOnly, Task<IReadOnlyList<Lineage>>> lineages)
    {
        var findings = new List<LocalName>();
        foreach (var (date, afterClosing) in Dates(setup, days))
        {
            var year = YearOf(setup, date, afterClosing, days);
            var before = await lineages(setup.Profile.FirstDayOf(year.Year).AddDays(-1)).ConfigureAwait(false);
            var now = await lineages(date).ConfigureAwait(false);
            var material = new AgreementMaterial(year, afterClosing, await awards(date).ConfigureAwait(false), [.. before.Zip(now)], null);
            foreach (var unit in setup.Units.Values.Where(unit => unit.Parent.Length == 0).Select(unit => unit.Code).Prepend(null))
            {
                var source = new AgreementSource(material, unit);
                findings.AddRange(EqualFigures.Check(source).Select(disagreement => disagreement.Text(source)));
            }
        }

        return findings;
    }

    private static IEnumerable<(DateOnly Date, bool AfterClosing)> Dates(
        BookSetup setup, IReadOnlyDictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> days)
    {
        var closed = setup.Closures.Select(closure => setup.Profile.LastDayOf(closure.Year)).Distinct().Order().ToList();
        foreach (var date in closed)
        {
            yield return (date, false);
            yield return (date, true);
        }

        if (days.Count > 0 && days.Keys.Max(key => key.Day) is var last && !closed.Contains(last))
            yield return (last, false);
    }

    private YearBalances YearOf(
        BookSetup setup, DateOnly date, bool afterClosing, IReadOnlyDictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> days)
    {
        var year = setup.Profile.FiscalYearOf(date);
        var first = setup.Profile.FirstDayOf(year);
        var leavesOut = !afterClosing && date == setup.Profile.LastDayOf(year);
        var ends = _ends.Where(end => leavesOut && end.Date == date).Select(end => end.Line).ToLookup(line => line.Account);
        return new YearBalances(setup, new AsOf(date), Sums(day => day < first, null), Sums(day => day >= first && day <= date, ends));

        List<AccountBalance> Sums(Func<DateOnly, bool> counts, ILookup<Account, Line>? without) =>
        [
            .. days.Where(pair => counts(pair.Key.Day)).GroupBy(pair => pair.Key.Account, pair => pair.Value).Select(group => new AccountBalance(group.Key,
                group.Sum(sums => sums.Debit) - (without?[group.Key].Sum(line => line.Debit) ?? 0), group.Sum(sums => sums.Credit) - (without?[group.Key].Sum(line => line.Credit) ?? 0))),
        ];
    }
}
