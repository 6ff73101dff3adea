namespace FundLedger.Values;

/// <summary>The row of a rule in the table of refusals.</summary>
/// <param name="group">What the rule is about.</param>
/// <param name="kind">What kind of answer the refusal is.</param>
/// <param name="chinese">What it says to a reader of Chinese.</param>
/// <param name="english">What it says to a reader of English.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class RuleTextAttribute(RuleGroup group, RefusalKind kind, string chinese, string english) : WordingAttribute(chinese, english)
{
    public RuleGroup Group { get; } = group;

    public RefusalKind Kind { get; } = kind;
}
