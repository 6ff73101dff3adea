using System.Buffers;

namespace FundLedger.Requests;

/// <summary>What may be attached to a request.</summary>
public static class AttachmentRules
{
    /// <summary>The largest file: 20 MiB.</summary>
    public const int MaxSize = 20 * 1024 * 1024;

    /// <summary>The most files of a request.</summary>
    public const int MaxCount = 30;

    /// <summary>For how long a file that was uploaded waits to be attached.</summary>
    public static readonly TimeSpan Waiting = TimeSpan.FromDays(1);

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The types that a file may have.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = [.. AttachmentType.All.Select(type => type.MediaType)];

    /// <summary>A file of which only the name and the type are known; it passes as if the rest were as it should be.</summary>
    public static Attachment Unread(string name, string mediaType) => new(name, mediaType, 1, new string('0', 64));

    /// <summary>Checks what is said of a file, with those that its request has.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.AttachmentForm"/>, naming what is wrong, or a rule of texts.</exception>
    public static void Check(Attachment attachment, IReadOnlyList<Attachment> others)
    {
        var type = TypeOf(attachment.Name, attachment.MediaType);
        if (AttachmentName.ProblemOf(attachment.Name, type) is { } problem)
            throw Form(attachment.Name, problem);
        if (attachment.Size <= 0 || attachment.Size > type.MaxSize)
            throw Size(attachment.Name, type);
        if (attachment.Sha256.Length != 64 || attachment.Sha256.AsSpan().ContainsAnyExcept(Hexadecimal))
            throw Form(attachment.Name, new Reason(Because.NotAHash));
        if (others.Count >= MaxCount)
            throw Form(attachment.Name, new Reason(Because.TooManyFiles, ("most", MaxCount)));
        if (others.Any(other => other.Name == attachment.Name))
            throw Form(attachment.Name, new Reason(Because.FileNameTaken));
    }

    /// <summary>Checks that a content is of the type that it is said to be.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.AttachmentForm"/>.</exception>
    public static void CheckContent(string name, string mediaType, byte[] content)
    {
        var type = TypeOf(name, mediaType);
        if (!type.IsIn(content))
            throw Form(name, new Reason(Because.ContentOfAnotherType, ("extensions", string.Join(" / ", type.Extensions))));
    }

    /// <exception cref="RefusedException"><see cref="Rule.AttachmentForm"/> where no such file can be attached.</exception>
    public static AttachmentType TypeOf(string name, string mediaType) => AttachmentType.Find(mediaType) ?? throw Form(name, new Reason(Because.FileTypeNotTaken,
        ("extensions", string.Join(' ', AttachmentType.All.SelectMany(type => type.Extensions).Distinct()))));

    /// <summary>The refusal of a file that is empty or too large.</summary>
    public static RefusedException Size(string name, AttachmentType type) =>
        Form(name, new Reason(Because.FileSize, ("most", type.MaxSize)));

    private static RefusedException Form(string name, Reason problem) =>
        new(Rule.AttachmentForm, ("name", Texts.Shown(name)), ("problem", problem));
}
