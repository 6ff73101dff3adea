namespace FundLedger.Server;

/// <summary>The files of <c>seeds/</c>, which are embedded so that the executable needs nothing beside it.</summary>
internal static class Seeds
{
    private static readonly Dictionary<string, string> Resources = typeof(Seeds).Assembly.GetManifestResourceNames()
        .ToDictionary(name => name.Replace('\\', '/'), name => name, StringComparer.Ordinal);

    /// <summary>The paths below a folder of <c>seeds/</c>.</summary>
    public static IEnumerable<string> In(string folder) => Resources.Keys
        .Where(path => path.StartsWith($"seeds/{folder}/", StringComparison.Ordinal))
        .Select(path => path["seeds/".Length..]).Order(StringComparer.Ordinal);

    public static Stream Open(string path) => Resources.TryGetValue($"seeds/{path}", out var name)
        ? typeof(Seeds).Assembly.GetManifestResourceStream(name)!
        : throw new InvalidOperationException($"The seed {path} is missing.");

    public static async Task CopyAsync(string path, string target, CancellationToken cancellation)
    {
        var source = Open(path);
        await using var closing = source.ConfigureAwait(false);
        var file = File.Create(target);
        await using var ending = file.ConfigureAwait(false);
        await source.CopyToAsync(file, cancellation).ConfigureAwait(false);
    }
}
