using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// Closes an account of the chart after a day; what was posted before stays and is still reported. An account with a balance,
/// one that was posted to later, and one that commands post to are not closed, unless a new definition follows.
/// </summary>
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

    /// <summary>The name of the account under its code from the next day on; left out: there is none then.</summary>
    public LocalName? Successor { get; init; }

    public override Needs Needs(IBookView view) => new() { Accounts = [.. Posted(view)] };

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        var last = Until ?? date;
        var chart = setup.Chart.Close(Ledger, Account, last);
        if (Successor is not { } name)
            return setup with { Chart = chart };
        Texts.Name(name);
        return setup with { Chart = chart.With(setup.Chart.Require(Ledger, Account, last) with { Name = name, From = last.AddDays(1), Until = null }) };
    }

    private protected override SetupCommand ResolvedIn(IBookView view)
    {
        view.Setup.Chart.Require(Ledger, Account, Until ?? DateIn(view));
        if (Successor is null)
            CheckUnused(view, Until ?? DateIn(view));
        return this;
    }

    /// <exception cref="RefusedException"><see cref="Rule.AccountInUse"/>, <see cref="Rule.AccountPostedLater"/> or <see cref="Rule.AccountHasBalance"/>.</exception>
    private void CheckUnused(IBookView view, DateOnly last)
    {
        var chart = view.Setup.Chart;
        if (PostedAccounts.Includes(Ledger, Account))
            throw new RefusedException(Rule.AccountInUse, ("account", chart.Named(Ledger, Account)));
        foreach (var account in Posted(view))
        {
            var timeline = view.Timeline(account);
            if (timeline.LastDay > last)
                throw new RefusedException(Rule.AccountPostedLater, ("account", chart.Named(account)), ("date", last), ("last", timeline.LastDay));
            if (timeline.Total != 0)
                throw new RefusedException(Rule.AccountHasBalance, ("account", chart.Named(account)), ("date", last), ("amount", Money.FromMinorUnits(timeline.Total, account.Currency)));
        }
    }

    private IEnumerable<Account> Posted(IBookView view) => view.Accounts.Where(account => account.Ledger == Ledger && account.Code == Account);
}
