namespace FundLedger.Storage;

/// <summary>An account as the writer knows it.</summary>
internal sealed class AccountState(int id)
{
    public int Id { get; } = id;

    /// <summary>Its movements by day; null until they are loaded.</summary>
    public Timeline? Timeline { get; set; }

    /// <summary>Debit and credit sums; known when <see cref="Timeline"/> is.</summary>
    public long Debit { get; set; }

    public long Credit { get; set; }
}
