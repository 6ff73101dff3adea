using System.CommandLine;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary><c>fund list</c>, <c>fund show</c>: funds and their rules.</summary>
internal static class FundListVerb
{
    private static readonly Argument<string> Code = new("fund") { Description = "资金 · Fund" };

    public static Command CreateList() => Verb.OnBook("list", """
        列出资金及其规则 · List the funds and their rules.
        fundledger fund list --book D1
        """, ListAsync, CommonOptions.Date, CommonOptions.KnownAt);

    public static Command CreateShow() => Verb.OnBook("show", """
        资金的规则、归口单位、用途、负面清单、自主限额 · A fund: its rule, owner, purposes, negative list, and what units may do by themselves.
        fundledger fund show GF --book D1
        """, ShowAsync, Code, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> ListAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(session.AsOf(parsed).KnownAt, cancellation).ConfigureAwait(false);
        session.Output.Rows([.. setup.Funds.Values.OrderBy(fund => fund.Code, StringComparer.Ordinal)], Columns(session.Output));
        return ExitStatus.Done;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(session.AsOf(parsed).KnownAt, cancellation).ConfigureAwait(false);
        var fund = setup.Fund(parsed.GetValue(Code)!);
        var policies = setup.Policies.Where(policy => policy.Key.Fund is "" || policy.Key.Fund == fund.Code)
            .OrderBy(policy => policy.Key.Unit, StringComparer.Ordinal).ThenBy(policy => policy.Key.Fund, StringComparer.Ordinal).ToList();
        session.Output.Object(Json(fund, policies, session.Output), () => WriteText(session.Output, setup, fund, policies));
        return ExitStatus.Done;
    }

    private static JsonObject Json(Fund fund, IEnumerable<KeyValuePair<(string Unit, string Fund), Policy>> policies, Output output)
    {
        var json = (JsonObject)JsonRows.Of([fund], Columns(output))[0]!.DeepClone();
        json["purposes"] = new JsonArray([.. fund.Purposes.Select(purpose => JsonValue.Create(purpose))]);
        json["negativeList"] = new JsonArray([.. fund.NegativeList.Select(purpose => JsonValue.Create(purpose))]);
        json["policies"] = JsonRows.Of(policies, Policies(fund.Currency));
        return json;
    }

    private static void WriteText(
        Output output, BookSetup setup, Fund fund, IReadOnlyList<KeyValuePair<(string Unit, string Fund), Policy>> policies)
    {
        var owner = setup.Unit(fund.Owner);
        var (type, rule) = (TermText.Of(fund.Type).ForPeople, TermText.Of(fund.CarryOver).ForPeople);
        output.Line($"资金 {fund.Code}  {fund.Name.In(Language.Chinese)}  {type.Zh}  {rule.Zh}  {fund.Currency.Code}  归口 {owner.Code} {owner.Name.In(Language.Chinese)}",
            $"Fund {fund.Code}  {fund.Name.In(Language.English)}  {type.En}  {rule.En}  {fund.Currency.Code}  owner {owner.Code} {owner.Name.In(Language.English)}");
        output.Line($"用途：{PurposesOf(fund.Purposes, "任何")}", $"Purposes: {PurposesOf(fund.Purposes, "any")}");
        output.Line($"负面清单：{PurposesOf(fund.NegativeList, "无")}", $"Negative list: {PurposesOf(fund.NegativeList, "none")}");
        if (policies.Count == 0)
            output.Line("自主调剂：不限", "Virement without approval: any amount");
        else
            output.WriteTable(policies, Policies(fund.Currency), output.In("自主调剂", "Virement without approval"));

        string PurposesOf(IReadOnlyList<string> codes, string none) => codes.Count == 0
            ? none
            : string.Join(", ", codes.Select(code => $"{code} {setup.Purpose(code).Name.In(output.Language)}"));
    }

    private static Column<Fund>[] Columns(Output output) =>
    [
        Column<Fund>.Text("fund", "资金", "Fund", fund => fund.Code),
        Column<Fund>.Text("name", "名称", "Name", fund => fund.Name.In(output.Language)),
        Column<Fund>.Text("type", "类型", "Type", fund => TermText.Of(fund.Type)),
        Column<Fund>.Text("currency", "币种", "Currency", fund => fund.Currency.Code),
        Column<Fund>.Text("carryOver", "年终", "Year end", fund => TermText.Of(fund.CarryOver)),
        Column<Fund>.Text("owner", "归口", "Owner", fund => fund.Owner),
    ];

    private static Column<KeyValuePair<(string Unit, string Fund), Policy>>[] Policies(Currency currency) =>
    [
        Column<KeyValuePair<(string Unit, string Fund), Policy>>.Text("unit", "单位", "Unit", policy => OrAll(policy.Key.Unit)),
        Column<KeyValuePair<(string Unit, string Fund), Policy>>.Text("fund", "资金", "Fund", policy => OrAll(policy.Key.Fund)),
        Column<KeyValuePair<(string Unit, string Fund), Policy>>.Amount(
            "virementLimit", "限额", "Limit", policy => policy.Value.VirementLimit?.MinorUnits, policy => policy.Value.VirementLimit?.Currency ?? currency),
    ];

    private static string OrAll(string code) => code.Length == 0 ? "*" : code;
}
