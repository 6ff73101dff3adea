using System.Globalization;

namespace FundLedger.Server.Api;

/// <summary>The version of a document as HTTP has it (RFC 9110, 8.8.3): the sequence number of its newest entry.</summary>
internal static class EntityTag
{
    public static string Of(long seq) => $"\"{seq.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version that <c>If-Match</c> asks for; null where it asks for none, or for any.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> for a tag that is none of ours.</exception>
    public static DocumentVersion? Expected(HttpRequest request, string? document)
    {
        if (request.Headers.IfMatch is not [{ } tag] || tag == "*")
            return null;
        return document is not null && tag.Length > 2 && tag[0] == '"' && tag[^1] == '"'
            && long.TryParse(tag.AsSpan()[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? new DocumentVersion(document, seq)
            : throw new RefusedException(Rule.MemberForm, ("member", "If-Match"), ("problem", document is null ? new Reason(Because.NoDocument) : new Reason(Because.NotUsable, ("given", Texts.Shown(tag)))));
    }
}
