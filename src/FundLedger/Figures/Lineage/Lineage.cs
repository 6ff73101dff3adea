using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>
/// 善款流向: every payment of a charity fund with the donations that it came from, and the other way round. Donations and
/// payments of a unit, fund and purpose are matched first in first out, by effective date and number; what comes back is
/// given back last in first out, and what moves between purposes stays the donation that it was. What was taken back was never
/// there. So the sums are those of the ledger, to the cent: donations of 9120, payments of 9501, what is left of 9203, 9204,
/// 9301 and 9302.
/// </summary>
/// <param name="Donations">By effective date and number.</param>
/// <param name="Payments">By effective date and number.</param>
public sealed record Lineage(IReadOnlyList<LineageDonation> Donations, IReadOnlyList<LineagePayment> Payments)
{
    /// <summary>Whether lines of an account bring, move or pay donations.</summary>
    public static bool Moves(Account account) => account is { Ledger: Ledger.Control, Code: ControlAccount.Virement or ControlAccount.Donated or ControlAccount.Paid };

    /// <summary>Traces the entries of charity funds, in any order.</summary>
    public static Lineage Of(BookSetup setup, IEnumerable<Entry> entries) => new LineageTrace(setup).Of(entries);
}
