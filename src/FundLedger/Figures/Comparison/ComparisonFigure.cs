namespace FundLedger.Figures;

/// <summary>A figure of the comparison that is a sum of lines of vouchers.</summary>
public enum ComparisonFigure
{
    Appropriated,
    CarriedIn,
    Base,
    Allotted,
    Executed,
    Reserved,
    Frozen,
    Unallotted,
    Surplus,
    Accrued,
    Lapsed,
    AccruedUnpaid,
    Unfunded,
    Overdue,
    OverdueUpTo30,
    OverdueUpTo60,
    OverdueUpTo90,
    OverdueOver90,
    DueToday,
    CharityRaised,
    CharityUsed,
}
