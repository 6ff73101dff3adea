using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Paragraphs;

namespace FundLedger.Pdf.Fluent;

/// <summary>A list.</summary>
public sealed class ListDescriptor : IComposition
{
    private readonly List<(string Label, Container Body)> _items = [];

    internal ListDescriptor()
    {
    }

    /// <summary>Adds an item after its label: a dot, a number.</summary>
    public Container Item(string label = "·")
    {
        _items.Add((label, new Container()));
        return _items[^1].Body;
    }

    Element IComposition.Build() => new Tagged(new Column([.. _items.Select(item => Build(item.Label, item.Body.Build()))], 0), Tag.List);

    private static Tagged Build(string label, Element body) => new(
        new Row([(new Tagged(new Text(label), Tag.Label), default), (new Tagged(body, Tag.ListBody), new Width(0, 1))], 4), Tag.ListItem);
}
