using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>What a command will look up, named beforehand so that a whole batch is loaded in one go.</summary>
/// <param name="Accounts">Accounts whose balance decides.</param>
/// <param name="Documents">Documents, which may not exist.</param>
/// <param name="Entries">Entries, which may not exist, with the documents that they belong to.</param>
public sealed record Needs(
    IReadOnlyList<Account> Accounts, IReadOnlyList<string> Documents, IReadOnlyList<long> Entries)
{
    /// <summary>True where the balances of all accounts decide.</summary>
    public bool AllAccounts { get; init; }

    public static Needs None { get; } = new([], [], []);

    public static Needs Document(string document) => new([], [document], []);

    public static Needs Account(Account account) => new([account], [], []);

    public static Needs Entry(long seq) => new([], [], [seq]);
}
