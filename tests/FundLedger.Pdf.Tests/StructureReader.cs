using UglyToad.PdfPig.Tokens;
using Opened = UglyToad.PdfPig.PdfDocument;

namespace FundLedger.Pdf.Tests;

/// <summary>A part of a document's structure, as a reader of the file sees it.</summary>
internal sealed record StructurePart(string Name, string? Scope, string? Alternative);

/// <summary>Reads the structure of a PDF by its raw objects.</summary>
internal static class StructureReader
{
    /// <summary>All parts, each before those below it.</summary>
    public static List<StructurePart> Read(Opened document)
    {
        var root = Resolve(document, document.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        return [.. Parts(document, root)];
    }

    private static IEnumerable<StructurePart> Parts(Opened document, IToken token)
    {
        if (Resolve(document, token) is ArrayToken kids)
        {
            foreach (var part in kids.Data.SelectMany(kid => Parts(document, kid)))
                yield return part;
        }
        if (Resolve(document, token) is not DictionaryToken element)
            yield break;
        if (element.Data.TryGetValue("S", out var name))
            yield return new StructurePart(((NameToken)name).Data, Scope(element), Text(element));
        if (element.Data.TryGetValue("K", out var below))
        {
            foreach (var part in Parts(document, below))
                yield return part;
        }
    }

    private static string? Scope(DictionaryToken element) =>
        element.Data.TryGetValue("A", out var attributes) && attributes is DictionaryToken { Data: var data } && data.TryGetValue("Scope", out var scope) ? ((NameToken)scope).Data : null;

    private static string? Text(DictionaryToken element) => element.Data.TryGetValue("Alt", out var text) ? ((IDataToken<string>)text).Data : null;

    private static IToken Resolve(Opened document, IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;
}
