using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Writing;

/// <summary>An area of a page that leads somewhere (ISO 32000-1, 12.5.6.5).</summary>
/// <param name="Area">The area, its origin at the bottom left.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Owner">The part of the structure that it belongs to.</param>
internal sealed record PdfLink(Rect Area, LinkTarget Target, int Owner)
{
    /// <summary>Writes the link.</summary>
    /// <param name="file">The file.</param>
    /// <param name="id">The number of its object.</param>
    /// <param name="key">Its key in the tree of owners.</param>
    /// <param name="outline">The sections that it may lead to.</param>
    public void WriteTo(PdfFile file, int id, int key, Outline outline)
    {
        var buffer = new PdfBuffer().Write("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8).Write(Area.X).Write(" "u8).Write(Area.Y).Write(" "u8)
            .Write(Area.Right).Write(" "u8).Write(Area.Bottom).Write("]/Contents"u8).Text(Target.Address).Write("/StructParent "u8).Write(key);
        if (Target.WithinDocument)
            outline.Find(Target.Address).WriteDestination(buffer);
        else
            buffer.Write("/A<</S/URI/URI"u8).Literal(new Uri(Target.Address).AbsoluteUri).Write(">>"u8);
        file.Add(id, buffer.Write(">>"u8));
    }
}
