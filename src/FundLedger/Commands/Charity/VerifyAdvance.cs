using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>What was bought with a charity fund's advance is verified.</summary>
[Command(VerifyAdvance.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record VerifyAdvance : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "verify-advance";

    public required string Document { get; init; }

    public required decimal Amount { get; init; }

    internal override DocumentName? Named => new(Document, full => this with { Document = full });

    public override Decision Decide(IBookView view)
    {
        var document = NewDocument.Require(view, Document);
        var open = document.Nets.Where(net => net.Account is { Ledger: Ledger.Charity, Code: CharityAccount.Advances } && net.Net > 0).ToList();
        if (open.Count == 0)
            throw new RefusedException(Rule.DocumentState, ("document", Document), ("problem", new Reason(Because.NothingAdvanced)));
        var amount = QuotaCommand.Positive(view, open[0].Account.Fund, Amount);
        var limit = Money.FromMinorUnits(open.Sum(net => net.Net), amount.Currency);
        if (amount > limit)
        {
            throw new RefusedException(Rule.AmountAboveAdvance, ("document", Document),
                ("limit", limit), ("amount", amount), ("shortfall", amount - limit));
        }

        return Post(view, Lines(open, amount), Document);
    }

    /// <summary>Verifies line by line, in the order in which they were advanced.</summary>
    private static Line[] Lines(IReadOnlyList<(Account Account, long Net)> open, Money amount)
    {
        var lines = new List<Line>();
        foreach (var (account, net) in open)
        {
            var part = Money.Min(amount, Money.FromMinorUnits(net, account.Currency));
            if (!part.IsZero)
                lines.AddRange(CharityPosting.AdvanceVerified(account.Place(), part));
            amount -= part;
        }

        return [.. lines];
    }
}
