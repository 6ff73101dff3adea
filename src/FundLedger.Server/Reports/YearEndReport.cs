using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>年终试算: what closing a fiscal year would post, by lot of quota and by rule, and what stands in its way.</summary>
internal static class YearEndReport
{
    /// <exception cref="RefusedException">When the year cannot be closed for a reason other than open requests.</exception>
    public static async Task WriteAsync(
        BookReader read, Output output, BookSetup setup, DateTime? knownAt, CloseYear command, CancellationToken cancellation)
    {
        YearEndDocument.Of(command.Year);
        var plan = command.PlanFrom(setup, await NetsAsync(read, setup, command.Year, knownAt, cancellation).ConfigureAwait(false));
        command.Apply(setup, setup.Profile.LastDayOf(command.Year));
        command.CheckYearBefore(setup, await NetsAsync(read, setup, command.Year - 1, knownAt, cancellation).ConfigureAwait(false));
        var obstacles = new List<Obstacle>();
        foreach (var obstacle in plan.Obstacles)
            obstacles.Add(new Obstacle(obstacle, await HoldersAsync(read, obstacle.Account, knownAt, cancellation).ConfigureAwait(false)));
        if (output.IsCsv)
        {
            output.Rows(plan.Lots, LotColumns);
            return;
        }

        output.Object(Json(command, plan, obstacles), () => WriteText(output, setup, command, plan, obstacles));
    }

    /// <summary>Debit less credit of every account on the last day of a fiscal year.</summary>
    private static async Task<IEnumerable<(Account Account, long Net)>> NetsAsync(
        BookReader read, BookSetup setup, int year, DateTime? knownAt, CancellationToken cancellation) =>
        (await read.BalancesAsync(new AsOf(setup.Profile.LastDayOf(year), knownAt), null, cancellation).ConfigureAwait(false))
            .Select(balance => (balance.Account, balance.Debit - balance.Credit));

    /// <summary>The requests that hold quota on an account, the largest first.</summary>
    private static async Task<IReadOnlyList<Holder>> HoldersAsync(
        BookReader read, Account account, DateTime? knownAt, CancellationToken cancellation)
    {
        var entries = await read.AllEntriesAsync(new EntryFilter
        {
            Ledger = account.Ledger,
            Account = account.Code,
            Unit = account.Unit,
            Fund = account.Fund,
            KnownAt = knownAt,
        }, cancellation).ConfigureAwait(false);
        return
        [
            .. entries.Where(entry => entry.Document is { } document && !YearEndDocument.Is(document)).GroupBy(entry => entry.Document!, StringComparer.Ordinal)
                .Select(document => new Holder(document.Key, -document.Sum(entry => entry.Lines.Where(line => line.Account == account).Sum(line => line.Net))))
                .Where(holder => holder.Amount != 0)
                .OrderByDescending(holder => holder.Amount).ThenBy(holder => holder.Document, StringComparer.Ordinal),
        ];
    }

    private static JsonObject Json(CloseYear command, YearEndPlan plan, IReadOnlyList<Obstacle> obstacles) => new()
    {
        ["year"] = command.Year,
        ["unit"] = command.Unit,
        ["fund"] = command.Fund,
        ["finished"] = new JsonArray([.. command.Finished.Select(purpose => JsonValue.Create(purpose))]),
        ["lots"] = JsonRows.Of(plan.Lots, LotColumns),
        ["sums"] = JsonRows.Of(Sum.Of(plan.Lots), SumColumns),
        ["obstacles"] = JsonRows.Of(obstacles, [.. ObstacleColumns, HoldersForPrograms]),
        ["entries"] = new JsonArray([.. plan.Entries.Select(entry => new JsonObject
        {
            ["unit"] = entry.Unit,
            ["fund"] = entry.Fund,
            ["carrying"] = EntryView.Lines(entry.Carrying),
            ["closing"] = EntryView.Lines(entry.Closing),
            ["opening"] = EntryView.Lines(entry.Opening),
        })]),
    };

    private static void WriteText(Output output, BookSetup setup, CloseYear command, YearEndPlan plan, IReadOnlyList<Obstacle> obstacles)
    {
        var (unit, fund) = (command.Unit, command.Fund);
        output.Line(
            $"年终试算  {setup.Profile.Name.Zh}  {command.Year} 财年  单位 {unit ?? "全部"}  资金 {fund ?? "全部"}  （{setup.Profile.Currency.Code}）",
            $"Year-end preview  {setup.Profile.Name.In(Language.English)}  fiscal year {command.Year}  unit {unit ?? "all"}  fund {fund ?? "all"}  ({setup.Profile.Currency.Code})");
        output.Table(Sum.Of(plan.Lots), SumColumns, output.In("按规则汇总", "Sums per rule"));
        output.Table([.. plan.Lots.OrderBy(lot => lot.At.Unit, StringComparer.Ordinal)], LotColumns, output.In("各笔指标", "Lots of quota"));
        var lines = plan.Entries.Sum(entry => entry.Carrying.Count + entry.Closing.Count + entry.Opening.Count);
        output.Line($"将记入 {plan.Entries.Count} 个单位资金的 {lines} 条分录；尚未入账。", $"{lines} lines would be posted for {plan.Entries.Count} units and funds; nothing was.");
        if (obstacles.Count > 0)
            output.Table(obstacles, [.. ObstacleColumns, HoldersForPeople], output.In("不能结账：申请仍占用将注销的指标", "Cannot be closed: requests hold quota that would lapse"));
    }

    private static readonly Column<YearEndLot>[] LotColumns =
    [
        Column<YearEndLot>.Text("unit", "单位", "Unit", lot => lot.At.Unit),
        Column<YearEndLot>.Text("fund", "资金", "Fund", lot => lot.At.Fund),
        Column<YearEndLot>.Text("purpose", "用途", "Purpose", lot => lot.At.Purpose),
        Column<YearEndLot>.Number("year", "年度", "Year", lot => lot.At.Year),
        Column<YearEndLot>.Text("rule", "规则", "Rule", lot => TermText.Of(lot.Rule)),
        Column<YearEndLot>.Text("currency", "币种", "Currency", lot => lot.Currency.Code),
        Amount("held", "未用", "Unused", lot => lot.Held),
        Amount("carried", "结转", "Carried", lot => lot.Carried),
        Amount("lapsed", "注销", "Lapsed", lot => lot.Lapsed),
        Amount("clawedBack", "收回", "Clawed back", lot => lot.ClawedBack),
        Amount("returned", "其中退上级", "Of it to above", lot => lot.Returned),
    ];

    private static Column<YearEndLot> Amount(string name, string zh, string en, Func<YearEndLot, Int128?> units) =>
        Column<YearEndLot>.Amount(name, zh, en, units, lot => lot.Currency);

    /// <summary>Lots of one fund's rule.</summary>
    private sealed record Sum(string Fund, CarryOver Rule, Currency Currency, IReadOnlyList<YearEndLot> Lots)
    {
        public static IReadOnlyList<Sum> Of(IEnumerable<YearEndLot> lots) =>
        [
            .. lots.GroupBy(lot => (lot.At.Fund, lot.Rule, lot.Currency)).Select(group => new Sum(group.Key.Fund, group.Key.Rule, group.Key.Currency, [.. group]))
                .OrderBy(sum => sum.Rule).ThenBy(sum => sum.Fund, StringComparer.Ordinal),
        ];

        public Int128 Total(Func<YearEndLot, long> amount) => Lots.Aggregate(Int128.Zero, (sum, lot) => sum + amount(lot));
    }

    private static readonly Column<Sum>[] SumColumns =
    [
        Column<Sum>.Text("rule", "规则", "Rule", sum => TermText.Of(sum.Rule)),
        Column<Sum>.Text("fund", "资金", "Fund", sum => sum.Fund),
        Column<Sum>.Text("currency", "币种", "Currency", sum => sum.Currency.Code),
        Column<Sum>.Number("lots", "笔数", "Lots", sum => sum.Lots.Count),
        Total("held", "未用", "Unused", lot => lot.Held),
        Total("carried", "结转", "Carried", lot => lot.Carried),
        Total("lapsed", "注销", "Lapsed", lot => lot.Lapsed),
        Total("clawedBack", "收回", "Clawed back", lot => lot.ClawedBack),
        Total("returned", "其中退上级", "Of it to above", lot => lot.Returned),
        Total("lost", "净减少", "Net loss", lot => lot.Lapsed + lot.ClawedBack - lot.Returned),
    ];

    private static Column<Sum> Total(string name, string zh, string en, Func<YearEndLot, long> amount) =>
        Column<Sum>.Amount(name, zh, en, sum => sum.Total(amount), sum => sum.Currency);

    private sealed record Obstacle(YearEndObstacle At, IReadOnlyList<Holder> Holders);

    private sealed record Holder(string Document, long Amount);

    private static readonly Column<Obstacle>[] ObstacleColumns =
    [
        Column<Obstacle>.Text("account", "科目", "Account", row => row.At.Account.Code),
        Column<Obstacle>.Text("unit", "单位", "Unit", row => row.At.Account.Unit),
        Column<Obstacle>.Text("fund", "资金", "Fund", row => row.At.Account.Fund),
        Column<Obstacle>.Text("purpose", "用途", "Purpose", row => row.At.Account.Purpose),
        Column<Obstacle>.Number("year", "年度", "Year", row => row.At.Account.Year),
        Column<Obstacle>.Amount("amount", "占用", "Held", row => row.At.Amount.MinorUnits, row => row.At.Amount.Currency),
    ];

    private static readonly Column<Obstacle> HoldersForPrograms = Column<Obstacle>.Text("holders", "占用单据", "Held by", row =>
        new JsonArray([.. row.Holders.Select(holder => new JsonObject
        {
            ["document"] = holder.Document,
            ["amount"] = Money.FromMinorUnits(holder.Amount, row.At.Amount.Currency).ToDecimalString(),
        })]));

    private static readonly Column<Obstacle> HoldersForPeople = Column<Obstacle>.Text("holders", "占用单据", "Held by", row =>
        string.Join(", ", row.Holders.Select(holder => $"{holder.Document} {Money.FromMinorUnits(holder.Amount, row.At.Amount.Currency):N}")));
}
