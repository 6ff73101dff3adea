namespace FundLedger.Reports.Tests.Streaming;

/// <summary>While it is there, the process makes its temporary files in a folder of its own.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private static readonly string Variable = OperatingSystem.IsWindows() ? "TMP" : "TMPDIR";

    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public TemporaryFolder() => Environment.SetEnvironmentVariable(Variable, _folder);

    public IReadOnlyList<string> Files => Directory.GetFiles(_folder);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, _before);
        Directory.Delete(_folder, recursive: true);
    }
}
