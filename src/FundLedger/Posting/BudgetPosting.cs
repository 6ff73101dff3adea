using FundLedger.Journal;
using static FundLedger.Journal.ControlAccount;
using static FundLedger.Journal.Ledger;
using static FundLedger.Posting.Lines;

namespace FundLedger.Posting;

/// <summary>What quota events post, as in the table of events: the control ledger alone.</summary>
internal static class BudgetPosting
{
    /// <summary>批复预算. A unit with others below it holds the quota to allot it; one without can spend it.</summary>
    public static Line[] Appropriation(Place at, Money amount, bool hasChildren) =>
        Pair(Control, Appropriated, hasChildren ? Unallotted : Available, at, amount);

    /// <summary>追加; 追减 when the amount is below zero.</summary>
    public static Line[] Supplement(Place at, Money amount, bool hasChildren)
    {
        var held = hasChildren ? Unallotted : Available;
        return amount >= Money.Zero(amount.Currency)
            ? Pair(Control, Supplemented, held, at, amount)
            : Pair(Control, held, Supplemented, at, -amount);
    }

    /// <summary>下达 to a unit directly below.</summary>
    public static Line[] Allotment(Place from, Place to, Money amount, bool childHasChildren) =>
    [
        .. Pair(Control, Unallotted, Allotted, from, amount),
        .. Pair(Control, AllotmentReceived, childHasChildren ? Unallotted : Available, to, amount),
    ];

    /// <summary>收回 from a unit directly below: the inverse of allotment.</summary>
    public static Line[] Recall(Place from, Place to, Money amount, bool childHasChildren) =>
    [
        .. Pair(Control, Allotted, Unallotted, from, amount),
        .. Pair(Control, childHasChildren ? Unallotted : Available, AllotmentReceived, to, amount),
    ];

    /// <summary>下达本级: a unit with others below it keeps quota for its own use.</summary>
    public static Line[] OwnUse(Place at, Money amount) => Pair(Control, Unallotted, Available, at, amount);

    /// <summary>The inverse of <see cref="OwnUse"/>.</summary>
    public static Line[] OwnUseReturned(Place at, Money amount) => Pair(Control, Available, Unallotted, at, amount);

    /// <summary>调剂 between purposes of one unit, fund and year.</summary>
    public static Line[] Virement(Place from, Place to, Money amount) =>
    [
        .. Pair(Control, Available, ControlAccount.Virement, from, amount),
        .. Pair(Control, ControlAccount.Virement, Available, to, amount),
    ];

    /// <summary>冻结.</summary>
    public static Line[] Freeze(Place at, Money amount) => Pair(Control, Available, Frozen, at, amount);

    /// <summary>解冻.</summary>
    public static Line[] Unfreeze(Place at, Money amount) => Pair(Control, Frozen, Available, at, amount);

    /// <summary>预占: a request is submitted.</summary>
    public static Line[] Reservation(Place at, Money amount) => Pair(Control, Available, Reserved, at, amount);

    /// <summary>The request is rejected, returned or withdrawn.</summary>
    public static Line[] ReservationReleased(Place at, Money amount) => Pair(Control, Reserved, Available, at, amount);

    /// <summary>占用: the request is approved.</summary>
    public static Line[] Commitment(Place at, Money amount) => Pair(Control, Reserved, Committed, at, amount);

    /// <summary>What a final payment leaves of a commitment goes back to the funds available.</summary>
    public static Line[] CommitmentReleased(Place at, Money amount) => Pair(Control, Committed, Available, at, amount);
}
