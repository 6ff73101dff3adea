namespace FundLedger.Server.Api;

/// <summary>Members of a body that must be there.</summary>
internal static class Given
{
    /// <exception cref="RefusedException"><see cref="Rule.MemberRequired"/>.</exception>
    public static string In(string? value, string kind, string member) =>
        string.IsNullOrEmpty(value) ? throw new RefusedException(Rule.MemberRequired, ("kind", kind), ("member", member)) : value;
}
