namespace FundLedger.Catalog;

/// <summary>The dimensions that figures are grouped by, as options name them.</summary>
internal static class Dimensions
{
    /// <summary>An option of several dimensions, with commas between: <c>unit,fund</c>.</summary>
    /// <param name="allowed">Those that it may name.</param>
    /// <param name="usual">Those that are meant where it is left out.</param>
    public static QuestionOption<IReadOnlyList<Dimension>> Option(IReadOnlyList<Dimension> allowed, string usual)
    {
        var names = allowed.ToDictionary(DimensionNames.Of, StringComparer.Ordinal);
        return new("group", new($"分组：{string.Join("、", names.Keys)}，以逗号分隔", $"Groups, any of {string.Join(",", names.Keys)}"), Read) { Usual = usual };

        IReadOnlyList<Dimension> Read(string value) =>
        [
            .. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name => names.TryGetValue(name, out var dimension)
                ? dimension
                : throw Asks.Wrong("group", Reason.NotAmong(name, names.Keys))),
        ];
    }
}
