namespace FundLedger.Server.Api;

/// <summary>What the description of the API says of a call of access, besides its types.</summary>
/// <param name="Example">A body, as JSON; null: it has none.</param>
/// <param name="Rules">Rules by which it may be refused, besides those of its callers.</param>
internal sealed record AccessCall(string? Example, params IReadOnlyList<Rule> Rules)
{
    /// <summary>Its answer, where no type describes it; null: one does.</summary>
    public AnswerModel? Answer { get; init; }
}
