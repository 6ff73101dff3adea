using FundLedger.Commands;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>What a change of rule would do, worked out on a copy: nothing is ever posted.</summary>
public static class PolicySimulation
{
    /// <summary>Another carry-over rule for a fund: the year's end before and after.</summary>
    /// <param name="balances">The fiscal year, at its last day or as far as it has gone.</param>
    /// <param name="fund">The fund.</param>
    /// <param name="rule">The other rule.</param>
    /// <param name="finished">Purposes whose project is done.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.FundMustExist"/>; <see cref="Rule.MemberForm"/> where the rule is not one for that type of fund.
    /// </exception>
    public static CarryOverSimulation CarryOver(
        YearBalances balances, string fund, CarryOver rule, IReadOnlyCollection<string>? finished = null) =>
        CarryOverRule.Simulate(balances, fund, rule, finished ?? []);

    /// <summary>Another autonomy limit: which past virements would have needed approval.</summary>
    /// <param name="setup">The set-up with the policies in force.</param>
    /// <param name="policy">The other policy.</param>
    /// <param name="virements">Past virements, each with its date, in the order in which they were made.</param>
    public static AutonomySimulation Autonomy(
        BookSetup setup, SetPolicy policy, IReadOnlyList<MoveBetweenPurposes> virements) =>
        AutonomyLimit.Simulate(setup, policy, virements);

    /// <summary>
    /// Moves a surplus: recalled up to the nearest unit above both, or taken from one budget and added to the other
    /// where there is none; then allotted down, and arrears paid by a payment run.
    /// </summary>
    /// <param name="balances">The fiscal year at the day.</param>
    /// <param name="awards">Awards as they stand.</param>
    /// <param name="move">What to move.</param>
    public static SurplusMoveSimulation MoveSurplus(YearBalances balances, IReadOnlyList<Award> awards, SurplusMove move) =>
        new SurplusMoving(balances, awards, move).Simulate();
}
