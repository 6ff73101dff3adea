using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Writing;

/// <summary>
/// What a document means beside how it looks: its parts as a tree (ISO 32000-1, 14.7). A part is written as soon as it ends,
/// and kept only where it may go on.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFile _file;
    private readonly int _id;
    private readonly StructureElement _document;
    private readonly PdfBuffer _scratch = new();
    private readonly Stack<(StructureElement Element, bool Ends)> _open = new();
    private readonly Dictionary<object, StructureElement> _parts = new(ReferenceEqualityComparer.Instance);

    public StructureTree(PdfFile file)
    {
        _file = file;
        _id = file.NewId();
        _document = new StructureElement(file.NewId(), new Tag("Document"), _id);
    }

    /// <summary>The part that is open; null where none is.</summary>
    public StructureElement? Current => _open.TryPeek(out var open) ? open.Element : null;

    public void Begin(Tag tag, object? part)
    {
        var parent = Current ?? _document;
        if (tag == Tag.Paragraph && parent.Tag.HoldsText)
        {
            _open.Push((parent, Ends: false));
            return;
        }
        if (part is null || !_parts.TryGetValue(part, out var element))
        {
            element = new StructureElement(_file.NewId(), tag, parent.Id);
            parent.AddElement(element.Id);
            if (part is not null)
                _parts[part] = element;
        }
        _open.Push((element, Ends: part is null));
    }

    public void End()
    {
        var (element, ends) = _open.Pop();
        if (ends)
            element.WriteTo(_file, _scratch);
    }

    /// <summary>Ends the tree, and returns the number of its root.</summary>
    /// <param name="pages">For each page, the object that lists which part each of its marks belongs to.</param>
    /// <param name="annotations">Which part each annotation belongs to.</param>
    public int Finish(IReadOnlyList<int> pages, IReadOnlyList<int> annotations)
    {
        foreach (var part in _parts.Values)
            part.WriteTo(_file, _scratch);
        _document.WriteTo(_file, _scratch);

        var owners = new PdfBuffer().Write("<</Nums["u8);
        foreach (var (key, owner) in pages.Concat(annotations).Index())
            owners.Write(key).Write(" "u8).Reference(owner).Write(" "u8);
        var tree = _file.Add(owners.Write("]>>"u8));
        _file.Add(_id, new PdfBuffer().Write("<</Type/StructTreeRoot/K "u8).Reference(_document.Id).Write("/ParentTree "u8).Reference(tree)
            .Write("/ParentTreeNextKey "u8).Write(pages.Count + annotations.Count).Write(">>"u8));
        return _id;
    }
}
