using FundLedger.Commands;

namespace FundLedger.Figures;

/// <summary>A surplus that is moved in a simulation.</summary>
/// <param name="From">The unit whose surplus it is, with all below it.</param>
/// <param name="To">The unit that gets it: where arrears need it there and below, else the unit itself.</param>
/// <param name="Fund">The fund.</param>
/// <param name="Amount">Y: how much.</param>
/// <param name="Date">The day.</param>
public sealed record SurplusMove(string From, string To, string Fund, Money Amount, DateOnly Date);

/// <summary>What moving a surplus to a unit in arrears does.</summary>
/// <param name="Move">What was asked.</param>
/// <param name="Moved">What reached the other unit, in minor units.</param>
/// <param name="Paid">What the payment run then paid there, in minor units.</param>
/// <param name="Giver">The unit that gives, with all below it.</param>
/// <param name="Taker">The unit that gets, with all below it.</param>
/// <param name="GiverArrears">Its arrears; null where it has no awards.</param>
/// <param name="TakerArrears">The other's arrears; null where it has no awards.</param>
/// <param name="Done">The commands that were carried out, in order.</param>
/// <param name="Refused">What the rules refuse, each with why.</param>
public sealed record SurplusMoveSimulation(
    SurplusMove Move, Int128 Moved, Int128 Paid, BeforeAfter<DistrictFigures> Giver, BeforeAfter<DistrictFigures> Taker,
    BeforeAfter<ArrearsRow?> GiverArrears, BeforeAfter<ArrearsRow?> TakerArrears,
    IReadOnlyList<BookCommand> Done, IReadOnlyList<RefusedStep> Refused);
