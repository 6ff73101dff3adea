using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Past virements under another autonomy limit, by the rule that virements are decided by.</summary>
internal static class AutonomyLimit
{
    public static AutonomySimulation Simulate(BookSetup setup, SetPolicy policy, IReadOnlyList<MoveBetweenPurposes> virements)
    {
        var moves = WithSums(setup, virements);
        var after = policy.Apply(setup, policy.Date ?? DateOnly.MinValue);
        var rows = moves.GroupBy(move => (move.At.Unit, move.At.Fund))
            .OrderBy(group => group.Key.Unit, StringComparer.Ordinal).ThenBy(group => group.Key.Fund, StringComparer.Ordinal)
            .Select(group => RowOf(setup, after, group.Key.Unit, group.Key.Fund, [.. group])).ToList();
        return new AutonomySimulation(rows, new BeforeAfter<int>(
            rows.Sum(row => row.Approval.Before.Virements), rows.Sum(row => row.Approval.After.Virements)));
    }

    private static AutonomyRow RowOf(BookSetup before, BookSetup after, string unit, string fund, IReadOnlyList<Move> moves)
    {
        var currency = before.Fund(fund).Currency;
        var limits = new BeforeAfter<Money?>(LimitOf(before, unit, fund, currency), LimitOf(after, unit, fund, currency));
        return new AutonomyRow(unit, fund, currency, moves.Count, moves.Aggregate(Int128.Zero, (sum, move) => sum + move.Amount), limits,
            new BeforeAfter<NeedingApproval>(Above(limits.Before, moves), Above(limits.After, moves)));
    }

    /// <summary>A limit in another currency does not bind a fund.</summary>
    private static Money? LimitOf(BookSetup setup, string unit, string fund, Currency currency) =>
        setup.PolicyOf(unit, fund)?.VirementLimit is { } limit && limit.Currency == currency ? limit : null;

    private static NeedingApproval Above(Money? limit, IEnumerable<Move> moves)
    {
        var above = moves.Where(move => move.Moved > limit?.MinorUnits).ToList();
        return new NeedingApproval(above.Count, above.Aggregate(Int128.Zero, (sum, move) => sum + move.Amount));
    }

    /// <summary>Each virement with what its unit held moved between purposes of the fund's budget year after it.</summary>
    private static List<Move> WithSums(BookSetup setup, IReadOnlyList<MoveBetweenPurposes> virements)
    {
        var received = new Dictionary<Place, Int128>();
        var moves = new List<Move>();
        foreach (var virement in virements)
        {
            var date = virement.Date ?? throw new ArgumentException("A past virement has a date.", nameof(virements));
            var giver = QuotaCommand.PlaceOf(setup, virement.Unit, virement.Fund, virement.From, virement.Year, date);
            var amount = Money.FromDecimal(virement.Amount, setup.Fund(virement.Fund).Currency).MinorUnits;
            received[giver] = received.GetValueOrDefault(giver) - amount;
            var taker = giver with { Purpose = virement.To };
            received[taker] = received.GetValueOrDefault(taker) + amount;
            var moved = received.Where(pair => (pair.Key with { Purpose = "" }) == (giver with { Purpose = "" }) && pair.Value < 0)
                .Aggregate(Int128.Zero, (sum, pair) => sum - pair.Value);
            moves.Add(new Move(giver, amount, moved));
        }

        return moves;
    }

    private sealed record Move(Place At, Int128 Amount, Int128 Moved);
}
