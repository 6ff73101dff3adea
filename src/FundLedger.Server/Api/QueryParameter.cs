using System.CommandLine;
using System.Text.Json;

namespace FundLedger.Server.Api;

/// <summary>A query parameter of a call.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means, in both languages.</param>
/// <param name="Type">What its value is.</param>
internal sealed record QueryParameter(string Name, string Description, Type Type)
{
    public bool IsRequired { get; init; }

    /// <summary>The values that it may have; empty: not a closed list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What is meant where it is left out; null: nothing.</summary>
    public string? Usual { get; init; }

    /// <summary>The least and the most that a number may be.</summary>
    public (long Least, long Most)? Range { get; init; }

    public static QueryParameter DryRun { get; } = new("dryRun", "试算，不入账 · true: say what would happen, and change nothing", typeof(bool)) { Usual = "false" };

    public static QueryParameter Of(Option<string?> option) => new(NameOf(option.Name), option.Description ?? "", typeof(string));

    public static QueryParameter Of(QuestionOption option) => new(option.Name, $"{option.Text.Zh} · {option.Text.En}", option.Type)
    {
        IsRequired = option.IsRequired,
        Choices = option.Choices,
        Usual = option.Usual,
        Range = option.Range,
    };

    /// <summary>The name of an option as a parameter: <c>--as-of</c> is <c>asOf</c>.</summary>
    public static string NameOf(string option) =>
        JsonNamingPolicy.CamelCase.ConvertName(string.Concat(option.TrimStart('-').Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
}
