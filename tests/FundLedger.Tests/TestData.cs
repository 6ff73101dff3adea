namespace FundLedger.Tests;

/// <summary>The case tables under <c>Data</c>: a header line, no quotes, no commas inside fields.</summary>
internal static class TestData
{
    public static IReadOnlyList<string[]> Rows(string file) =>
        [.. Text(file).TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(','))];

    public static string Text(string file, string folder = "Data/")
    {
        using var stream = typeof(TestData).Assembly.GetManifestResourceStream(folder + file)
            ?? throw new InvalidOperationException($"There is no {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
