using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;

namespace FundLedger.Server;

/// <summary><c>compare what-if</c>: what a change of rule would do; nothing is posted.</summary>
internal static class CompareWhatIfVerb
{
    private static readonly Option<string?> CarryOver = new("--carry-over")
    {
        Description = "资金=规则，如 PJ=lapse · Another rule at year end: FUND=carry-over, two-year or lapse",
    };

    private static readonly Option<string[]> Finished = new("--finished")
    {
        Description = "已完工项目的用途，可重复 · With --carry-over: purposes whose project is done",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> VirementLimit = new("--virement-limit")
    {
        Description = "另一自主调剂限额 · Another limit of virement without approval",
    };

    private static readonly Option<string?> Move = new("--move") { Description = "移动的金额 · Amount of a surplus to move" };

    private static readonly Option<string?> From = new("--from") { Description = "结余的单位 · Unit whose surplus it is" };

    private static readonly Option<string?> To = new("--to") { Description = "得到的单位 · Unit that gets it" };

    public static Command Create()
    {
        var verb = Verb.OnBook("what-if", """
            假如：换一条规则会怎样；不入账 · What another rule would have done: before, after, change. Nothing is posted.
            fundledger compare what-if --carry-over PJ=lapse --as-of 2025-12-31
            fundledger compare what-if --virement-limit 50000.00 --unit A --fund GF
            fundledger compare what-if --move 1000000.00 --from A --to B --fund PF --as-of 2025-12-31
            """, RunAsync,
            CarryOver, Finished, VirementLimit, Move, From, To, DimensionOptions.Unit, DimensionOptions.Fund, CommonOptions.Date, CommonOptions.KnownAt);
        verb.Validators.Add(Check);
        return verb;
    }

    private static void Check(CommandResult result)
    {
        Option[] modes = [CarryOver, VirementLimit, Move];
        if (modes.Count(Said) != 1)
            result.AddError("what-if: --carry-over | --virement-limit | --move");
        foreach (var (option, mode) in new (Option, Option[])[]
        {
            (Finished, [CarryOver]), (From, [Move]), (To, [Move]), (DimensionOptions.Unit, [VirementLimit]), (DimensionOptions.Fund, [VirementLimit, Move]),
        })
        {
            if (Said(option) && !mode.Any(Said))
                result.AddError($"what-if: {option.Name} {string.Join(" | ", mode.Select(each => each.Name))}");
        }

        if (Said(Move) && !(Said(From) && Said(To) && Said(DimensionOptions.Fund)))
            result.AddError("what-if: --move --from --to --fund");

        bool Said(Option option) => result.GetResult(option) is not null;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var year = await session.Read.YearAsync(asOf, cancellation).ConfigureAwait(false);
        if (parsed.GetValue(CarryOver) is { } rule)
            CarryOverReport.Write(session.Output, year, Simulate(year, rule, parsed.GetValue(Finished) ?? []));
        else if (parsed.GetValue(VirementLimit) is { } limit)
            await AutonomyAsync(parsed, session, year, limit, cancellation).ConfigureAwait(false);
        else
            await MoveAsync(parsed, session, year, cancellation).ConfigureAwait(false);
        return ExitStatus.Done;
    }

    private static CarryOverSimulation Simulate(YearBalances year, string text, IReadOnlyCollection<string> finished)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var name = text[(at + 1)..];
        var rules = Enum.GetValues<CarryOver>().Where(rule => JsonNamingPolicy.KebabCaseLower.ConvertName(rule.ToString()) == name).ToList();
        return at > 0 && rules.Count == 1
            ? PolicySimulation.CarryOver(year, text[..at], rules[0], finished)
            : throw new RefusedException(Rule.MemberForm, ("member", CarryOver.Name), ("problem", Reason.NotAmong(text, Enum.GetValues<CarryOver>().Select(rule => $"FUND={Refusal.Text(rule)}"))));
    }

    private static async Task AutonomyAsync(
        ParseResult parsed, Session session, YearBalances year, string limit, CancellationToken cancellation)
    {
        var policy = new SetPolicy
        {
            Unit = parsed.GetValue(DimensionOptions.Unit),
            Fund = parsed.GetValue(DimensionOptions.Fund),
            VirementLimit = DecimalText.Parse(limit),
        };
        var virements = await PastVirements.OfAsync(session.Read, year, cancellation).ConfigureAwait(false);
        AutonomyReport.Write(session.Output, year, policy, PolicySimulation.Autonomy(year.Setup, policy, virements));
    }

    private static async Task MoveAsync(ParseResult parsed, Session session, YearBalances year, CancellationToken cancellation)
    {
        var fund = year.Setup.Fund(parsed.GetValue(DimensionOptions.Fund)!);
        var move = new SurplusMove(
            year.Setup.Unit(parsed.GetValue(From)!).Code, year.Setup.Unit(parsed.GetValue(To)!).Code, fund.Code,
            Money.Parse(parsed.GetValue(Move)!, fund.Currency), year.AsOf.Date);
        var awards = await session.Read.AwardsAsync(year.AsOf, cancellation).ConfigureAwait(false);
        SurplusMoveReport.Write(session.Output, year, PolicySimulation.MoveSurplus(year, awards, move));
    }
}
