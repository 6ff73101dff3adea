namespace FundLedger.Reports;

/// <summary>Commands that a figure comes to: steps for people; for programs lines of a command file, still without keys.</summary>
internal static class CommandTable
{
    public static ReportTable Of(string name, LocalName title, BookSetup setup, IEnumerable<BookCommand> commands) =>
        ReportTable.Of(name, title, Columns<BookCommand>(setup, command => command), commands);

    /// <summary>Columns of rows that are about a command each.</summary>
    public static IReadOnlyList<Column<T>> Columns<T>(BookSetup setup, Func<T, BookCommand> commandOf)
    {
        Column<T>[] members =
        [
            Column<T>.Text("award", "绩效单", "Award", row => Member(row, "award")),
            Column<T>.Text("unit", "单位", "Unit", row => Member(row, "unit") ?? Member(row, "from")),
            Column<T>.Text("to", "下级单位", "Unit below", row => Member(row, "to") is { } unit ? TermText.Of(unit, setup.Unit(unit).Name) : ""),
            Column<T>.Text("fund", "资金", "Fund", row => Member(row, "fund")),
            Column<T>.Text("purpose", "用途", "Purpose", row => Member(row, "purpose")),
            Column<T>.Number("year", "年度", "Year", row => Member(row, "year")),
            Column<T>.Number("amount", "金额", "Amount", row => Member(row, "amount") is { } amount ? AmountText.Of(DecimalText.Parse(amount) + Cents(Member(row, "fund"))) : null),
        ];
        return
        [
            Column<T>.Text("command", "命令", "Command", row => CommandNode.Of(commandOf(row))).ForPrograms(),
            Column<T>.Text("step", "步骤", "Step", row => Step(commandOf(row))).ForPeople(),
            .. members.WithNames(setup).Select(column => (column with { Value = row => column.Value(row) ?? "" }).ForPeople()),
        ];

        // Adding nothing at all with a currency's decimals writes an amount with as many.
        decimal Cents(string? fund) => new(0, 0, 0, false, (byte)(fund is null ? setup.Profile.Currency : setup.Fund(fund).Currency).Decimals);

        string? Member(T row, string name) => CommandNode.Of(commandOf(row))[name]?.ToString();
    }

    private static LocalName Step(BookCommand command) => command switch
    {
        Supplement { Amount: < 0 } => new("追减预算", "Reduce the budget"),
        Supplement => new("追加预算", "Supplement the budget"),
        Allot => new("下达指标", "Allot"),
        Recall => new("收回指标", "Recall"),
        FundAward => new("落实绩效指标", "Fund the award"),
        PayAward => new("发放绩效", "Pay the award"),
        _ => FigureScope.Same(CommandJson.KindOf(command)),
    };
}
