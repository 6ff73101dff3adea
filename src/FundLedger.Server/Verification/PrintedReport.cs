using System.Globalization;
using FundLedger.Reports.Rendering;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace FundLedger.Server;

/// <summary>What a PDF file says: the report that it claims to be, its lines of text by page, and the figures that it carries.</summary>
/// <param name="Address">What it claims to be made from.</param>
/// <param name="Pages">The lines of each page, from the top.</param>
/// <param name="Drawings">What is drawn on each page beside the text.</param>
/// <param name="Foreign">What the reports of this product never hold: pictures, and notes laid over a page.</param>
/// <param name="Figures">The figures that it carries, JSON; null: none.</param>
/// <param name="Producer">What it says that it was made by.</param>
internal sealed record PrintedReport(
    ReportAddress Address, IReadOnlyList<IReadOnlyList<string>> Pages, IReadOnlyList<IReadOnlyList<string>> Drawings, IReadOnlyList<string> Foreign, byte[]? Figures,
    string Producer)
{
    /// <summary>No report is larger: 64 MiB.</summary>
    private const long MostBytes = 1L << 26;

    /// <summary>A file that cannot be read in this time is made to keep its reader busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly ParsingOptions Strict = new() { UseLenientParsing = false, MaxStackDepth = 64 };

    /// <summary>Reads the bytes of a file, as far as they are one that could be a report.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.FileMustExist"/> or <see cref="Rule.FileTooLarge"/>.</exception>
    public static async Task<byte[]> BytesAsync(FileInfo file, CancellationToken cancellation)
    {
        if (!file.Exists)
            throw new RefusedException(Rule.FileMustExist, ("file", Texts.Shown(file.Name)));
        return file.Length <= MostBytes
            ? await File.ReadAllBytesAsync(file.FullName, cancellation).ConfigureAwait(false)
            : throw new RefusedException(Rule.FileTooLarge, ("file", Texts.Shown(file.Name)), ("size", file.Length), ("compressed", file.Length), ("limit", MostBytes));
    }

    /// <summary>Reads a file, which may hold anything.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.FileForm"/>: not a PDF, or none of this product.</exception>
    public static async Task<PrintedReport> ReadAsync(byte[] file, string name, CancellationToken cancellation)
    {
        try
        {
            return await Task.Run(() => Read(file), cancellation).WaitAsync(Patience, cancellation).ConfigureAwait(false)
                ?? throw Wrong(name, Because.NotPrintedHere);
        }
#pragma warning disable CA1031 // Whatever a hostile file makes the reader throw, the answer is the same.
        catch (Exception fault) when (fault is not (RefusedException or OperationCanceledException))
#pragma warning restore CA1031
        {
            throw Wrong(name, Because.NotAPdf);
        }
    }

    private static PrintedReport? Read(byte[] file)
    {
        using var pdf = PdfDocument.Open(file, Strict);
        if (!ReportAddress.TryParse(pdf.Information.Subject ?? "", out var address))
            return null;
        var pages = pdf.GetPages().ToList();
        var figures = pdf.Advanced.TryGetEmbeddedFiles(out var files) ? files.FirstOrDefault(embedded => embedded.Name == ReportPdf.Figures) : null;
        return new PrintedReport(address, [.. pages.Select(LinesOf)], [.. pages.Select(PrintedDrawing.Of)], [.. pages.SelectMany(ForeignOf)], figures?.Memory.ToArray(),
            pdf.Information.Producer ?? "");
    }

    /// <summary>Letters by their baseline and from the left; a gap between two is a blank.</summary>
    private static List<string> LinesOf(Page page) =>
    [
        .. page.Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).OrderByDescending(line => line.Key)
            .Select(line => Joined([.. line.OrderBy(letter => letter.StartBaseLine.X)])),
    ];

    private static string Joined(List<Letter> letters) => string.Concat(letters.Select((letter, i) =>
        i > 0 && letter.StartBaseLine.X - letters[i - 1].EndBaseLine.X > 1.5 ? " " + letter.Value : letter.Value)).Trim();

    private static IEnumerable<string> ForeignOf(Page page) =>
    [
        .. page.GetImages().Select(_ => string.Create(CultureInfo.InvariantCulture, $"{page.Number}: image")),
        .. page.GetAnnotations().Where(note => note.Type != UglyToad.PdfPig.Annotations.AnnotationType.Link)
            .Select(note => string.Create(CultureInfo.InvariantCulture, $"{page.Number}: {note.Type}")),
    ];

    private static RefusedException Wrong(string name, Because problem) => new(Rule.FileForm, ("file", Texts.Shown(name)), ("problem", new Reason(problem)));
}
