namespace FundLedger.Pdf;

/// <summary>A file within a document: the data that the document shows, for programs.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="MediaType">Its media type, such as <c>application/json</c>.</param>
/// <param name="Description">What it holds, in a sentence.</param>
/// <param name="Write">Writes its bytes, the same whenever it is asked.</param>
public sealed record EmbeddedFile(string Name, string MediaType, string Description, Action<Stream> Write);
