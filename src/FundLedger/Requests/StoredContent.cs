namespace FundLedger;

/// <summary>A file as it is kept.</summary>
/// <param name="MediaType">Its type, as it was said to be when it was stored.</param>
/// <param name="Content">Its bytes.</param>
public sealed record StoredContent(string MediaType, ReadOnlyMemory<byte> Content);
