namespace FundLedger.Reports;

/// <summary>A part of a report.</summary>
public abstract record ReportPart;

/// <summary>How a reader should take something.</summary>
public enum Tone
{
    Plain,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>To be looked at: a red flag.</summary>
    Bad,
}

/// <summary>The few figures that a reader wants first.</summary>
/// <param name="Name">Its name for programs.</param>
/// <param name="Figures">The figures, in order; up to six.</param>
public sealed record KeyFigures(string Name, IReadOnlyList<KeyFigure> Figures) : ReportPart;

/// <summary>A figure with its name.</summary>
/// <param name="Name">Its name for programs: the JSON member.</param>
/// <param name="Title">Its title.</param>
/// <param name="Value">As in a <see cref="Column{T}"/>: an <see cref="AmountText"/>, a <see cref="RateText"/>, a text, …</param>
/// <param name="Tone">How it should be taken.</param>
public sealed record KeyFigure(string Name, LocalName Title, object? Value, Tone Tone = Tone.Plain);

/// <summary>A paragraph.</summary>
public sealed record Note(LocalName Text, Tone Tone = Tone.Plain) : ReportPart;

/// <summary>A heading above the parts that follow; also a bookmark.</summary>
public sealed record Heading(LocalName Text) : ReportPart;

/// <summary>Whoever signs: a name where it is known, else a line to sign on.</summary>
public sealed record Signatures(IReadOnlyList<Signature> Blocks) : ReportPart;

/// <summary>A signature block.</summary>
/// <param name="Office">In which office: 制单, 审核, …</param>
/// <param name="Person">The name; null: a line to sign on.</param>
/// <param name="Date">The day; null: a line.</param>
public sealed record Signature(LocalName Office, LocalName? Person, DateOnly? Date = null);

/// <summary>A chart, with the table of what it draws for those who cannot see it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Data">What is drawn.</param>
internal sealed record ChartPart(LocalName Title, ChartData Data) : ReportPart;
