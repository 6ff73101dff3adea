namespace FundLedger.Server.Api;

/// <summary>A kind of command as a call: where it is posted. Who may is for <see cref="Right"/> to say.</summary>
/// <param name="Kind">The kind; the body is the rest of the command.</param>
/// <param name="Path">The path below the book. Names in braces are members of the command.</param>
/// <param name="Summary">What it does.</param>
internal sealed record Change(string Kind, string Path, LocalName Summary)
{
    public Change(string kind, string path, string zh, string en)
        : this(kind, path, new LocalName(zh, en))
    {
    }

    public string Method { get; init; } = HttpMethods.Post;

    /// <summary>The members that the path names.</summary>
    public IReadOnlyList<string> Places { get; } =
        [.. Path.Split('/').Where(part => part[0] == '{').Select(part => part[1..^1])];

    private readonly HashSet<string> _numbers =
    [
        .. CommandJson.MembersOf(Kind).Where(member => member.Type == typeof(long) || member.Type == typeof(int)).Select(member => member.Name),
    ];

    /// <summary>Whether a member is a whole number.</summary>
    public bool IsNumber(string member) => _numbers.Contains(member);
}
