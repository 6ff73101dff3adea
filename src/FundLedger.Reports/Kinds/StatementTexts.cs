namespace FundLedger.Reports;

/// <summary>What stands around a statement's figures.</summary>
internal static class StatementTexts
{
    /// <summary>编制单位.</summary>
    public static LocalName Unit(ReportSource source, BookSetup setup, string? unit, bool alone, string? fund)
    {
        var name = unit is null ? source.Name : setup.Unit(unit).Name;
        var (zh, en) = alone ? ("（本级）", " (alone)") : unit is null ? ("（全部单位汇总）", " (all units)")
            : setup.WithBelow(unit).Count() > 1 ? ("（含下级汇总）", " (with all below it)") : ("", "");
        var (ofZh, ofEn) = fund is null ? ("", "") : ($"　资金：{setup.Fund(fund).Name.Zh}", $", fund {setup.Fund(fund).Name.En}");
        return new LocalName(name.Zh + zh + ofZh, name.In(Language.English) + en + ofEn);
    }

    /// <summary>The date of the form: its day, month or year.</summary>
    public static LocalName Dated(StatementDate dated, DateOnly date, BookProfile profile)
    {
        var year = profile.FiscalYearOf(date);
        return dated switch
        {
            StatementDate.Day => new($"{date.Year} 年 {date.Month} 月 {date.Day} 日", Refusal.Text(date)),
            StatementDate.Month => new($"{date.Year} 年 {date.Month} 月", Period.Of(date).ToString()),
            StatementDate.Year when date == profile.LastDayOf(year) => new($"{year} 年度", $"Year {year}"),
            StatementDate.Year => new($"{year} 年度（截至 {date.Month} 月 {date.Day} 日）", $"Year {year}, up to {Refusal.Text(date)}"),
        };
    }

    public static LocalName Scale(Currency currency) => currency.Code == "CNY"
        ? new("单位：元", "Amounts in CNY")
        : new($"单位：{currency.Code}", $"Amounts in {currency.Code}");

    /// <summary>A name moved in, as a flat table shows it.</summary>
    public static LocalName MovedIn(LocalName name, int indent)
    {
        var room = new string('\u3000', indent);
        return new LocalName(room + name.Zh, room + name.In(Language.English));
    }

    /// <summary>A column's title with that of its group, where a table has no room above.</summary>
    public static LocalName InGroup(StatementColumn column) => column.Group is not { } group
        ? column.Name
        : new LocalName($"{group.Zh} {column.Name.Zh}", $"{group.In(Language.English)}: {column.Name.In(Language.English)}");

    /// <summary>Notes as rows.</summary>
    public static ReportTable Notes(IReadOnlyList<LocalName> notes) => ReportTable.Of("notes", new LocalName("附注", "Notes"),
        [Column<LocalName>.Text("note", "说明", "Note", note => note)], notes);
}
