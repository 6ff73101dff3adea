namespace FundLedger.Storage;

/// <summary>The documents that hold quota of one place, kept in order while a batch goes on.</summary>
internal sealed class Holdings
{
    private readonly Dictionary<(string Document, Account Account), long> _amounts = [];
    private readonly List<(string Document, Account Account, Money Amount)> _ordered = [];

    /// <summary>What is held: the largest first, then by code.</summary>
    public IReadOnlyList<(string Document, Account Account, Money Amount)> Ordered => _ordered;

    /// <summary>Adds to what a document holds (credit less debit); what comes to nothing is held no more.</summary>
    public void Add(string document, Account account, long amount)
    {
        var before = _amounts.GetValueOrDefault((document, account));
        var after = _amounts[(document, account)] = before + amount;
        if (before > 0)
            _ordered.RemoveAt(_ordered.BinarySearch(Holder(document, account, before), InOrder));
        if (after > 0)
            _ordered.Insert(~_ordered.BinarySearch(Holder(document, account, after), InOrder), Holder(document, account, after));
    }

    private static (string Document, Account Account, Money Amount) Holder(string document, Account account, long amount) =>
        (document, account, Money.FromMinorUnits(amount, account.Currency));

    private static readonly Comparer<(string Document, Account Account, Money Amount)> InOrder =
        Comparer<(string Document, Account Account, Money Amount)>.Create((x, y) =>
            y.Amount.MinorUnits.CompareTo(x.Amount.MinorUnits) is not 0 and var amount ? amount
            : string.CompareOrdinal(x.Document, y.Document) is not 0 and var document ? document
            : string.CompareOrdinal(x.Account.Code, y.Account.Code));
}
