namespace FundLedger.Server.Api;

/// <summary>A kind of command as a call: where it is posted, who may, and what it touches.</summary>
/// <param name="Kind">The kind; the body is the rest of the command.</param>
/// <param name="Path">The path below the book. Names in braces are members of the command.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Roles">One of these roles must be held at what it touches; none: whoever reads it may, and the rules of the book decide.</param>
/// <param name="Touches">What it touches.</param>
internal sealed record Change(string Kind, string Path, LocalName Summary, string[] Roles, Func<BookCommand, BookSetup, Touch> Touches)
{
    public string Method { get; init; } = HttpMethods.Post;

    /// <summary>Whether it is an approval, for which a password alone is not enough.</summary>
    public bool NeedsSecondFactor { get; init; }

    /// <summary>The members that the path names.</summary>
    public IReadOnlyList<string> Places { get; } =
        [.. Path.Split('/').Where(part => part[0] == '{').Select(part => part[1..^1])];

    private readonly HashSet<string> _numbers =
    [
        .. CommandJson.MembersOf(Kind).Where(member => member.Type == typeof(long) || member.Type == typeof(int)).Select(member => member.Name),
    ];

    /// <summary>Whether a member is a whole number.</summary>
    public bool IsNumber(string member) => _numbers.Contains(member);

    public static Change Of<T>(string kind, string path, string zh, string en, string[] roles, Func<T, BookSetup, Touch> touches)
        where T : BookCommand => new(kind, path, new LocalName(zh, en), roles, (command, setup) => touches((T)command, setup));
}
