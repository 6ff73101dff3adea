namespace FundLedger.Reports;

/// <summary>清欠测算: how much must be supplemented so that all performance pay due by a day is paid on it, and by which steps.</summary>
public static class ClearanceReport
{
    public const string Kind = "clearance";

    public static LocalName Title { get; } = new("绩效清欠测算表", "What would clear the arrears");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="clearance">What would clear the arrears.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, Clearance clearance, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Scope = [FigureScope.Unit(setup, options.GetValueOrDefault("unit")), FigureScope.Fund(setup, options.GetValueOrDefault("fund"))],
        Options = options,
        Landscape = true,
        Parts =
        [
            new KeyFigures("supplement", [.. Currencies(clearance).Select(currency => new KeyFigure(
                currency.Code, new($"须追加（{currency.Code}）", $"To supplement ({currency.Code})"), new AmountText(clearance.Supplement(currency), currency.Decimals)))]),
            .. PartsOf(source.Currency, setup, clearance),
            CommandTable.Of("commands", new("办理步骤", "Steps"), setup, clearance.Commands),
        ],
    };

    /// <summary>What would clear the arrears, as part of any report.</summary>
    internal static IEnumerable<ReportPart> PartsOf(Currency currency, BookSetup setup, Clearance clearance)
    {
        var by = Refusal.Text(clearance.By);
        yield return new Heading(new($"清欠测算：{by} 前付清", $"What would clear it by {by}"));
        foreach (var of in Currencies(clearance))
        {
            var supplement = Phrase.Money(clearance.Supplement(of), of);
            yield return new Note(clearance.Supplement(of) > 0
                ? new($"追加 {supplement.Zh}，{by} 可全部付清。", $"Supplementing {supplement.En} clears all of it by {by}.")
                : new($"现有指标已足，{by} 可全部付清。", $"The quota that is there clears all of it by {by}."));
        }

        if (clearance.Rows.Count == 0)
            yield return new Note(new($"{by} 前没有到期未付的绩效。", $"Nothing due by {by} is unpaid."), Tone.Good);
        else
            yield return ReportTable.Of("clearance", null, ClearanceColumns.All.WithNames(setup).WithoutCurrency(clearance.Rows, currency), clearance.Rows);
    }

    private static IEnumerable<Currency> Currencies(Clearance clearance) => clearance.Rows.Select(row => row.Currency).Distinct();
}
