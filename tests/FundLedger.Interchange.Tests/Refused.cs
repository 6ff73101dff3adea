namespace FundLedger.Interchange.Tests;

/// <summary>Asserts a refusal by a rule, and that its message left no placeholder open.</summary>
internal static class Refused
{
    public static Refusal By(Rule rule, Func<object?> action)
    {
        var refusal = Assert.ThrowsExactly<RefusedException>(() => action()).Refusal;
        Assert.AreEqual(rule, refusal.Rule);
        Assert.DoesNotContain("{", refusal.Chinese + refusal.English);
        return refusal;
    }
}
