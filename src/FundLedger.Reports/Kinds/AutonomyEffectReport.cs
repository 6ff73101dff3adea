namespace FundLedger.Reports;

/// <summary>放权效果: decided requests with an autonomy limit against those without, and before it against after.</summary>
public static class AutonomyEffectReport
{
    public const string Kind = "autonomy-effect";

    public static LocalName Title { get; } = new("放权效果", "Effect of autonomy limits");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => AutonomyEffectRow.Columns(Currency.FromCode("CNY")));

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="from">The first day.</param>
    /// <param name="effect">The comparison.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, DateOnly from, AutonomyEffect effect, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Scope = [FigureScope.Unit(setup, options.GetValueOrDefault("unit")), FigureScope.Days(from, source.Date)],
        Options = options,
        Landscape = true,
        IsList = true,
        Parts = [ReportTable.Of("effect", null, AutonomyEffectRow.Columns(source.Currency), AutonomyEffectRow.Of(setup, effect))],
    };
}
