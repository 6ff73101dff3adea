namespace FundLedger.Reports;

using UnitPolicy = KeyValuePair<(string Unit, string Fund), Policy>;

/// <summary>自主限额一览表: what units may do without approval.</summary>
public static class PoliciesReport
{
    public const string Kind = "policies";

    public static LocalName Title { get; } = new("自主限额一览表", "Autonomy limits");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(Columns);

    /// <param name="source">Where the set-up was read.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, IReadOnlyDictionary<string, string> options) =>
        ListReport.Of(Kind, Title, source, [], options, Columns(setup), RowsOf(setup));

    /// <summary>The limits that hold for a fund, those for all funds among them; null: all that there are.</summary>
    internal static IReadOnlyList<UnitPolicy> RowsOf(BookSetup setup, string? fund = null) =>
    [
        .. setup.Policies.Where(policy => fund is null || policy.Key.Fund.Length == 0 || policy.Key.Fund == fund)
            .OrderBy(policy => policy.Key.Unit, StringComparer.Ordinal).ThenBy(policy => policy.Key.Fund, StringComparer.Ordinal),
    ];

    /// <summary>An asterisk stands for all.</summary>
    internal static Column<UnitPolicy>[] Columns(BookSetup setup) =>
    [
        Column<UnitPolicy>.Text("unit", "单位", "Unit", policy => OrAll(policy.Key.Unit, code => setup.Unit(code).Name)),
        Column<UnitPolicy>.Text("fund", "资金", "Fund", policy => OrAll(policy.Key.Fund, code => setup.Fund(code).Name)),
        Amount("virementLimit", "自主调剂限额", "Virement limit", policy => policy.VirementLimit),
        Amount("requestLimit", "申请自主限额", "Request limit", policy => policy.RequestLimit),
        Column<UnitPolicy>.Number("auditPercent", "后审比例 %", "Percent audited", policy => policy.Value.AuditPercent),
    ];

    private static Column<UnitPolicy> Amount(string name, string zh, string en, Func<Policy, Money?> limit) =>
        Column<UnitPolicy>.Amount(name, zh, en, policy => limit(policy.Value)?.MinorUnits, policy => limit(policy.Value)!.Value.Currency);

    private static TermText OrAll(string code, Func<string, LocalName> nameOf) =>
        code.Length == 0 ? new("*", new("全部", "all")) : TermText.Of(code, nameOf(code));
}
