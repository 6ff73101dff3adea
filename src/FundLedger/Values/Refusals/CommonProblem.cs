namespace FundLedger.Values;

/// <summary>What is wrong with input of many kinds, as refusals tell it.</summary>
public static class CommonProblem
{
    public static LocalName NotAnObject { get; } = new("不是 JSON 对象", "not a JSON object");

    public static LocalName NotUtf8 { get; } = new("不是 UTF-8 编码", "not UTF-8");

    public static LocalName NotAText { get; } = new("应为文本", "expected a text");

    public static LocalName Required { get; } = new("必填", "required");

    public static LocalName UnknownMember(string kind) => new($"{kind} 没有此成员", $"unknown member of {kind}");
}
