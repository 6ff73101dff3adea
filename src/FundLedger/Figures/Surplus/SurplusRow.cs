namespace FundLedger.Figures;

/// <summary>
/// Where the authority of a unit, fund, purpose and budget year (or of a sum of them) has gone in the fiscal year.
/// Amounts in minor units. Always, to the cent:
/// <c>Base = Executed + Reserved + Frozen + Unallotted + Available + Accrued + Lapsed + CarriedForward</c>.
/// </summary>
/// <param name="Unit">The unit, or the one at the top of a roll-up; null where units are summed.</param>
/// <param name="Fund">The fund; null where funds are summed.</param>
/// <param name="Purpose">The purpose; null where purposes are summed.</param>
/// <param name="Year">The budget year, 0 for authority that has none; null where years are summed.</param>
/// <param name="Currency">The currency: amounts of different ones are never added.</param>
/// <param name="Opening">Held at the start of the fiscal year: 9201, 9203, 9204, 9301, 9302, 9401.</param>
/// <param name="Sources">Authority that came in the year, by where it came from.</param>
/// <param name="Allotted">Of it, passed on to units outside the row: 9202, less what is 9110 within the row.</param>
/// <param name="Executed">Paid in the year: 9501.</param>
/// <param name="Reserved">Set aside and committed: 9301 and 9302.</param>
/// <param name="Frozen">9204.</param>
/// <param name="Unallotted">Held to be allotted on: 9201.</param>
/// <param name="Available">Surplus: 9203.</param>
/// <param name="Accrued">Performance pay owed that has quota: 9401.</param>
/// <param name="Lapsed">Lapsed and clawed back in the year: 960201, and 9602 that went to a unit outside the row.</param>
/// <param name="Unfunded">Performance pay owed that has none: 9701.</param>
/// <param name="Refused">Requests turned down for lack of funds in the year up to the date.</param>
public sealed record SurplusRow(
    string? Unit, string? Fund, string? Purpose, int? Year, Currency Currency,
    Int128 Opening, QuotaSources Sources, Int128 Allotted,
    Int128 Executed, Int128 Reserved, Int128 Frozen, Int128 Unallotted, Int128 Available, Int128 Accrued, Int128 Lapsed,
    Int128 Unfunded, Int128 Refused)
{
    /// <summary>Authority that came in the year.</summary>
    public Int128 Received => Sources.Total;

    /// <summary>上年结转: held at the start of the fiscal year, and brought forward in it.</summary>
    public Int128 CarriedIn => Opening + Sources.BroughtForward;

    /// <summary>Authority of the row: what was held, and what came, less what was passed on.</summary>
    public Int128 Base => Opening + Received - Allotted;

    /// <summary>Carried into the next year: 9601, on the last day of a year that is read after its closing.</summary>
    public Int128 CarriedForward { get; init; }

    /// <summary>缺口: obligations without quota, and requests turned down.</summary>
    public Int128 Shortage => Unfunded + Refused;

    /// <summary>Rows of one currency in sum, under no name: none may be within another.</summary>
    public static SurplusRow operator +(SurplusRow left, SurplusRow right) => new(
        null, null, null, null, left.Currency, left.Opening + right.Opening, left.Sources + right.Sources, left.Allotted + right.Allotted,
        left.Executed + right.Executed, left.Reserved + right.Reserved, left.Frozen + right.Frozen, left.Unallotted + right.Unallotted,
        left.Available + right.Available, left.Accrued + right.Accrued, left.Lapsed + right.Lapsed,
        left.Unfunded + right.Unfunded, left.Refused + right.Refused)
    { CarriedForward = left.CarriedForward + right.CarriedForward };

    /// <summary>Surplus rate; null where there is no authority.</summary>
    public decimal? SurplusRate => Rate.Of(Available, Base);

    /// <summary>预算执行率; null where there is no authority.</summary>
    public decimal? ExecutionRate => Rate.Of(Executed, Base);
}
