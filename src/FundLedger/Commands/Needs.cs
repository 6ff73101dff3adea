using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// What a command looks up to be decided: it is loaded in sets before, and nothing else is shown to it
/// (<see cref="NeededView"/>). The set-up, the day and the list of accounts are there without being asked for.
/// </summary>
public sealed record Needs
{
    /// <summary>Accounts whose balance decides.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    /// <summary>True where the balances of all accounts decide.</summary>
    public bool AllAccounts { get; init; }

    /// <summary>Documents, which may not exist; of those that are requests, the request and its entries too.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Entries, which may not exist, with the documents that they belong to.</summary>
    public IReadOnlyList<long> Entries { get; init; } = [];

    /// <summary>Documents whose entries decide, one by one.</summary>
    public IReadOnlyList<string> Histories { get; init; } = [];

    /// <summary>Units and months whose entries decide.</summary>
    public IReadOnlyList<(string Unit, Period Period)> Months { get; init; } = [];

    /// <summary>Units and funds; the documents that were paid from them.</summary>
    public IReadOnlyList<(string Unit, string Fund)> Payments { get; init; } = [];

    /// <summary>Places, without a year; the payments there that belong to no document.</summary>
    public IReadOnlyList<Place> Recorded { get; init; } = [];

    /// <summary>Places; the documents that hold quota there.</summary>
    public IReadOnlyList<(Place At, Currency Currency)> Holdings { get; init; } = [];

    /// <summary>Files, source vouchers and entries; the entries that name them, and those to which these attach something.</summary>
    public IReadOnlyList<EntryName> Names { get; init; } = [];

    /// <summary>Files, and the accounts that may have uploaded them.</summary>
    public IReadOnlyList<(Attachment File, string Account)> Uploads { get; init; } = [];

    /// <summary>Charity funds whose donations decide.</summary>
    public IReadOnlyList<string> Donations { get; init; } = [];

    public static Needs None { get; } = new();

    public static Needs Document(string document) => new() { Documents = [document] };

    public static Needs Account(Account account) => new() { Accounts = [account] };

    /// <summary>The donations of a fund, where it is a charity fund.</summary>
    public static Needs DonationsOf(BookSetup setup, string fund) =>
        setup.Funds.GetValueOrDefault(fund) is { Type: FundType.Charity } ? new() { Donations = [fund] } : None;

    public static Needs Entry(long seq) => new() { Entries = [seq] };

    /// <summary>These and others.</summary>
    public Needs And(Needs other) => this == None ? other : other == None ? this : All([this, other]);

    /// <summary>All that several commands need.</summary>
    public static Needs All(IReadOnlyCollection<Needs> needs) => new()
    {
        Accounts = [.. needs.SelectMany(need => need.Accounts)],
        AllAccounts = needs.Any(need => need.AllAccounts),
        Documents = [.. needs.SelectMany(need => need.Documents)],
        Entries = [.. needs.SelectMany(need => need.Entries)],
        Histories = [.. needs.SelectMany(need => need.Histories)],
        Months = [.. needs.SelectMany(need => need.Months)],
        Payments = [.. needs.SelectMany(need => need.Payments)],
        Recorded = [.. needs.SelectMany(need => need.Recorded)],
        Holdings = [.. needs.SelectMany(need => need.Holdings)],
        Names = [.. needs.SelectMany(need => need.Names)],
        Uploads = [.. needs.SelectMany(need => need.Uploads)],
        Donations = [.. needs.SelectMany(need => need.Donations).Distinct()],
    };
}
