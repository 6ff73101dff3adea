namespace FundLedger.Values;

/// <summary>What a term of a closed list is called, in both languages.</summary>
/// <param name="chinese">Its name for a reader of Chinese.</param>
/// <param name="english">Its name for a reader of English.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TermAttribute(string chinese, string english) : Attribute
{
    public LocalName Name { get; } = new(chinese, english);
}
