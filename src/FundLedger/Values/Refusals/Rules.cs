using System.Collections.Frozen;

namespace FundLedger.Values;

/// <summary>The table of refusals, as <see cref="Rule"/> has it.</summary>
public static class Rules
{
    private static readonly FrozenDictionary<Rule, RuleTextAttribute> Rows = WordingAttribute.Rows<Rule, RuleTextAttribute>();

    /// <summary>The row of a rule.</summary>
    public static RuleTextAttribute Of(Rule rule) => Rows[rule];

    /// <summary>The rules of a group, in the order of the table.</summary>
    public static IEnumerable<Rule> In(RuleGroup group) => Enum.GetValues<Rule>().Where(rule => Rows[rule].Group == group);
}
