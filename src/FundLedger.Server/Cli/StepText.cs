namespace FundLedger.Server;

/// <summary>Steps of routes for people.</summary>
internal static class StepText
{
    /// <summary>When a step is taken: the rule that adds it to a request.</summary>
    public static string When(Output output, StepCondition? when)
    {
        if (when is null)
            return output.In("总是", "always");
        var parts = new List<string>();
        if (when.Above is { } above)
            parts.Add(output.In($"{Yuan(above)} 以上", $"above {Yuan(above)}"));
        if (when.UpTo is { } upTo)
            parts.Add(output.In($"不超过 {Yuan(upTo)}", $"up to {Yuan(upTo)}"));
        if (when.FundTypes is { } types)
            parts.Add(output.In("资金类型 ", "funds: ") + string.Join(output.In("、", ", "), types.Select(type => TermText.Of(type).ForPeople.In(output.Language))));
        if (when.Purposes is { } purposes)
            parts.Add(output.In("用途 ", "purposes: ") + string.Join(' ', purposes));
        if (when.AboveAutonomy is { } aboveLimit)
            parts.Add(aboveLimit ? output.In("超过自主限额", "above the autonomy limit") : output.In("自主限额以内", "within the autonomy limit"));
        return string.Join(output.In("，", ", "), parts);
    }

    /// <summary>An amount with two decimals or more.</summary>
    public static string Yuan(decimal amount) => AmountText.Of(amount + 0.00m).ForPeople;
}
