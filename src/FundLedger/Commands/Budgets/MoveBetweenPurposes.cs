using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// 调剂 (virement): quota moves between purposes of one unit, fund and year. Not in a charity fund: what a donor bound to
/// a purpose stays bound to it.
/// </summary>
[Command(MoveBetweenPurposes.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record MoveBetweenPurposes : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "virement";

    public required string Unit { get; init; }

    public required string Fund { get; init; }

    /// <summary>The budget year; left out: the fiscal year of the date.</summary>
    [BudgetYear]
    public int? Year { get; init; }

    /// <summary>The purpose that gives.</summary>
    public required string From { get; init; }

    /// <summary>The purpose that gets, another one.</summary>
    public required string To { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>True where an approved request carries it out: no limit holds then.</summary>
    internal bool Approved { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [Touch.Answering(setup, Unit, Fund)];

    /// <summary>What the unit has moved so far, where a limit holds for it.</summary>
    public override Needs Needs(IBookView view) => Approved ? Commands.Needs.None : WhereTold(() =>
    {
        var (from, to) = (PlaceOf(view, From), PlaceOf(view, To));
        var currency = view.Setup.Fund(Fund).Currency;
        return new()
        {
            Accounts =
            [
                .. Moved(view, from), from.Control(ControlAccount.Virement, currency), to.Control(ControlAccount.Virement, currency),
            ],
        };
    });

    public override Decision Decide(IBookView view)
    {
        if (view.Setup.Fund(Fund).Type == FundType.Charity)
            throw new RefusedException(Rule.FundTypeMustMatch, ("fund", Fund), ("actual", FundType.Charity), ("kind", Kind));
        if (From == To)
            throw new RefusedException(Rule.MemberForm, ("member", "to"), ("problem", new Reason(Because.Same, ("other", "from"), ("given", To))));
        var from = PlaceOf(view, From);
        var to = PlaceOf(view, To);
        var amount = QuotaCommand.Positive(view, Fund, Amount);
        var lines = BudgetPosting.Virement(from, to, amount);
        if (!Approved)
            CheckAutonomy(view, from, lines);
        return Post(view, IsCarriedOver(view, from) ? [.. lines, .. CarriedQuota.Moved(from, to, amount)] : lines);
    }

    private Place PlaceOf(IBookView view, string purpose) => QuotaCommand.PlaceOf(view, Unit, Fund, purpose, Year, DateIn(view));

    /// <summary>Accounts of what moved between the purposes of a unit, fund and year.</summary>
    private static IEnumerable<Account> Moved(IBookView view, Place giver) => view.Accounts.Where(account => IsMoved(account, giver));

    private static bool IsMoved(Account account, Place giver) =>
        account is { Ledger: Ledger.Control, Code: ControlAccount.Virement } && account.Place() with { Purpose = giver.Purpose } == giver;

    /// <summary>What a unit holds moved between purposes: a move back takes from it, and splitting one does not help.</summary>
    private static void CheckAutonomy(IBookView view, Place giver, Line[] lines)
    {
        var currency = lines[0].Account.Currency;
        if (view.Setup.PolicyOf(giver.Unit, giver.Fund)?.VirementLimit is not { } limit || limit.Currency != currency)
            return;
        var moved = 0L;
        foreach (var account in Moved(view, giver).Concat(lines.Select(line => line.Account).Where(account => IsMoved(account, giver))).Distinct())
        {
            moved += Math.Max(0, -view.Timeline(account).Total - lines.Where(line => line.Account == account).Sum(line => line.Net));
        }

        if (moved > limit.MinorUnits)
        {
            var above = Money.FromMinorUnits(moved, currency);
            throw new RefusedException(Rule.AboveAutonomyLimit,
                ("unit", giver.Unit), ("fund", giver.Fund), ("year", giver.Year), ("limit", limit), ("amount", above), ("shortfall", above - limit));
        }
    }
}
