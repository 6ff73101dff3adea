using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>The document of the signatures on a unit's vouchers of a month.</summary>
public static class VoucherDocument
{
    private const string Prefix = "vouchers-";

    public static string Of(string unit, Period period) => $"{Prefix}{unit}-{period}";

    /// <summary>Whether a code is kept for signatures.</summary>
    public static bool Is(string document) => document.StartsWith(Prefix, StringComparison.Ordinal);
}
