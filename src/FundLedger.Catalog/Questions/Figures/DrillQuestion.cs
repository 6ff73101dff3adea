using System.Text.Json;

namespace FundLedger.Catalog;

/// <summary>比较数字的构成: the vouchers behind a figure of the comparison.</summary>
public sealed class DrillQuestion : Question
{
    /// <summary>Figures that are sums of lines, by the names that they have in the comparison.</summary>
    public static IReadOnlyDictionary<string, ComparisonFigure> Figures { get; } = Enum.GetValues<ComparisonFigure>().ToDictionary(NameOf, StringComparer.Ordinal);

    private static readonly QuestionOption<string?> TheUnit = new("unit", Asks.Unit.Text, value => value) { IsUnit = true, IsRequired = true, MustExist = Asks.Unit.MustExist };

    private static readonly QuestionOption<(string Name, ComparisonFigure Figure)> Figure = new("figure", new("数字，名同比较表的列", "A figure, named as in the comparison"), Named)
    {
        IsRequired = true,
        Choices = [.. Figures.Keys],
    };

    public override string Code => DrillReport.Kind;

    public override LocalName Title => DrillReport.Title;

    public override LocalName Summary => new("穿透：某项数字由哪些凭证构成，合计即该数", "The vouchers behind a figure of the comparison; their sum is the figure");

    public override Topic Topic => Topic.Figures;

    public override string Verb => "compare drill";

    public override string Path => "comparison/drill";

    public override IReadOnlyList<QuestionOption> Options => [TheUnit, Figure, Asks.Closing];

    public override IReadOnlyList<string> Examples => ["--unit B --figure unfunded --as-of 2025-12-31"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (unit, (name, figure)) = (asked.Setup.Unit(asked.Of(TheUnit)!), asked.Of(Figure));
        var year = await read.YearAsync(asked.AsOf, asked.Closing, cancellation).ConfigureAwait(false);
        var awards = await read.AwardsAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        var lines = await read.DrilledLinesAsync(DistrictComparison.DrillDown(year, awards, unit.Code, figure), asked.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var numbers = await NumberedEntries.NumbersOfAsync(read, lines.Select(line => line.Entry), asked.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var numbered = lines.Select(line => line with { Voucher = NumberOf(numbers, line) });
        return DrillReport.Of(asked.Source, asked.Setup, DistrictComparison.Of(year, awards, [unit])[0], name, [.. numbered], asked.Given).WithClosing(year.View);
    }

    private static string NumberOf(IReadOnlyDictionary<long, IReadOnlyList<VoucherNumber>> numbers, DrilledLine line)
    {
        var (unit, set) = (line.Line.Account.Unit, VoucherSets.Of(line.Line.Account.Ledger));
        return numbers[line.Entry.Seq].First(number => number.Unit == unit && number.Set == set).Code;
    }

    private static (string Name, ComparisonFigure Figure) Named(string value) => Figures.TryGetValue(value, out var figure)
        ? (value, figure)
        : throw Asks.Wrong(Figure.Name, Reason.NotAmong(value, Figures.Keys));

    private static string NameOf(ComparisonFigure figure) => figure switch
    {
        ComparisonFigure.Base => "budget",
        ComparisonFigure.Surplus => "available",
        _ => JsonNamingPolicy.CamelCase.ConvertName(figure.ToString()),
    };
}
