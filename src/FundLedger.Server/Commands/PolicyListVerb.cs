using System.CommandLine;

namespace FundLedger.Server;

using UnitPolicy = KeyValuePair<(string Unit, string Fund), Policy>;

/// <summary><c>budget policies</c>: what units may do without approval.</summary>
internal static class PolicyListVerb
{
    public static Command Create() => Verb.OnBook("policies", """
        自主限额一览 · What units may do without approval; * stands for all.
        fundledger budget policies --as-of 2025-12-31
        """, RunAsync, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(session.AsOf(parsed).KnownAt, cancellation).ConfigureAwait(false);
        session.Output.Rows(
            [.. setup.Policies.OrderBy(policy => policy.Key.Unit, StringComparer.Ordinal).ThenBy(policy => policy.Key.Fund, StringComparer.Ordinal)],
            Columns);
        return ExitStatus.Done;
    }

    private static readonly Column<UnitPolicy>[] Columns =
    [
        Column<UnitPolicy>.Text("unit", "单位", "Unit", policy => OrAll(policy.Key.Unit)),
        Column<UnitPolicy>.Text("fund", "资金", "Fund", policy => OrAll(policy.Key.Fund)),
        Amount("virementLimit", "自主调剂限额", "Virement limit", policy => policy.VirementLimit),
        Amount("requestLimit", "申请自主限额", "Request limit", policy => policy.RequestLimit),
        Column<UnitPolicy>.Number("auditPercent", "后审比例 %", "Percent audited", policy => policy.Value.AuditPercent),
    ];

    private static Column<UnitPolicy> Amount(string name, string zh, string en, Func<Policy, Money?> limit) =>
        Column<UnitPolicy>.Amount(name, zh, en, policy => limit(policy.Value)?.MinorUnits, policy => limit(policy.Value)!.Value.Currency);

    private static string OrAll(string code) => code.Length == 0 ? "*" : code;
}
