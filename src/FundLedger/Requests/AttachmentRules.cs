using System.Buffers;

namespace FundLedger;

/// <summary>What may be attached to a request.</summary>
public static class AttachmentRules
{
    /// <summary>The largest file: 20 MiB.</summary>
    public const long MaxSize = 20 * 1024 * 1024;

    /// <summary>The most files of a request.</summary>
    public const int MaxCount = 30;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\:*?\"<>|");

    /// <summary>Documents, pictures and tables that a browser shows or an office opens; nothing that runs.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } =
    [
        "application/pdf", "image/jpeg", "image/png", "text/plain", "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ];

    /// <exception cref="RefusedException"><see cref="Rule.AttachmentForm"/>, naming what is wrong, or <see cref="Rule.TextTooLong"/>.</exception>
    public static void Check(Attachment attachment, IReadOnlyList<Attachment> others)
    {
        Texts.Text(attachment.Name, "name", 200);
        if (attachment.Name.Length == 0 || attachment.Name[0] == '.' || attachment.Name.AsSpan().ContainsAny(NotInNames))
            throw Form(attachment, "name");
        if (!MediaTypes.Contains(attachment.MediaType))
            throw Form(attachment, $"mediaType {Texts.Shown(attachment.MediaType)} ∉ {string.Join(", ", MediaTypes)}");
        if (attachment.Size is <= 0 or > MaxSize)
            throw Form(attachment, $"size {attachment.Size}: 1 … {MaxSize}");
        if (attachment.Sha256.Length != 64 || attachment.Sha256.AsSpan().ContainsAnyExcept(Hexadecimal))
            throw Form(attachment, "sha256");
        if (others.Count >= MaxCount)
            throw Form(attachment, $"> {MaxCount}");
        if (others.Any(other => other.Name == attachment.Name))
            throw Form(attachment, "name");
    }

    private static RefusedException Form(Attachment attachment, string problem) =>
        new(Rule.AttachmentForm, ("name", Texts.Shown(attachment.Name)), ("problem", problem));
}
