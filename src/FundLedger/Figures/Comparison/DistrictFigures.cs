using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>
/// A unit with all below it, as districts are compared in a fiscal year up to a date. Amounts in minor units of the
/// book's currency; fiscal money but for the two figures of charity. What is not known is null, never zero. Always, to
/// the cent: <c>Base = Executed + Reserved + Frozen + Unallotted + Available + Accrued + Lapsed</c>.
/// </summary>
/// <param name="Unit">The unit at the top.</param>
/// <param name="Appropriated">Approved and supplemented: 9101 and 9103.</param>
/// <param name="CarriedIn">Carried over: 9102, and what was held at the start of a year whose predecessor is not closed.</param>
/// <param name="Base">Authority: those, virements (9104), and what the unit was allotted from above (9110).</param>
/// <param name="Allotted">
/// What the unit at the top has passed on, or keeps for its own use: its 9202 and 9501 of the year, and what it holds
/// on 9203, 9204, 9301, 9302 and 9401.
/// </param>
/// <param name="Executed">Paid: 9501.</param>
/// <param name="Reserved">Set aside and committed: 9301 and 9302.</param>
/// <param name="Frozen">9204.</param>
/// <param name="Unallotted">Held to be allotted: 9201, at any level.</param>
/// <param name="Available">Surplus: 9203.</param>
/// <param name="Accrued">Performance pay owed that has quota: 9401.</param>
/// <param name="Lapsed">Lapsed and clawed back in the year: 960201, and 9602 of the unit at the top.</param>
/// <param name="AccruedUnpaid">Performance pay owed: 220103.</param>
/// <param name="Unfunded">Of that, without quota: 9701.</param>
/// <param name="Refused">Requests turned down for lack of funds in the year up to the date.</param>
/// <param name="Arrears">Performance pay that is late; null where there are no awards.</param>
/// <param name="CharityRaised">Donations received in the year: 9120.</param>
/// <param name="CharityUsed">Grants paid in the year less what was returned: 9501 of charity funds.</param>
/// <param name="ApprovalDays">Mean calendar days from the first submission to the decision, of requests decided in the year up to the date; null: not known.</param>
/// <param name="Population">Residents in the year; null: not known.</param>
/// <param name="Staff">Posts filled in the year; null: not known.</param>
public sealed record DistrictFigures(
    Unit Unit, Int128 Appropriated, Int128 CarriedIn, Int128 Base, Int128 Allotted, Int128 Executed, Int128 Reserved,
    Int128 Frozen, Int128 Unallotted, Int128 Available, Int128 Accrued, Int128 Lapsed, Int128 AccruedUnpaid, Int128 Unfunded, Int128 Refused,
    ArrearsRow? Arrears, Int128 CharityRaised, Int128 CharityUsed, decimal? ApprovalDays, int? Population, int? Staff)
{
    /// <summary>预算执行率; null where there is no authority.</summary>
    public decimal? ExecutionRate => Rate.Of(Executed, Base);

    /// <summary>Surplus rate; null where there is no authority.</summary>
    public decimal? SurplusRate => Rate.Of(Available, Base);

    /// <summary>Share of donations that was used; null where there are none.</summary>
    public decimal? CharityRate => Rate.Of(CharityUsed, CharityRaised);

    /// <summary>缺口: obligations without quota, and requests turned down.</summary>
    public Int128 Shortage => Unfunded + Refused;

    /// <summary>Paid per resident, cut to whole minor units; null: there are none, or they are not known.</summary>
    public Int128? ExecutedPerResident => Population is 0 ? null : Executed / Population;

    /// <summary>Paid per post, cut to whole minor units; null: there are none, or they are not known.</summary>
    public Int128? ExecutedPerStaff => Staff is 0 ? null : Executed / Staff;
}
