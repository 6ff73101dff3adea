using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>Who holds funds, as a fact of a refusal: the largest first, the rest counted.</summary>
internal static class HolderText
{
    private const int Most = 5;

    public static string Of(IReadOnlyList<(string Document, Account Account, Money Amount)> holders) =>
        holders.Count == 0 ? "—" : string.Join(", ", holders.Take(Most).Select(holder => $"{holder.Document} {holder.Account.Code} {holder.Amount.ToDecimalString()}")
            .Concat(holders.Count > Most ? [$"… +{holders.Count - Most}"] : []));
}
