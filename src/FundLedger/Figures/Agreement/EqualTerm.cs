namespace FundLedger.Figures;

/// <summary>A figure of one report that is equal in meaning to figures of others, once the differences that it names are added.</summary>
/// <param name="Report">The report: its kind, as it is asked for.</param>
/// <param name="Figure">Which of its figures.</param>
/// <param name="Of">The figure, in minor units of the book's currency; by key where the equality has keys.</param>
public sealed record EqualTerm(string Report, LocalName Figure, Func<AgreementSource, string, Int128> Of)
{
    /// <summary>What the figure leaves out, or holds besides: each is a line of the report or a footnote.</summary>
    public IReadOnlyList<NamedDifference> Differences { get; init; } = [];

    /// <summary>Whether it is worked out of lines: where there are only sums it is passed over.</summary>
    public bool ReadsEntries { get; init; }

    /// <summary>Whether its report is always of the year before its closing.</summary>
    public bool BeforeClosing { get; init; }

    /// <summary>Whether a source has what it is worked out of.</summary>
    public bool IsIn(AgreementSource source) => (source.HasEntries || !ReadsEntries) && !(BeforeClosing && source.IsAfterClosing);

    /// <summary>The figure with its differences added.</summary>
    public Int128 Amount(AgreementSource source, string key) =>
        Differences.Aggregate(Of(source, key), (sum, difference) => sum + difference.Of(source));

    /// <summary>The name of a figure that is the sum of accounts.</summary>
    internal static LocalName Sum(params IReadOnlyList<string> accounts) => new(string.Join(" + ", accounts), string.Join(" + ", accounts));

    /// <summary>The name of a figure that is an account without some of its details.</summary>
    internal static LocalName Without(string account, params IReadOnlyList<string> details) =>
        new($"{account}（{string.Join("、", details)} 除外）", $"{account} without {string.Join(", ", details)}");

    /// <summary>The same figure with one more difference.</summary>
    public EqualTerm Plus(string zh, string en, Func<AgreementSource, Int128> difference) =>
        this with { Differences = [.. Differences, new NamedDifference(new LocalName(zh, en), difference)] };
}

/// <summary>Why two figures that sound alike differ, and by how much.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Of">What is added to the figure to make it equal to the others.</param>
public sealed record NamedDifference(LocalName Name, Func<AgreementSource, Int128> Of);
