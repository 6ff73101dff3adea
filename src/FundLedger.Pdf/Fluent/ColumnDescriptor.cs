using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Fluent;

/// <summary>Things below each other. They go on over pages.</summary>
public sealed class ColumnDescriptor : IComposition
{
    private readonly List<Container> _items = [];
    private float _spacing;

    internal ColumnDescriptor()
    {
    }

    /// <summary>The room between two, in points.</summary>
    public void Spacing(float length) => _spacing = length;

    /// <summary>Adds one.</summary>
    public Container Item()
    {
        _items.Add(new Container());
        return _items[^1];
    }

    Element IComposition.Build() => new Column([.. _items.Select(item => item.Build())], _spacing);
}
