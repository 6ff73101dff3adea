using System.Collections.Immutable;
using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>All that a simulated book consists of at one moment: immutable, so that going back is free.</summary>
/// <param name="Setup">The set-up.</param>
/// <param name="Days">Debit and credit sums of accounts by day.</param>
/// <param name="Documents">Documents by code.</param>
/// <param name="Entries">What the simulation has posted, in order.</param>
internal sealed record SimulatedState(
    BookSetup Setup,
    ImmutableDictionary<Account, ImmutableSortedDictionary<DateOnly, (long Debit, long Credit)>> Days,
    ImmutableDictionary<string, DocumentState> Documents,
    ImmutableList<Entry> Entries)
{
    /// <summary>Sums by account and day.</summary>
    public static ImmutableDictionary<Account, ImmutableSortedDictionary<DateOnly, (long Debit, long Credit)>> DaysOf(
        IEnumerable<(DateOnly Day, AccountBalance Sums)> movements) => movements
        .GroupBy(movement => movement.Sums.Account)
        .ToImmutableDictionary(account => account.Key, account => account
            .GroupBy(movement => movement.Day)
            .ToImmutableSortedDictionary(day => day.Key, day => (day.Sum(each => each.Sums.Debit), day.Sum(each => each.Sums.Credit))));

    /// <summary>This state after one more entry.</summary>
    public SimulatedState With(Entry entry)
    {
        var days = Days;
        foreach (var line in entry.Lines)
        {
            var account = days.GetValueOrDefault(line.Account) ?? ImmutableSortedDictionary<DateOnly, (long Debit, long Credit)>.Empty;
            var (debit, credit) = account.GetValueOrDefault(entry.Date);
            days = days.SetItem(line.Account, account.SetItem(entry.Date, (debit + line.Debit, credit + line.Credit)));
        }

        return this with { Days = days, Documents = DocumentsWith(entry), Entries = Entries.Add(entry) };
    }

    /// <summary>The fiscal year of a date.</summary>
    public YearBalances YearAt(DateOnly date)
    {
        var first = Setup.Profile.FirstDayOf(Setup.Profile.FiscalYearOf(date));
        return new YearBalances(Setup, new AsOf(date), Sums(DateOnly.MinValue, first.AddDays(-1), []), Sums(first, date, Closing(first, date)));
    }

    private ImmutableDictionary<string, DocumentState> DocumentsWith(Entry entry)
    {
        if (entry.Document is not { } code)
            return Documents;
        var before = Documents.GetValueOrDefault(code) ?? new DocumentState(code, entry.Seq, entry.Kind, entry.Data, null, []);
        return Documents.SetItem(code, before.With(entry.Seq, entry.Kind, entry.Data, entry.Date, entry.Lines));
    }

    /// <summary>What the simulation's own closing posted on the last day of the year.</summary>
    private IReadOnlyList<Line> Closing(DateOnly first, DateOnly date) => date == first.AddYears(1).AddDays(-1)
        ? [.. Entries.Where(entry => entry.Date == date && entry.Document is { } document && YearEndDocument.Is(document)).SelectMany(entry => entry.Lines)]
        : [];

    private List<AccountBalance> Sums(DateOnly from, DateOnly to, IReadOnlyList<Line> without)
    {
        var less = without.ToLookup(line => line.Account);
        var sums = new List<AccountBalance>();
        foreach (var (account, days) in Days)
        {
            var (debit, credit) = (-less[account].Sum(line => line.Debit), -less[account].Sum(line => line.Credit));
            foreach (var (day, sum) in days)
            {
                if (day >= from && day <= to)
                    (debit, credit) = (debit + sum.Debit, credit + sum.Credit);
            }

            if (debit != 0 || credit != 0)
                sums.Add(new AccountBalance(account, debit, credit));
        }

        return sums;
    }
}
