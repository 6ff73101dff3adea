namespace FundLedger.Tests;

/// <summary>The case tables under <c>Data</c>: a header line, no quotes, no commas inside fields.</summary>
internal static class TestData
{
    public static IReadOnlyList<string[]> Rows(string file)
    {
        using var stream = typeof(TestData).Assembly.GetManifestResourceStream("Data/" + file)
            ?? throw new InvalidOperationException($"There is no table {file}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(','))];
    }
}
