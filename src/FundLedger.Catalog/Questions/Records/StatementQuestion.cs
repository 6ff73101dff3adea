namespace FundLedger.Catalog;

/// <summary>会计报表: an official statement, or one by a definition of one's own.</summary>
public sealed class StatementQuestion : Question
{
    private static readonly QuestionOption<string> Which = new("kind", new("报表", "The statement"), text => ShippedStatements.Codes.Contains(text)
        ? text
        : throw Asks.Wrong("kind", Reason.NotAmong(text, ShippedStatements.Codes)))
    {
        Choices = ShippedStatements.Codes,
        Usual = ShippedStatements.Codes[0],
    };

    private static readonly QuestionOption<bool> Alone = Asks.Flag("alone", "仅本级，不含下级", "The unit alone, without those below it");

    private static readonly QuestionOption<string?> Own = new("definition", new("自定义报表（JSON 文件）", "A definition of one's own, as a file (JSON)"), text => text)
    {
        FileOf = typeof(StatementDefinition),
        FileExample = ShippedStatements.TextOf("budget-statement"),
    };

    public override string Code => StatementReport.Kind;

    public override LocalName Title => StatementReport.Title;

    public override LocalName Summary => new("会计报表：资产负债表、收入费用表、净资产变动表、预算收入支出表等，或自定义的报表", "A statement of accounts: balance sheet, revenue and expenses, budget and others, or one of your own");

    public override Topic Topic => Topic.Figures;

    public override string Verb => "statement";

    public override string Path => "reports/statement";

    public override IReadOnlyList<QuestionOption> Options => [Which, Asks.Unit, Alone, Asks.Fund, Own];

    public override IReadOnlyList<string> Examples =>
    [
        "--kind balance-sheet --unit A01 --as-of 2025-12-31",
        "--definition seeds/statements/budget-statement.json --unit A --as-of 2025-12-31",
    ];

    public override Load Load => Load.Heavy;

    public override void Check(IReadOnlyDictionary<string, string> given)
    {
        if (given.ContainsKey("definition") && given.ContainsKey("kind"))
            throw Asks.Wrong("kind", new Reason(Because.NotTogether, ("other", "definition")));
        if (given.ContainsKey("alone") && !given.ContainsKey("unit"))
            throw Asks.Wrong("alone", new Reason(Because.OnlyWith, ("other", "unit")));
    }

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (setup, unit, alone, fund) = (asked.Setup, asked.Of(Asks.Unit), asked.Of(Alone), asked.Of(Asks.Fund));
        var definition = asked.Of(Own) is { } file ? StatementReader.Read(file, setup) : ShippedStatements.Of(asked.Of(Which));
        var year = await read.StatementYearAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        var lastYear = definition.Columns.Any(column => column.LastYear)
            ? await read.StatementYearAsync(asked.AsOf with { Date = asked.FirstDay().AddDays(-1) }, cancellation).ConfigureAwait(false)
            : year;
        var units = alone ? new HashSet<string>([unit!], StringComparer.Ordinal) : UnitsOf(setup, unit);
        return StatementReport.Of(asked.Source, setup, Statement.Of(definition, setup, year, lastYear, units, fund), unit, alone, fund, asked.Named);
    }

    private static HashSet<string> UnitsOf(BookSetup setup, string? unit) =>
        [.. unit is null ? setup.Units.Keys : setup.WithBelow(unit).Select(each => each.Code)];
}
