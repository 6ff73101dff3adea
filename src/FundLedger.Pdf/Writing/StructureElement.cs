using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Writing;

/// <summary>A part of the document's structure (ISO 32000-1, 14.7.2).</summary>
internal sealed class StructureElement(int id, Tag tag, int parent)
{
    private readonly List<Kid> _kids = [];

    private enum KidKind
    {
        Element,
        Content,
        Annotation,
    }

    public int Id { get; } = id;

    public Tag Tag { get; } = tag;

    /// <summary>Adds a part below it.</summary>
    public void AddElement(int child) => _kids.Add(new Kid(KidKind.Element, child, 0));

    /// <summary>Adds marked content of a page.</summary>
    public void AddContent(int page, int mark) => _kids.Add(new Kid(KidKind.Content, mark, page));

    /// <summary>Adds an annotation of a page.</summary>
    public void AddAnnotation(int page, int annotation) => _kids.Add(new Kid(KidKind.Annotation, annotation, page));

    /// <summary>Writes it, by way of a buffer that is free.</summary>
    public void WriteTo(PdfFile file, PdfBuffer buffer)
    {
        buffer.Clear();
        buffer.Write("<</S/"u8).Write(Tag.Name).Write("/P "u8).Reference(parent);
        var page = _kids.Find(kid => kid.Kind == KidKind.Content).Page;
        if (page > 0)
            buffer.Write("/Pg "u8).Reference(page);
        if (Tag.Alternative is { } alternative)
            buffer.Write("/Alt"u8).Text(alternative);
        WriteAttributes(buffer);
        WriteKids(page, buffer);
        file.Add(Id, buffer.Write(">>"u8));
    }

    private void WriteAttributes(PdfBuffer buffer)
    {
        if (Tag.Area is { } area)
        {
            buffer.Write("/A<</O/Layout/Placement/Block/BBox["u8).Write(area.X).Write(" "u8).Write(area.Y).Write(" "u8)
                .Write(area.Right).Write(" "u8).Write(area.Bottom).Write("]>>"u8);
        }
        if (Tag is { Scope: null, ColumnSpan: 1, RowSpan: 1 })
            return;
        buffer.Write("/A<</O/Table"u8);
        if (Tag.Scope is { } scope)
            buffer.Write("/Scope/"u8).Write(scope);
        if (Tag.ColumnSpan > 1)
            buffer.Write("/ColSpan "u8).Write(Tag.ColumnSpan);
        if (Tag.RowSpan > 1)
            buffer.Write("/RowSpan "u8).Write(Tag.RowSpan);
        buffer.Write(">>"u8);
    }

    /// <summary>One that is alone stands without brackets.</summary>
    private void WriteKids(int page, PdfBuffer buffer)
    {
        var alone = _kids.Count == 1;
        buffer.Write(alone ? "/K "u8 : "/K["u8);
        foreach (var kid in _kids)
            Write(kid, page, buffer);
        if (!alone)
            buffer.Write("]"u8);
    }

    private static void Write(Kid kid, int page, PdfBuffer buffer)
    {
        switch (kid.Kind)
        {
            case KidKind.Element:
                buffer.Reference(kid.Number);
                break;
            case KidKind.Content when kid.Page == page:
                buffer.Write(kid.Number);
                break;
            case KidKind.Content:
                buffer.Write("<</Type/MCR/Pg "u8).Reference(kid.Page).Write("/MCID "u8).Write(kid.Number).Write(">>"u8);
                break;
            case KidKind.Annotation:
                buffer.Write("<</Type/OBJR/Obj "u8).Reference(kid.Number).Write("/Pg "u8).Reference(kid.Page).Write(">>"u8);
                break;
        }
        buffer.Write(" "u8);
    }

    private readonly record struct Kid(KidKind Kind, int Number, int Page);
}
