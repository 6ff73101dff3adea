namespace FundLedger.Commands;

/// <summary>The least and the most that a whole number may be, held against it where a command is read, and told to who writes one.</summary>
/// <param name="least">The least.</param>
/// <param name="most">The most; left out: there is no end.</param>
[AttributeUsage(AttributeTargets.Property)]
public class WithinAttribute(long least, long most = long.MaxValue) : Attribute
{
    public long Least => least;

    public long Most => most;

    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    internal void Check(string member, long given)
    {
        if (given < least || given > most)
        {
            throw new RefusedException(Rule.MemberForm, ("member", member), ("problem", most == long.MaxValue
                ? new Reason(Because.BelowLeast, ("least", least), ("given", given))
                : new Reason(Because.NotBetween, ("least", least), ("most", most), ("given", given))));
        }
    }
}

/// <summary>A budget or fiscal year. Of a fund without years it is left out, never zero.</summary>
public sealed class BudgetYearAttribute() : WithinAttribute(Least, Most)
{
    public new const int Least = 1900;

    public new const int Most = 9999;
}
