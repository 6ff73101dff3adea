using FundLedger.Journal;

namespace FundLedger.Setup;

/// <summary>Where quota is: the documents or accounts that hold it, the largest first, the rest counted.</summary>
/// <param name="Holders">The document, empty where it is the account itself; the account by its name; the amount.</param>
internal sealed record HolderList(IReadOnlyList<(string Document, NamedAccount Account, Money Amount)> Holders) : ITold
{
    private const int Most = 5;

    /// <summary>The documents of a view's holders.</summary>
    public static HolderList Of(BookSetup setup, IEnumerable<(string Document, Account Account, Money Amount)> holders) =>
        new([.. holders.Select(holder => (holder.Document, setup.Chart.Named(holder.Account.Ledger, holder.Account.Code), holder.Amount))]);

    public string In(Language language) => language == Language.Chinese
        ? string.Join("、", Told(language)) + (Holders.Count > Most ? $" 等 {Holders.Count} 处" : "")
        : string.Join(", ", Told(language)) + (Holders.Count > Most ? $" and {Holders.Count - Most} more" : "");

    /// <summary><c>D1@A01 9302 1800.00, D2@A01 9301 500.00, … +3</c>.</summary>
    public override string ToString() => string.Join(", ", Holders.Take(Most)
        .Select(holder => $"{holder.Document} {holder.Account.Code} {holder.Amount.ToDecimalString()}".TrimStart())
        .Concat(Holders.Count > Most ? [$"… +{Holders.Count - Most}"] : []));

    private IEnumerable<string> Told(Language language) => Holders.Take(Most)
        .Select(holder => $"{holder.Document} {holder.Account.In(language)}{(language == Language.Chinese ? "" : " ")}{holder.Amount.ToDecimalString()}".TrimStart());
}
