using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Where a charity fund's own books are kept: at its owner, purpose by purpose.</summary>
internal static class CharityBooks
{
    public static Place Of(Fund fund, Place quota) => quota with { Unit = fund.Owner };
}
