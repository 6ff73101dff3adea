namespace FundLedger.Reports;

/// <summary>When steps of routes are taken, for people.</summary>
internal static class StepText
{
    private static readonly LocalName Always = new("总是", "always");

    /// <summary>The rule that adds a step to a request.</summary>
    public static LocalName When(StepCondition? when)
    {
        if (when is null)
            return Always;
        var parts = new List<LocalName>();
        if (when.Above is { } above)
            parts.Add(new($"{Amount(above)} 以上", $"above {Amount(above)}"));
        if (when.UpTo is { } upTo)
            parts.Add(new($"不超过 {Amount(upTo)}", $"up to {Amount(upTo)}"));
        if (when.FundTypes is { } types)
            parts.Add(new($"资金类型 {Types(types).Zh}", $"funds: {Types(types).En}"));
        if (when.Purposes is { } purposes)
            parts.Add(new($"用途 {string.Join(' ', purposes)}", $"purposes: {string.Join(' ', purposes)}"));
        if (when.AboveAutonomy is { } aboveLimit)
            parts.Add(aboveLimit ? new("超过自主限额", "above the autonomy limit") : new("自主限额以内", "within the autonomy limit"));
        return parts.Count == 0 ? Always : new(string.Join("，", parts.Select(part => part.Zh)), string.Join(", ", parts.Select(part => part.En)));
    }

    /// <summary>An amount with two decimals or more.</summary>
    private static string Amount(decimal amount) => AmountText.Of(amount + 0.00m).ForPeople;

    private static LocalName Types(IEnumerable<FundType> types)
    {
        var names = types.Select(type => TermText.Of(type).ForPeople).ToList();
        return new(string.Join("、", names.Select(name => name.Zh)), string.Join(", ", names.Select(name => name.In(Language.English))));
    }
}
