using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Closes an account of the chart after a day; what was posted before stays and is still reported.</summary>
[Command(CloseAccount.Kind)]
[Right(RightAt.Book, Roles.Administrator)]
public sealed record CloseAccount : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "close-account";

    public required Ledger Ledger { get; init; }

    public required string Account { get; init; }

    /// <summary>The last day on which it may be posted to; left out: the command's date.</summary>
    public DateOnly? Until { get; init; }

    public override BookSetup Apply(BookSetup setup, DateOnly date) =>
        setup with { Chart = setup.Chart.Close(Ledger, Account, Until ?? date) };
}
