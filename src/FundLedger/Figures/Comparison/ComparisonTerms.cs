using FundLedger.Journal;
using FundLedger.Setup;
using static FundLedger.Journal.ControlAccount;
using static FundLedger.Journal.FinancialAccount;
using static FundLedger.Journal.Ledger;
using static FundLedger.Journal.Side;

namespace FundLedger.Figures;

/// <summary>The figures of a unit with all below it as sums of lines: what each is, and what it drills down to.</summary>
internal sealed class ComparisonTerms
{
    private readonly YearBalances _balances;
    private readonly AwardAgeing _arrears;
    private readonly string _top;
    private readonly IReadOnlyList<string> _units;
    private readonly IReadOnlyList<string> _fiscal;
    private readonly IReadOnlyList<string> _charity;
    private readonly DateOnly _first;

    public ComparisonTerms(YearBalances balances, AwardAgeing arrears, string top)
    {
        (_balances, _arrears, _top) = (balances, arrears, top);
        _units = [.. Setup.WithBelow(top).Select(unit => unit.Code)];
        _fiscal = [.. FundsOf(charity: false), ""];
        _charity = [.. FundsOf(charity: true)];
        _first = Setup.Profile.FirstDayOf(Year);
    }

    public BookSetup Setup => _balances.Setup;

    public int Year => _balances.Year;

    private DateOnly Date => _balances.AsOf.Date;

    public IReadOnlyList<LineFilter> Of(ComparisonFigure figure) => figure switch
    {
        ComparisonFigure.Appropriated => [InYear(Debit, Appropriated, Supplemented)],
        ComparisonFigure.CarriedIn => CarriedIn(),
        ComparisonFigure.Base => [.. CarriedIn(), InYear(Debit, Appropriated, Supplemented, Virement), OfTop(InYear(Debit, AllotmentReceived))],
        ComparisonFigure.Allotted => [OfTop(InYear(Credit, Allotted, Paid)), OfTop(ToDate(Control, Credit, Spendable))],
        ComparisonFigure.Executed => [InYear(Credit, Paid)],
        ComparisonFigure.Reserved => [ToDate(Control, Credit, Requested)],
        ComparisonFigure.Frozen => [ToDate(Control, Credit, Frozen)],
        ComparisonFigure.Unallotted => [ToDate(Control, Credit, Unallotted)],
        ComparisonFigure.Surplus => [ToDate(Control, Credit, Available)],
        ComparisonFigure.Accrued => [ToDate(Control, Credit, AccruedUnpaid)],
        ComparisonFigure.Lapsed => [InYear(Credit, Cancelled), OfTop(InYear(Credit, ClawedBack))],
        ComparisonFigure.AccruedUnpaid => [ToDate(Financial, Credit, PerformancePayPayable)],
        ComparisonFigure.Unfunded => [ToDate(Control, Debit, Unfunded)],
        ComparisonFigure.Overdue => Overdue(_ => true),
        ComparisonFigure.DueToday => Unpaid(each => each.DueToday != 0),
        ComparisonFigure.OverdueUpTo30 => Overdue(days => days <= 30),
        ComparisonFigure.OverdueUpTo60 => Overdue(days => days is > 30 and <= 60),
        ComparisonFigure.OverdueUpTo90 => Overdue(days => days is > 60 and <= 90),
        ComparisonFigure.OverdueOver90 => Overdue(days => days > 90),
        ComparisonFigure.CharityRaised => [InYear(Debit, Donated) with { Funds = _charity }],
        ComparisonFigure.CharityUsed => [InYear(Credit, Paid) with { Funds = _charity }],
    };

    /// <summary>Requests for fiscal money turned down for lack of funds in the year up to the date.</summary>
    public Int128 Refused() => SurplusIndex.Shortages(_balances)
        .Where(shortage => _units.Contains(shortage.At.Unit) && _fiscal.Contains(shortage.At.Fund))
        .Aggregate(Int128.Zero, (sum, shortage) => sum + shortage.Amount.MinorUnits);

    /// <summary>Performance pay that is late, in the book's currency; null where there are no awards.</summary>
    public ArrearsRow? Arrears() =>
        _arrears.RolledUp(Setup, [_top]).FirstOrDefault(row => row.Currency == Setup.Profile.Currency);

    /// <summary>See <see cref="ApprovalDays"/>.</summary>
    public decimal? DaysToDecision(IReadOnlyList<RequestHistory> requests) =>
        ApprovalDays.Mean(Setup.Profile, requests, _units, Date);

    private IEnumerable<string> FundsOf(bool charity) => Setup.Funds.Values
        .Where(fund => fund.Type == FundType.Charity == charity && fund.Currency == Setup.Profile.Currency)
        .Select(fund => fund.Code).Order(StringComparer.Ordinal);

    private LineFilter[] CarriedIn() =>
    [
        ToDate(Control, Credit, Held) with { To = _first.AddDays(-1), BeforeClosing = false },
        InYear(Debit, BroughtForward),
    ];

    private LineFilter[] Overdue(Func<int, bool> daysLate) => Unpaid(each => each.Overdue != 0 && daysLate(each.DaysLate));

    private LineFilter[] Unpaid(Func<AwardArrears, bool> counts)
    {
        var documents = _arrears.Awards
            .Where(each => counts(each) && _units.Contains(each.Award.At.Unit)
                && each.Award.Currency == Setup.Profile.Currency)
            .Select(each => each.Award.Code).ToList();
        return documents.Count == 0 ? [] : [ToDate(Financial, Credit, PerformancePayPayable) with { Documents = documents }];
    }

    private LineFilter OfTop(LineFilter filter) => filter with { Units = [_top] };

    private LineFilter InYear(Side side, params IReadOnlyList<string> codes) => ToDate(Control, side, codes) with { From = _first };

    private LineFilter ToDate(Ledger ledger, Side side, params IReadOnlyList<string> codes) =>
        new(ledger, codes, _units, _fiscal, null, Date, side, Date == Setup.Profile.LastDayOf(Year) && _balances.View != ClosingView.After);
}
