using FundLedger.Commands;
using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>
/// Lines of vouchers that are part of a figure: those that pass the filter, summed on one side, are it or one of its terms.
/// </summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Codes">Account codes, each exactly.</param>
/// <param name="Units">Units.</param>
/// <param name="Funds">Funds; an empty code stands for lines without one.</param>
/// <param name="From">The first effective date; null: from the beginning.</param>
/// <param name="To">The last effective date.</param>
/// <param name="Side">The side on which the sum counts: debit less credit, or credit less debit.</param>
/// <param name="BeforeClosing">True when what the closing of the year posted on the last date is left out.</param>
/// <param name="Documents">Only lines of these documents; null: all lines.</param>
public sealed record LineFilter(
    Ledger Ledger, IReadOnlyList<string> Codes, IReadOnlyList<string> Units, IReadOnlyList<string> Funds,
    DateOnly? From, DateOnly To, Side Side, bool BeforeClosing, IReadOnlyList<string>? Documents = null)
{
    /// <summary>Whether a line of an entry is part of the figure.</summary>
    public bool Picks(Entry entry, Line line) => Picks(line.Account)
        && entry.Date <= To && !(entry.Date < From) && !(BeforeClosing && entry.Date == To && entry.Document is { } of && YearEndDocument.Is(of))
        && (Documents is null || (entry.Document is { } document && Documents.Contains(document)));

    /// <summary>What a picked line adds to the figure, in minor units.</summary>
    public long AmountOf(Line line) => Side == Side.Debit ? line.Net : -line.Net;

    /// <summary>What a sum of lines adds to the figure, in minor units.</summary>
    public Int128 AmountOf(AccountBalance sums) =>
        Side == Side.Debit ? (Int128)sums.Debit - sums.Credit : (Int128)sums.Credit - sums.Debit;

    /// <summary>Whether lines of an account are part of the figure, if their entries are.</summary>
    private bool Picks(Account account) => account.Ledger == Ledger && Codes.Contains(account.Code)
        && Units.Contains(account.Unit) && Funds.Contains(account.Fund);
}
