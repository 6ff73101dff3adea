using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Works out the cells of a statement, each once.</summary>
internal sealed class StatementCells
{
    private readonly StatementDefinition _definition;
    private readonly BookSetup _setup;
    private readonly StatementYear _year;
    private readonly StatementYear _lastYear;
    private readonly Dictionary<string, StatementRow> _rows;
    private readonly Dictionary<string, StatementColumn> _columns;
    private readonly Dictionary<string, IReadOnlyList<StatementTerm>> _formulas = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Row, string Column, string? Fund), Int128?> _known = [];

    public StatementCells(StatementDefinition definition, BookSetup setup, StatementYear year, StatementYear lastYear)
    {
        (_definition, _setup, _year, _lastYear) = (definition, setup, year, lastYear);
        _rows = definition.Rows.ToDictionary(row => row.Row, StringComparer.Ordinal);
        _columns = definition.Columns.ToDictionary(column => column.Column, StringComparer.Ordinal);
    }

    /// <summary>The ledgers that a definition reads.</summary>
    public static IEnumerable<Ledger> LedgersOf(StatementDefinition definition) => definition.Rows
        .SelectMany(row => (row.Parts ?? []).Select(part => part.Of).Append(row.Of)).Concat(definition.Columns.Select(column => column.Of))
        .OfType<string>().SelectMany(formula => StatementFormula.Accounts(formula, definition.Ledger)!).Select(term => term.Ledger).Distinct();

    /// <summary>The columns that the statement has: a closed year's has others than a month's.</summary>
    public IReadOnlyList<StatementColumn> Columns => [.. _definition.Columns.Where(column => _year.IsClosed ? !column.Monthly : !column.Yearly)];

    public IReadOnlyList<StatementLine> Lines() => [.. _definition.Rows.Where(row => !(row.Monthly && _year.IsClosed)).SelectMany(LinesOf)];

    /// <summary>A row, and below it one of each fund with amounts where it asks for that.</summary>
    private IEnumerable<StatementLine> LinesOf(StatementRow row)
    {
        yield return LineOf(row, null);
        if (!row.EachFund)
            yield break;
        foreach (var fund in _setup.Funds.Values.OrderBy(fund => fund.Code, StringComparer.Ordinal))
        {
            var line = LineOf(row, fund);
            if (line.Cells.Any(cell => cell is { } amount && amount != 0))
                yield return line;
        }
    }

    private StatementLine LineOf(StatementRow row, Fund? fund) => new(row, fund, [.. Columns.Select(column => Cell(row, column, fund))]);

    private Int128? Cell(StatementRow row, StatementColumn column, Fund? fund)
    {
        var key = (row.Row, column.Column, fund?.Code);
        if (!_known.TryGetValue(key, out var amount))
            _known[key] = amount = Worked(row, column, fund);
        return amount;
    }

    private Int128? Worked(StatementRow row, StatementColumn column, Fund? fund)
    {
        if (row.Style == StatementStyle.Heading)
            return null;
        if (row.Sum is { } rows)
            return Sum(rows, name => Cell(_rows[name], column, fund));
        if (column.Sum is { } columns)
            return Sum(columns, name => Cell(row, _columns[name], fund));
        var formula = column.Part is { } part ? row.Parts?.FirstOrDefault(each => each.Part == part)?.Of ?? row.Of : row.Of ?? (row.Where is null && !row.EachFund ? null : column.Of);
        return formula is null ? null : Balance(formula, row, column, fund);
    }

    /// <summary>What is known of a sum; null where nothing is.</summary>
    private static Int128? Sum(string names, Func<string, Int128?> cell) => StatementFormula.Names(names)!
        .Aggregate((Int128?)null, (sum, term) => cell(term.Name) is { } amount ? (sum ?? 0) + (term.Minus ? -amount : amount) : sum);

    private Int128 Balance(string formula, StatementRow row, StatementColumn column, Fund? fund)
    {
        var year = column.LastYear ? _lastYear : _year;
        var sum = Int128.Zero;
        foreach (var term in TermsOf(formula))
        {
            var side = term.SideIn(_setup.Chart, year.Date);
            foreach (var (account, debit, credit) in year.Of(term.Measure ?? row.Measure ?? column.Measure, row.Closing))
            {
                if (!term.Has(account) || !Picks(_definition.Where, account) || !Picks(row.Where, account) || (fund is not null && account.Fund != fund.Code))
                    continue;
                Int128 amount = term.Only is null ? (Int128)debit - credit : term.Only == Side.Debit ? debit : -(Int128)credit;
                sum += (side == Side.Debit ? amount : -amount) * (term.Minus ? -1 : 1);
            }
        }

        return sum;
    }

    private IReadOnlyList<StatementTerm> TermsOf(string formula)
    {
        if (!_formulas.TryGetValue(formula, out var terms))
            _formulas[formula] = terms = StatementFormula.Accounts(formula, _definition.Ledger)!;
        return terms;
    }

    private bool Picks(StatementRange? range, Account account)
    {
        if (range is null)
            return true;
        var fund = _setup.Funds.GetValueOrDefault(account.Fund);
        return (range.Funds is null || range.Funds.Contains(account.Fund))
            && (range.FundTypes is null || (fund is not null && range.FundTypes.Contains(fund.Type)))
            && (range.CarryOvers is null || (fund is not null && range.CarryOvers.Contains(fund.CarryOver)))
            && (range.Purposes is null || range.Purposes.Any(code => account.Purpose.StartsWith(code, StringComparison.Ordinal)));
    }
}
