using System.Collections.Concurrent;

namespace FundLedger.Figures;

/// <summary>The statements that come with the product (<c>seeds/statements</c>), in the order of the official forms.</summary>
public static class ShippedStatements
{
    private static readonly ConcurrentDictionary<string, StatementDefinition> Known = new(StringComparer.Ordinal);

    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "balance-sheet", "income-statement", "net-assets-changes",
        "budget-statement", "carry-forward-changes", "appropriation-statement",
        "charity-balance-sheet", "charity-activities",
    ];

    /// <summary>A statement; its code is one of <see cref="Codes"/>.</summary>
    public static StatementDefinition Of(string code) => Known.GetOrAdd(code, each => StatementReader.Read(TextOf(each)));

    /// <summary>The file of a statement.</summary>
    public static string TextOf(string code)
    {
        using var stream = typeof(ShippedStatements).Assembly.GetManifestResourceStream($"statements/{code}.json")
            ?? throw new ArgumentException($"There is no statement {code}.", nameof(code));
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
