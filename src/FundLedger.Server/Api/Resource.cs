namespace FundLedger.Server.Api;

/// <summary>A part of the API: what can be asked.</summary>
/// <param name="Name">Its name in the documentation.</param>
/// <param name="Title">What it is.</param>
internal sealed record Resource(string Name, LocalName Title)
{
    public IReadOnlyList<VerbQuestion> Questions { get; init; } = [];
}
