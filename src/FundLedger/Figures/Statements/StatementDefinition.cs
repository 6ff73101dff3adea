using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>
/// A statement as data: its columns, its rows, and what each is worked out from. The official ones are such files
/// (<c>seeds/statements</c>); a finance officer may write his own.
/// </summary>
public sealed record StatementDefinition
{
    /// <summary>Its code: <c>balance-sheet</c>.</summary>
    public required string Code { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>The mark that the form has at its right above: <c>会政财01表</c>.</summary>
    public string? Mark { get; init; }

    /// <summary>Where the layout is prescribed.</summary>
    public string? Source { get; init; }

    /// <summary>The ledger of accounts that name none.</summary>
    public Ledger Ledger { get; init; } = Ledger.Financial;

    /// <summary>Whether the form is dated by its day, its month or its year.</summary>
    public StatementDate Dated { get; init; } = StatementDate.Month;

    /// <summary>Whether a page on its side is needed.</summary>
    public bool Landscape { get; init; }

    /// <summary>Which lines count at all; left out: all.</summary>
    public StatementRange? Where { get; init; }

    /// <summary>Its columns of amounts, from the left.</summary>
    public required IReadOnlyList<StatementColumn> Columns { get; init; }

    /// <summary>Its rows, from the top.</summary>
    public required IReadOnlyList<StatementRow> Rows { get; init; }

    /// <summary>What stands below the table.</summary>
    public IReadOnlyList<StatementNote>? Notes { get; init; }
}

/// <summary>How a statement is dated: 2025年12月31日, 2025年12月, 2025年.</summary>
public enum StatementDate
{
    Day,
    Month,
    Year,
}

/// <summary>What is measured of an account.</summary>
public enum StatementMeasure
{
    /// <summary>年初余额: what it stood at before the first day of the fiscal year.</summary>
    Opening,

    /// <summary>期末余额: what it stands at on the date, after the closing of the year where that is done.</summary>
    Closing,

    /// <summary>本月数: what moved in the month of the date, before the closing of the year.</summary>
    Month,

    /// <summary>本年累计数: what moved in the fiscal year up to the date, before the closing of the year.</summary>
    Year,
}

/// <summary>Which lines count, by fund and purpose. What is left out does not restrict.</summary>
public sealed record StatementRange
{
    public IReadOnlyList<FundType>? FundTypes { get; init; }

    public IReadOnlyList<CarryOver>? CarryOvers { get; init; }

    public IReadOnlyList<string>? Funds { get; init; }

    /// <summary>Purposes by the beginning of their codes.</summary>
    public IReadOnlyList<string>? Purposes { get; init; }
}

/// <summary>A column of amounts.</summary>
public sealed record StatementColumn
{
    /// <summary>Its name for programs.</summary>
    public required string Column { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>The title that it has in common with the columns beside it that say the same.</summary>
    public LocalName? Group { get; init; }

    public StatementMeasure Measure { get; init; } = StatementMeasure.Year;

    /// <summary>True for 上年数: the fiscal year before, all of it.</summary>
    public bool LastYear { get; init; }

    /// <summary>True for a column that the statement of a closed year has not: 本月数, 本年累计数.</summary>
    public bool Monthly { get; init; }

    /// <summary>True for a column that only the statement of a closed year has: 本年数, 上年数.</summary>
    public bool Yearly { get; init; }

    /// <summary>The part of each row that it shows; left out: the row's own formula.</summary>
    public string? Part { get; init; }

    /// <summary>Accounts, where the column says what is measured and the rows say of which lines.</summary>
    public string? Of { get; init; }

    /// <summary>Other columns: <c>unrestricted + restricted</c>.</summary>
    public string? Sum { get; init; }
}

/// <summary>How a row looks.</summary>
public enum StatementStyle
{
    Line,

    /// <summary>A title of the rows below it; it has no amounts.</summary>
    Heading,

    Subtotal,

    Total,
}

/// <summary>A row.</summary>
public sealed record StatementRow
{
    /// <summary>Its name for programs and for arithmetic between rows.</summary>
    public required string Row { get; init; }

    /// <summary>行次, where the form numbers its rows.</summary>
    public string? Number { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>How far it is moved in, 0 to 5.</summary>
    public int Indent { get; init; }

    public StatementStyle Style { get; init; }

    /// <summary>True where it stands at the right of a form with two sides.</summary>
    public bool Right { get; init; }

    /// <summary>True for a row that the statement of a closed year has not (marked * in the form).</summary>
    public bool Monthly { get; init; }

    /// <summary>Accounts: <c>1001 + 1002 - 100201</c>; see <see cref="StatementFormula"/>.</summary>
    public string? Of { get; init; }

    /// <summary>Accounts for each part that columns show.</summary>
    public IReadOnlyList<PartFormula>? Parts { get; init; }

    /// <summary>Other rows: <c>current + fixed</c>.</summary>
    public string? Sum { get; init; }

    /// <summary>What is measured, where that is not what the column measures.</summary>
    public StatementMeasure? Measure { get; init; }

    /// <summary>True where what the closing of the year posted counts among its movements.</summary>
    public bool Closing { get; init; }

    /// <summary>Which lines count, beside what the statement says.</summary>
    public StatementRange? Where { get; init; }

    /// <summary>True where each fund with amounts has a row of its own below it.</summary>
    public bool EachFund { get; init; }

    /// <summary>Where the row and its formula are prescribed.</summary>
    public string? Source { get; init; }

    /// <summary>True where the formula is this product's reading, because accounts alone do not say what the form asks for.</summary>
    public bool Derived { get; init; }

    /// <summary>Whether it has a formula of its own.</summary>
    internal bool HasFormula => Of is not null || Parts is not null || Sum is not null;
}

/// <summary>The formula of one part of a row.</summary>
/// <param name="Part">The part, as columns name it.</param>
/// <param name="Of">Accounts.</param>
public sealed record PartFormula(string Part, string Of);

/// <summary>A note below the table.</summary>
public sealed record StatementNote
{
    public required LocalName Text { get; init; }

    /// <summary>The first date on which it is printed; left out: any.</summary>
    public DateOnly? From { get; init; }
}
