using System.Text.Json;

namespace FundLedger.Server.Api;

/// <summary>What a payment run is asked for, as JSON: <c>{unit, fund, limit, date, dueBy, text}</c>, each of which may be left out, or null.</summary>
internal static class PaymentRunBody
{
    public static readonly ReportColumn[] Members =
    [
        Of<string>("unit", "单位，含下级；缺省全部", "A unit, with all below it; left out: all"),
        Of<string>("fund", "资金，缺省全部", "A fund; left out: all"),
        Of<AmountText>("limit", "本次最多支付", "At most that much is paid"),
        Of<DateOnly>("date", "生效日期，缺省今日", "Effective date; left out: today"),
        Of<DateOnly>("dueBy", "应付日不晚于", "Only awards due by this day"),
        Of<string>("text", "摘要", "Text of the entries"),
    ];

    /// <exception cref="RefusedException">A rule of commands as data, of amounts or of dates; a unit or a fund that is none. A unit that the caller does not read is none.</exception>
    public static (PaymentRunRequest Asked, string? Text) Read(JsonElement body, BookSetup setup, Rights rights, DateOnly today)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new RefusedException(Rule.CommandForm, ("problem", new Reason(Because.NotAnObject)));
        foreach (var member in body.EnumerateObject().Where(member => Members.All(known => known.Name != member.Name)))
            throw new RefusedException(Rule.MemberForm, ("member", Texts.Shown(member.Name)), ("problem", new Reason(Because.UnknownMember, ("kind", "payment-run"))));
        var unit = In(body, "unit");
        if (unit is not null && !rights.Sees(unit))
            throw new RefusedException(Rule.UnitMustExist, ("unit", Texts.Shown(unit)));
        var fund = In(body, "fund") is { } name ? setup.Fund(name) : null;
        var limit = In(body, "limit") is { } amount ? Money.Parse(amount, fund?.Currency ?? setup.Profile.Currency) : (Money?)null;
        var asOf = new AsOf(CommonOptions.DateIn(In(body, "date")) ?? today, null);
        var text = In(body, "text") is { } said ? Texts.Text(said, "text") : null;
        return (new PaymentRunRequest(asOf, unit, fund?.Code, limit, CommonOptions.DateIn(In(body, "dueBy"))), text);
    }

    private static ReportColumn Of<T>(string name, string zh, string en) => new(name, new(zh, en), false) { Type = typeof(T), IsOptional = true };

    private static string? In(JsonElement body, string member) => !body.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null
        ? null
        : value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new RefusedException(Rule.MemberForm, ("member", member), ("problem", new Reason(Because.NotAText)));
}
