using FundLedger.Journal;
using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Figures;

/// <summary>Charity: what was raised, used and left, and what the charity fund's own books call it.</summary>
internal static class CharityEqualities
{
    public static IReadOnlyList<Equality> All { get; } =
    [
        new("charity-raised", new("善款募集", "Raised"),
        [
            new EqualTerm("comparison", new("慈善募集", "charity raised"), (source, _) => source.Comparison.CharityRaised),
            new EqualTerm("budget-execution", new("慈善资金之捐赠", "donations, under charity"), (source, _) => source.Execution(charity: true, row => row.Sources.Donated)),
            new EqualTerm("surplus", new("慈善资金之捐赠", "donations of charity funds"), (source, _) => source.Surplus(charity: true, row => row.Sources.Donated)),
            new EqualTerm("trial-balance", EqualTerm.Sum(Donated), (source, _) => source.Trial(FundKind.Charity, Ledger.Control, row => row.Year.Net, Donated)),
            Drill(ComparisonFigure.CharityRaised),
        ]),
        new("charity-used", new("善款使用", "Used"),
        [
            new EqualTerm("comparison", new("慈善使用", "charity used"), (source, _) => source.Comparison.CharityUsed),
            new EqualTerm("budget-execution", new("慈善资金之累计支付", "paid, under charity"), (source, _) => source.Execution(charity: true, row => row.Executed)),
            new EqualTerm("surplus", new("慈善资金之已支付", "executed of charity funds"), (source, _) => source.Surplus(charity: true, row => row.Executed)),
            new EqualTerm("trial-balance", EqualTerm.Sum(Paid), (source, _) => source.Trial(FundKind.Charity, Ledger.Control, row => -row.Year.Net, Paid)),
            Drill(ComparisonFigure.CharityUsed),
        ]),
        new("charity-report-raised", new("慈善资金报告之募集", "Raised, in the charity report"),
        [
            new EqualTerm("charity", new("本年募集", "raised in the year"), (source, _) => source.Charity.Aggregate(Int128.Zero, (sum, fund) => sum + fund.Total.Raised)),
            new EqualTerm("comparison", new("慈善募集", "charity raised"), (source, _) => source.Comparison.CharityRaised),
        ]) { OfTheBook = true },
        new("charity-report-used", new("慈善资金报告之使用", "Used, in the charity report"),
        [
            new EqualTerm("charity", new("本年使用", "used in the year"), (source, _) => source.Charity.Aggregate(Int128.Zero, (sum, fund) => sum + fund.Total.Used))
                .Plus("以前年度拨付本年退回（另列）", "what came back of earlier years, which is told apart", source => -source.Charity.Aggregate(Int128.Zero, (sum, fund) => sum + fund.Total.Returned)),
            new EqualTerm("comparison", new("慈善使用", "charity used"), (source, _) => source.Comparison.CharityUsed)
                .Plus($"以前年度拨付本年退回（{BroughtForward}）", $"what came back of closed years, {BroughtForward}", source => -source.Trial(FundKind.Charity, Ledger.Control, row => row.Year.Net, BroughtForward)),
        ]) { OfTheBook = true },
        new("charity-left", new("善款结余", "Left"),
        [
            new EqualTerm("charity", new("结余", "left"), (source, _) => source.Charity.Aggregate(Int128.Zero, (sum, fund) => sum + fund.Total.Left)),
            new EqualTerm("charity", new("年初结余 + 本年募集 − 本年使用 + 以前年度退回", "at the start, raised and returned, less used"), (source, _) =>
                source.Charity.Aggregate(Int128.Zero, (sum, fund) => sum + fund.Total.Opening + fund.Total.Raised - fund.Total.Used + fund.Total.Returned)),
            new EqualTerm("charity", new("按限定用途合计", "by restriction, in sum"), (source, _) =>
                source.Charity.SelectMany(fund => fund.Purposes).Aggregate(Int128.Zero, (sum, group) => sum + group.Sum.Left)),
        ]) { AfterClosing = true },
        new("charity-held", new("善款结余与指标", "Left, and held as quota"),
        [
            new EqualTerm("charity", new("结余", "left"), (source, _) => source.Charity.Aggregate(Int128.Zero, (sum, fund) => sum + fund.Total.Left)),
            new EqualTerm("surplus", new("慈善资金的结余、占用、冻结", "surplus, reserved and frozen of charity funds"), (source, _) =>
                source.Surplus(charity: true, row => row.Available + row.Reserved + row.Frozen + row.Unallotted)),
            new EqualTerm("lots", new("慈善资金", "of charity funds"), (source, _) => source.Lots(source.IsCharity, lot => lot.Held)),
            new EqualTerm("budget-execution", new("慈善资金的结余、占用和其他", "available, reserved and other, under charity"), (source, _) =>
                source.Execution(charity: true, row => row.Available + row.Reserved + row.Frozen + row.Unallotted)),
        ]) { AfterClosing = true, OfTheBook = true },
        new("charity-costs", new("善款使用与业务活动成本", "Used, and programme costs"),
        [
            new EqualTerm("charity", new($"全部使用（{Paid}）", $"all that was used, {Paid}"), (source, _) => CharityApart.Of(source.Year).Used),
            new EqualTerm("trial-balance", EqualTerm.Sum(CharityAccount.ProgrammeCosts), (source, _) => source.Trial(FundKind.Charity, Ledger.Charity, row => row.Year.Net, CharityAccount.ProgrammeCosts))
                .Plus($"尚未核销的预付（{CharityAccount.Advances} 本年净增）", $"advances not yet verified: {CharityAccount.Advances}, net of the year", source => CharityApart.Of(source.Year).Advances),
        ]) { OfTheBook = true },
    ];

    private static EqualTerm Drill(ComparisonFigure figure) => new("drill", new("构成该数的凭证合计", "the lines behind it"), (source, _) => source.Drill(figure)) { ReadsEntries = true, BeforeClosing = true };
}
