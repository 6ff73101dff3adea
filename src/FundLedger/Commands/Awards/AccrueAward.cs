using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>计提绩效: performance pay is owed to a unit's staff for a period, with or without quota for it.</summary>
[Command(AccrueAward.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record AccrueAward : QuotaCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "accrue-award";

    /// <summary>The award's code, new at the unit; left out: the next number of the unit and fiscal year.</summary>
    public string? Award { get; init; }

    /// <summary>The period that it is for, such as 2025Q1.</summary>
    public required string Period { get; init; }

    /// <summary>Staff that it is owed to, 1 or more.</summary>
    [Within(1)]
    public required int Headcount { get; init; }

    /// <summary>The day by which it is to be paid.</summary>
    public required DateOnly Due { get; init; }

    internal override DocumentName? Named => new(Award, full => this with { Award = full }) { Home = Unit };

    public override Needs Needs(IBookView view) => base.Needs(view).And(NeedsOf(view, ControlAccount.Available));

    public override Decision Decide(IBookView view)
    {
        NewDocument.Check(view, Award!);
        Texts.Code(Period, "period");
        if (Headcount <= 0)
            throw new RefusedException(Rule.MemberForm, ("member", "headcount"), ("problem", new Reason(Because.BelowLeast, ("least", 1), ("given", Headcount))));
        var at = PlaceIn(view);
        if (view.Setup.Fund(Fund).Type == FundType.Charity)
            throw new RefusedException(Rule.FundTypeMustMatch, ("fund", Fund), ("actual", FundType.Charity), ("kind", Kind));
        var amount = PositiveIn(view);
        var quota = Math.Max(0, view.Timeline(at.Control(ControlAccount.Available, amount.Currency)).Lowest(DateIn(view), Side.Credit).Balance);
        var funded = Money.Min(amount, Money.FromMinorUnits(quota, amount.Currency));
        return Post(view, AwardPosting.Accrual(at, amount, funded), Award);
    }
}
