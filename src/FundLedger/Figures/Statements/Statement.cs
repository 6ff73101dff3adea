using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>A row with its amounts.</summary>
/// <param name="Row">The row of the definition.</param>
/// <param name="Fund">The fund, where each has a row of its own.</param>
/// <param name="Cells">For each column, in minor units; null where the form asks for what accounts do not say.</param>
public sealed record StatementLine(StatementRow Row, Fund? Fund, IReadOnlyList<Int128?> Cells)
{
    /// <summary>What it is called.</summary>
    public LocalName Name => Fund?.Name ?? Row.Name;
}

/// <summary>A statement worked out for units.</summary>
/// <param name="Definition">Its definition.</param>
/// <param name="Currency">The currency; amounts are in its minor units.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="IsClosed">Whether the year is closed, and read so.</param>
/// <param name="Units">The units that have amounts in it.</param>
/// <param name="Lines">The rows.</param>
public sealed record Statement(
    StatementDefinition Definition, Currency Currency, int Year, bool IsClosed, IReadOnlyList<string> Units, IReadOnlyList<StatementLine> Lines)
{
    /// <param name="definition">What is to be worked out.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="lastYear">The one before it.</param>
    /// <param name="units">The units that are summed.</param>
    /// <param name="fund">The fund, in whose currency it then is; null: all funds in the book's currency.</param>
    public static Statement Of(
        StatementDefinition definition, BookSetup setup, StatementYear year, StatementYear lastYear, IReadOnlySet<string> units, string? fund = null)
    {
        var currency = fund is null ? setup.Profile.Currency : setup.Fund(fund).Currency;
        bool Counts(Account account) => account.Currency == currency && units.Contains(account.Unit) && (fund is null || account.Fund == fund);
        StatementYear Within(StatementYear of) => of with
        {
            Opening = Merged(of.Opening),
            Year = Merged(of.Year),
            Month = Merged(of.Month),
            Closing = Merged(of.Closing),
        };
        IReadOnlyList<AccountBalance> Merged(IEnumerable<AccountBalance> sums) =>
        [
            .. sums.Where(each => Counts(each.Account)).GroupBy(each => each.Account with { Unit = "", Year = 0 })
                .Select(group => new AccountBalance(group.Key, group.Sum(each => each.Debit), group.Sum(each => each.Credit))),
        ];
        var (own, before) = (Within(year), Within(lastYear));
        var ledgers = StatementCells.LedgersOf(definition).ToHashSet();
        var cells = new StatementCells(definition, setup, own, before);
        return new Statement(
            definition with { Columns = cells.Columns }, currency, setup.Profile.FiscalYearOf(year.Date), year.IsClosed,
            [.. year.Opening.Concat(year.Year).Where(each => Counts(each.Account) && ledgers.Contains(each.Account.Ledger)).Select(each => each.Account.Unit).Distinct().Order(StringComparer.Ordinal)],
            cells.Lines());
    }

    /// <summary>The amount of a row in a column, by their names; of rows of each fund, their sum.</summary>
    public Int128? this[string row, string column]
    {
        get
        {
            var at = Definition.Columns.Index().First(each => each.Item.Column == column).Index;
            return Lines.First(line => line.Row.Row == row && line.Fund is null).Cells[at];
        }
    }
}
