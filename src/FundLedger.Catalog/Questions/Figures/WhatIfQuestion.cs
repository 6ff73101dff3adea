namespace FundLedger.Catalog;

/// <summary>规则变动测算: another carry-over rule, another limit of virement, or a surplus that is moved.</summary>
public sealed class WhatIfQuestion : Question
{
    private static readonly Dictionary<string, CarryOver> RuleNames = Enum.GetValues<CarryOver>().ToDictionary(rule => TermText.Of(rule).ForPrograms!, StringComparer.Ordinal);

    private static readonly QuestionOption<(string Fund, CarryOver Rule)> CarryOverRule =
        new("carryOver", new("资金=年终规则，如 PJ=lapse", "Another rule at the year's end: FUND=carry-over, two-year, lapse or permanent"), ReadRule) { MustExist = (rule, setup) => setup.Fund(rule.Fund) };

    private static readonly QuestionOption<IReadOnlyList<string>?> Finished = Asks.List("finished", "与 carryOver 同用：已完工项目的用途", "With carryOver: purposes whose project is done, with commas");

    private static readonly QuestionOption<decimal?> VirementLimit = Asks.Amount("virementLimit", "另一自主调剂限额", "Another limit of virement without approval");

    private static readonly QuestionOption<decimal?> Move = Asks.Amount("move", "移动的结余金额", "How much of a surplus to move");

    private static readonly QuestionOption<string?> From = Asks.UnitAs("from", "与 move 同用：结余的单位", "With move: the unit whose surplus it is");

    private static readonly QuestionOption<string?> To = Asks.UnitAs("to", "与 move 同用：得到的单位", "With move: the unit that gets it");

    private static readonly QuestionOption<string?> OfUnit = Asks.UnitAs("unit", "与 virementLimit 同用：限额的单位，含下级", "With virementLimit: the unit that the limit is for, with all below it");

    /// <summary>The rules that can be asked about, each with the options that go with it.</summary>
    private static readonly Dictionary<QuestionOption, QuestionOption[]> Rules = new()
    {
        [CarryOverRule] = [Finished],
        [VirementLimit] = [OfUnit, Asks.Fund],
        [Move] = [From, To, Asks.Fund],
    };

    public override string Code => WhatIfReport.Kind;

    public override LocalName Title => WhatIfReport.Title;

    public override LocalName Summary => new("假如换一条规则会怎样：年终规则、自主调剂限额、移动结余；不入账", "What another rule would do: at the year's end, to virements, to a surplus that is moved. Nothing is posted");

    public override Topic Topic => Topic.Figures;

    public override string Verb => "compare what-if";

    public override string Path => "comparison/what-if";

    public override IReadOnlyList<QuestionOption> Options => [CarryOverRule, Finished, VirementLimit, Move, From, To, OfUnit, Asks.Fund];

    public override IReadOnlyList<string> Examples => ["--carry-over PJ=lapse --as-of 2025-12-31", "--virement-limit 50000.00 --unit A --fund GF", "--move 1000000.00 --from A --to B --fund PF --as-of 2025-12-31"];

    public override Load Load => Load.Heavy;

    public override void Check(IReadOnlyDictionary<string, string> given)
    {
        if (RulesIn(given) is not [var rule])
            throw Asks.Wrong(CarryOverRule.Name, new Reason(Because.NotOneOf, ("members", string.Join(", ", Rules.Keys.Select(rule => rule.Name)))));
        if (Options.FirstOrDefault(option => given.ContainsKey(option.Name) && option != rule && !Rules[rule].Contains(option)) is { } other)
            throw Asks.Wrong(other.Name, new Reason(Because.NotTogether, ("other", rule.Name)));
        if (rule == Move && Rules[Move].FirstOrDefault(option => !given.ContainsKey(option.Name)) is { } missing)
            throw Asks.Wrong(missing.Name, new Reason(Because.Required));
    }

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var rule = RulesIn(asked.Given)[0];
        var year = await read.YearAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        return rule == CarryOverRule ? OtherCarryOver(asked, year)
            : rule == VirementLimit ? await AutonomyAsync(read, asked, year, cancellation).ConfigureAwait(false)
            : await MoveAsync(read, asked, year, cancellation).ConfigureAwait(false);
    }

    /// <summary>The rules that are asked about.</summary>
    private static List<QuestionOption> RulesIn(IReadOnlyDictionary<string, string> given) => [.. Rules.Keys.Where(rule => given.ContainsKey(rule.Name))];

    private static Report OtherCarryOver(Asked asked, YearBalances year)
    {
        var (fund, rule) = asked.Of(CarryOverRule);
        return WhatIfReport.Of(asked.Source, asked.Setup, PolicySimulation.CarryOver(year, fund, rule, [.. asked.Of(Finished) ?? []]), asked.Given);
    }

    private static async Task<Report> AutonomyAsync(BookReader read, Asked asked, YearBalances year, CancellationToken cancellation)
    {
        var policy = new SetPolicy { Unit = asked.Of(OfUnit), Fund = asked.Of(Asks.Fund), VirementLimit = asked.Of(VirementLimit) };
        var virements = await PastVirements.OfAsync(read, year, cancellation).ConfigureAwait(false);
        return WhatIfReport.Of(asked.Source, asked.Setup, policy, PolicySimulation.Autonomy(year.Setup, policy, virements), asked.Given);
    }

    private static async Task<Report> MoveAsync(BookReader read, Asked asked, YearBalances year, CancellationToken cancellation)
    {
        var fund = asked.Setup.Fund(asked.Of(Asks.Fund)!);
        var move = new SurplusMove(asked.Of(From)!, asked.Of(To)!, fund.Code, Money.FromDecimal(asked.Of(Move)!.Value, fund.Currency), year.AsOf.Date);
        var awards = await read.AwardsAsync(year.AsOf, cancellation).ConfigureAwait(false);
        return WhatIfReport.Of(asked.Source, asked.Setup, PolicySimulation.MoveSurplus(year, awards, move), asked.Given);
    }

    private static (string Fund, CarryOver Rule) ReadRule(string value) =>
        value.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && RuleNames.TryGetValue(value[(at + 1)..], out var rule)
            ? (value[..at], rule)
            : throw Asks.Wrong(CarryOverRule.Name, Reason.NotAmong(value, RuleNames.Keys.Select(name => $"FUND={name}")));
}
