namespace FundLedger.Server;

/// <summary>How this program is called from where the user stands, so that a suggested command runs when it is pasted.</summary>
internal static class ProgramName
{
    private const string Name = "fundledger";

    /// <summary>Its name where the shell finds it by that, else its path; relative to the current folder where it is below it.</summary>
    public static string Current { get; } = Of(Environment.ProcessPath, Environment.GetEnvironmentVariable("PATH") ?? "", Environment.CurrentDirectory);

    internal static string Of(string? process, string searched, string current)
    {
        if (Path.GetDirectoryName(process) is not { Length: > 0 } folder)
            return Name;
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        if (!File.Exists(program) || searched.Split(Path.PathSeparator).Any(each => Path.TrimEndingDirectorySeparator(each) == folder))
            return Name;
        var near = Path.GetRelativePath(current, program);
        return Quoted(near.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(near) ? program : Path.Combine(".", near));
    }

    /// <summary>A word as a shell reads it.</summary>
    public static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
}
