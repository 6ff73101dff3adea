using FundLedger.Pdf.Elements;

namespace FundLedger.Pdf.Fluent;

/// <summary>Things beside each other.</summary>
public sealed class RowDescriptor : IComposition
{
    private readonly List<(Container Container, Width Width)> _items = [];
    private float _spacing;

    internal RowDescriptor()
    {
    }

    /// <summary>The room between two, in points.</summary>
    public void Spacing(float length) => _spacing = length;

    /// <summary>Adds one of a width in points.</summary>
    public Container ConstantItem(float width) => Item(new Width(width, 0));

    /// <summary>Adds one that takes a part of what the others leave.</summary>
    public Container RelativeItem(float part = 1) => Item(new Width(0, part));

    /// <summary>Adds one as wide as it needs.</summary>
    public Container AutoItem() => Item(default);

    Element IComposition.Build() => new Row([.. _items.Select(item => (item.Container.Build(), item.Width))], _spacing);

    private Container Item(Width width)
    {
        _items.Add((new Container(), width));
        return _items[^1].Container;
    }
}
