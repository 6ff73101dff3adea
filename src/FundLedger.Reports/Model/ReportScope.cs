namespace FundLedger.Reports;

/// <summary>What a report is about, as its options say it: codes with their names.</summary>
public static class ReportScope
{
    /// <summary>The title of the unit that a report is about.</summary>
    public static LocalName Unit { get; } = new("单位", "Unit");

    /// <summary>The title of the currency of amounts, where it is not the book's.</summary>
    public static LocalName Amounts { get; } = new("金额币种", "Currency of amounts");

    /// <summary>Said where it is about all of them.</summary>
    public static LocalName All { get; } = new("全部", "all");

    /// <summary>A line for each option, in a fixed order; what has no name shows its code alone.</summary>
    public static IReadOnlyList<(LocalName Title, LocalName Value)> Of(
        BookSetup setup, DateOnly date, IReadOnlyDictionary<string, string> options)
    {
        var ledger = options.TryGetValue("ledger", out var named) ? LedgerNames.Find(named) : null;
        (string Option, LocalName Title, Func<string, LocalName?> Name)[] known =
        [
            ("unit", Unit, code => setup.Units.GetValueOrDefault(code)?.Name),
            ("fund", new("资金", "Fund"), code => setup.Funds.GetValueOrDefault(code)?.Name),
            ("purpose", new("用途", "Purpose"), code => setup.Purposes.GetValueOrDefault(code)?.Name),
            ("ledger", new("账簿", "Ledger"), _ => null),
            ("account", new("科目", "Account"), code => ledger is { } of ? setup.Chart.Find(of, code, date)?.Name : null),
            ("period", new("期间", "Month"), _ => null),
            ("set", new("凭证类别", "Vouchers"), _ => null),
            ("entry", new("记录", "Entry"), _ => null),
            ("document", new("单据", "Document"), _ => null),
        ];
        return
        [
            .. known.Where(each => options.ContainsKey(each.Option))
                .Select(each => (each.Title, Shown(options[each.Option], each.Name(options[each.Option]), each.Option == "ledger" ? ledger : null))),
        ];
    }

    private static LocalName Shown(string code, LocalName? name, Ledger? ledger) => ledger is { } of
        ? LedgerNames.Title(of)
        : name is null ? new LocalName(code, code) : CodeName.Of(code, name);
}
