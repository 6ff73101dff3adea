using System.Text.Json.Serialization;

namespace FundLedger.Requests;

/// <summary>A file that belongs to a request or an entry; the file itself is kept once, under its hash.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, as 64 lower-case hexadecimal digits.</param>
public sealed record Attachment(
    [property: JsonRequired] string Name, [property: JsonRequired] string MediaType, [property: JsonRequired] long Size, [property: JsonRequired] string Sha256);
