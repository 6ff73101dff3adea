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
    public int? Year { get; init; }

    /// <summary>The purpose that gives.</summary>
    public required string From { get; init; }

    /// <summary>The purpose that gets, another one.</summary>
    public required string To { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>True where an approved request carries it out: no limit holds then.</summary>
    internal bool Approved { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [Touch.Answering(setup, Unit, Fund)];

    public override Decision Decide(IBookView view)
    {
        if (view.Setup.Fund(Fund).Type == FundType.Charity)
            throw new RefusedException(Rule.FundTypeMustMatch, ("fund", Fund), ("actual", FundType.Charity), ("kind", Kind));
        if (From == To)
            throw new RefusedException(Rule.MemberForm, ("member", "to"), ("problem", new Reason(Because.Same, ("other", "from"), ("given", To))));
        var from = QuotaCommand.PlaceOf(view, Unit, Fund, From, Year, DateIn(view));
        var to = QuotaCommand.PlaceOf(view, Unit, Fund, To, Year, DateIn(view));
        var amount = QuotaCommand.Positive(view, Fund, Amount);
        var lines = BudgetPosting.Virement(from, to, amount);
        if (!Approved)
            CheckAutonomy(view, from, lines);
        return Post(view, IsCarriedOver(view, from) ? [.. lines, .. CarriedQuota.Moved(from, to, amount)] : lines);
    }

    /// <summary>What a unit holds moved between purposes: a move back takes from it, and splitting one does not help.</summary>
    private static void CheckAutonomy(IBookView view, Place giver, Line[] lines)
    {
        var currency = lines[0].Account.Currency;
        if (view.Setup.PolicyOf(giver.Unit, giver.Fund)?.VirementLimit is not { } limit || limit.Currency != currency)
            return;
        var moved = 0L;
        foreach (var account in view.Accounts.Concat(lines.Select(line => line.Account)).Distinct()
            .Where(account => account is { Ledger: Ledger.Control, Code: ControlAccount.Virement } && account.Place() with { Purpose = giver.Purpose } == giver))
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
