namespace FundLedger.Reports;

/// <summary>年终试算表: what closing a fiscal year would do, before it is done.</summary>
public static class YearEndPreviewReport
{
    public const string Kind = "year-end-preview";

    public static LocalName Title { get; } = new("年终结转试算表", "Preview of the year's end");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="command">What would be carried out.</param>
    /// <param name="plan">What it comes to.</param>
    /// <param name="obstacles">What stands in its way.</param>
    public static Report Of(ReportSource source, BookSetup setup, CloseYear command, YearEndPlan plan, IReadOnlyList<HeldObstacle> obstacles) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Scope = [FigureScope.Year(command.Year), FigureScope.Unit(setup, command.Unit), FigureScope.Fund(setup, command.Fund), .. Finished(setup, command)],
        Options = OptionsOf(command),
        Landscape = true,
        Parts = [.. PartsOf(source.Currency, setup, plan, obstacles)],
    };

    private static Dictionary<string, string> OptionsOf(CloseYear command)
    {
        var options = new Dictionary<string, string> { ["year"] = Refusal.Text(command.Year) };
        if (command.Unit is { } unit)
            options["unit"] = unit;
        if (command.Fund is { } fund)
            options["fund"] = fund;
        if (command.Finished.Count > 0)
            options["finished"] = string.Join(',', command.Finished);
        if (command.ConfirmedOnly)
            options["confirmedOnly"] = "true";
        return options;
    }

    private static IEnumerable<(LocalName Title, LocalName Value)> Finished(BookSetup setup, CloseYear command)
    {
        if (command.Finished.Count == 0)
            yield break;
        var names = Phrase.List([.. command.Finished.Select(code => TermText.Of(code, setup.Purpose(code).Name).ForPeople)]);
        yield return (new("已完工项目", "Finished projects"), names);
    }

    private static IEnumerable<ReportPart> PartsOf(Currency currency, BookSetup setup, YearEndPlan plan, IReadOnlyList<HeldObstacle> obstacles)
    {
        var own = plan.Lots.Where(lot => lot.Currency == currency).ToList();
        yield return new KeyFigures("summary",
        [
            Total("unused", new("未用指标", "Unused quota"), lot => lot.Held),
            Total("carried", new("结转下年", "Carried over"), lot => lot.Carried),
            Total("lost", new("注销与收回", "Lapsed and clawed back"), lot => lot.Lapsed + lot.ClawedBack),
            new("obstacles", new("阻碍", "In the way"), new CountText(obstacles.Count), obstacles.Count > 0 ? Tone.Bad : Tone.Good),
        ]);
        foreach (var part in ObstaclesOf(setup, obstacles))
            yield return part;
        if (own.Any(lot => lot.Returned != 0))
            yield return new Note(new("每笔指标只在其所在单位计一次；退回上级、由上级再退或核销的是单位间往来，另列两栏，不计入合计。", "Each lot is counted once, where it lies; what goes back to the unit above, and on from there, is a flow between units: it stands in two columns of its own and in no total."));
        var sums = YearEndSum.Of(plan.Lots);
        yield return ReportTable.Of("sums", new("按规则与资金汇总", "By rule and fund"), YearEndColumns.Sums.WithNames(setup).WithoutCurrency(sums, currency), sums);
        var lots = plan.Lots.OrderBy(lot => lot.At.Unit, StringComparer.Ordinal).ToLookup(lot => lot.Lapsed != 0 || lot.ClawedBack != 0 || lot.FromBelow != 0);
        yield return Lots("lost", new("将注销或收回的指标", "Quota that lapses or is clawed back"), [.. lots[true]]);
        yield return Lots("lots", new("将全部结转的指标", "Quota that all carries over"), [.. lots[false]], "lapsed", "clawedBack", "fromBelow", "returned");
        var postings = YearEndPosted.Of(plan);
        yield return ReportTable.Of("postings", new("将记入的分录，按科目汇总", "What would be posted, by account"), YearEndPosted.Columns(setup, setup.Profile.LastDayOf(plan.Year)).WithoutCurrency(postings, currency), postings);
        yield return SignatureBlocks.OfStatement;

        ReportTable Lots(string name, LocalName title, IReadOnlyList<YearEndLot> some, params string[] without) => ReportTable.Of(
            name, title, [.. YearEndColumns.Lots.WithNames(setup).WithoutCurrency(some, currency).Where(column => !without.Contains(column.Name))], some);

        KeyFigure Total(string name, LocalName title, Func<YearEndLot, long> amount) =>
            new(name, title, new AmountText(own.Aggregate(Int128.Zero, (sum, lot) => sum + amount(lot)), currency.Decimals));
    }

    private static IEnumerable<ReportPart> ObstaclesOf(BookSetup setup, IReadOnlyList<HeldObstacle> obstacles)
    {
        if (obstacles.Count == 0)
        {
            yield return new Note(new("没有申请占用将注销的指标，可以结账。", "No request holds quota that would lapse: the year can be closed."), Tone.Good);
            yield break;
        }

        yield return new Note(new("不能结账：申请仍占用将注销的指标，请先支付或退回。", "The year cannot be closed: requests hold quota that would lapse; pay or release them first."), Tone.Bad);
        yield return ReportTable.Of("obstacles", new("阻碍", "In the way"), [.. YearEndColumns.Obstacles.WithNames(setup), YearEndColumns.HoldersForPeople], obstacles);
    }
}
