using System.Text.Json;

namespace FundLedger.Server;

/// <summary>Figures that are sums of lines, by the names that they have in the JSON of the comparison.</summary>
internal static class DrilledFigure
{
    public static IEnumerable<string> Names => Enum.GetValues<ComparisonFigure>().Select(NameOf);

    public static ComparisonFigure Of(string name) => Enum.GetValues<ComparisonFigure>().First(figure => NameOf(figure) == name);

    private static string NameOf(ComparisonFigure figure) => figure switch
    {
        ComparisonFigure.Base => "budget",
        ComparisonFigure.Surplus => "available",
        _ => JsonNamingPolicy.CamelCase.ConvertName(figure.ToString()),
    };
}
