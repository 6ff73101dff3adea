using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>明细账: an account of a ledger over a fiscal year, in one currency. Amounts in minor units.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Opening">Debit less credit before the fiscal year.</param>
/// <param name="Months">The months that have lines, in order.</param>
public sealed record AccountLedger(Currency Currency, Int128 Opening, IReadOnlyList<AccountLedgerMonth> Months)
{
    /// <summary>Debit less credit at the end.</summary>
    public Int128 Closing => Months.Count == 0 ? Opening : Months[^1].Balance;

    /// <summary>One a currency, by code: of the accounts that balances and lines name and a filter picks.</summary>
    /// <param name="opening">Balances before the fiscal year.</param>
    /// <param name="entries">Entries of the fiscal year up to the date; they are put in order of date and number.</param>
    /// <param name="picks">The accounts that are meant.</param>
    public static IReadOnlyList<AccountLedger> Of(
        IEnumerable<AccountBalance> opening, IEnumerable<Entry> entries, Func<Account, bool> picks)
    {
        var before = opening.Where(balance => picks(balance.Account)).ToLookup(balance => balance.Account.Currency);
        var lines = entries.OrderBy(entry => entry.Date).ThenBy(entry => entry.Seq)
            .SelectMany(entry => entry.Lines.Where(line => picks(line.Account)).Select(line => (Entry: entry, Line: line)))
            .ToLookup(each => each.Line.Account.Currency);
        return
        [
            .. before.Select(group => group.Key).Union(lines.Select(group => group.Key)).OrderBy(currency => currency.Code, StringComparer.Ordinal)
                .Select(currency => Of(currency, before[currency].Aggregate(Int128.Zero, (sum, each) => sum + each.Debit - each.Credit), lines[currency])),
        ];
    }

    private static AccountLedger Of(Currency currency, Int128 opening, IEnumerable<(Entry Entry, Line Line)> lines)
    {
        var months = new List<AccountLedgerMonth>();
        var (balance, debit, credit) = (opening, Int128.Zero, Int128.Zero);
        foreach (var month in lines.GroupBy(each => Period.Of(each.Entry.Date)))
        {
            var rows = new List<AccountLedgerLine>();
            foreach (var (entry, line) in month)
            {
                balance += line.Net;
                rows.Add(new AccountLedgerLine(entry, line, balance));
            }

            var (ofMonth, against) = (Sum(rows, line => line.Debit), Sum(rows, line => line.Credit));
            (debit, credit) = (debit + ofMonth, credit + against);
            months.Add(new AccountLedgerMonth(month.Key, rows, ofMonth, against, debit, credit, balance));
        }

        return new AccountLedger(currency, opening, months);
    }

    private static Int128 Sum(IEnumerable<AccountLedgerLine> lines, Func<Line, long> side) =>
        lines.Aggregate(Int128.Zero, (sum, each) => sum + side(each.Line));
}

/// <summary>A month of an account.</summary>
/// <param name="Month">The month.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Debit">本月合计: debits of the month.</param>
/// <param name="Credit">Credits of the month.</param>
/// <param name="YearDebit">本年累计: debits from the first day of the fiscal year.</param>
/// <param name="YearCredit">Credits from the first day of the fiscal year.</param>
/// <param name="Balance">Debit less credit at its end.</param>
public sealed record AccountLedgerMonth(
    Period Month, IReadOnlyList<AccountLedgerLine> Lines, Int128 Debit, Int128 Credit, Int128 YearDebit, Int128 YearCredit, Int128 Balance);

/// <summary>A line of an account, and debit less credit of the account after it.</summary>
public sealed record AccountLedgerLine(Entry Entry, Line Line, Int128 Balance);
