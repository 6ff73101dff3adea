namespace FundLedger.Reports;

/// <summary>规则变动测算表: what another rule would have done. Nothing is posted.</summary>
public static class WhatIfReport
{
    public const string Kind = "what-if";

    public static LocalName Title { get; } = new("规则变动测算表", "What another rule would do");

    /// <summary>Another rule at the year's end.</summary>
    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="figures">What it would do.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, CarryOverSimulation figures, IReadOnlyDictionary<string, string> options)
    {
        var (before, after) = (TermText.Of(figures.Rule.Before), TermText.Of(figures.Rule.After));
        return Of(source, options,
            [FigureScope.Fund(setup, figures.Fund), FigureScope.Year(figures.Year), .. FigureScope.Other(source.Currency, setup.Fund(figures.Fund).Currency)],
            [new KeyFigures("rule", [new("before", new("现行年终规则", "Rule at the year's end"), before), new("after", new("假如", "If it were"), after)]), .. CarryOverChanges.Of(setup, figures)]);
    }

    /// <summary>Another limit of autonomy.</summary>
    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="policy">The other limit.</param>
    /// <param name="figures">What it would do.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, SetPolicy policy, AutonomySimulation figures, IReadOnlyDictionary<string, string> options)
    {
        var currency = policy.Fund is { } fund ? setup.Fund(fund).Currency : source.Currency;
        return Of(source, options,
        [
            FigureScope.Unit(setup, policy.Unit), FigureScope.Fund(setup, policy.Fund),
            (new("假如自主调剂限额为", "If the limit of virement were"), Phrase.Money(Money.FromDecimal(policy.VirementLimit!.Value, currency).MinorUnits, currency)),
        ], AutonomyChanges.Of(source.Currency, setup, figures));
    }

    /// <summary>A surplus moved to a unit in arrears.</summary>
    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="figures">What it would do.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, SurplusMoveSimulation figures, IReadOnlyDictionary<string, string> options)
    {
        var move = figures.Move;
        return Of(source, options,
        [
            (new("假如移出", "If moved from"), CodeName.Of(setup.Unit(move.From))), (new("移至", "to"), CodeName.Of(setup.Unit(move.To))),
            FigureScope.Fund(setup, move.Fund), (new("金额", "Amount"), Phrase.Money(move.Amount.MinorUnits, move.Amount.Currency)),
        ], SurplusMoveChanges.Of(setup, figures));
    }

    private static Report Of(
        ReportSource source, IReadOnlyDictionary<string, string> options, IReadOnlyList<(LocalName Title, LocalName Value)> scope, IEnumerable<ReportPart> parts) => new()
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = scope,
            Options = options,
            Landscape = true,
            Parts = [.. parts],
        };
}
