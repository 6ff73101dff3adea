namespace FundLedger.Commands;

/// <summary>A text that must say something.</summary>
internal static class OutcomeForm
{
    /// <exception cref="RefusedException"><see cref="Rule.MemberRequired"/>, or a rule of texts.</exception>
    public static void Check(string text, string member)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new RefusedException(Rule.MemberRequired, ("kind", "outcome"), ("member", member));
        Texts.Text(text, member);
    }
}
