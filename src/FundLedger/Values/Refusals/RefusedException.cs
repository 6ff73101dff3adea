namespace FundLedger.Values;

/// <summary>Thrown where a rule refuses what was asked. Nothing was changed.</summary>
/// <remarks>The one exception for refusals. Argument exceptions are faults of the caller's program.</remarks>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.English)
{
    /// <summary>Refuses by a rule, with the facts that its text names.</summary>
    public RefusedException(Rule rule, params (string Name, object? Value)[] facts)
        : this(new Refusal(rule, facts))
    {
    }

    /// <summary>The rule and its facts.</summary>
    public Refusal Refusal { get; } = refusal;
}
