using FundLedger.Pdf.Elements;
using FundLedger.Pdf.Paragraphs;

namespace FundLedger.Pdf.Fluent;

/// <summary>A text of one look. What is not said is as in the text around it.</summary>
public sealed class TextSpanDescriptor : IComposition
{
    private readonly TextSpan _span;
    private TextStyle? _style;
    private Alignment _alignment;

    internal TextSpanDescriptor(TextSpan span) => _span = span;

    internal TextSpan Styled => _style is null ? _span : _span with { Style = _style };

    /// <summary>The font size in points.</summary>
    public TextSpanDescriptor FontSize(float points) => Style(style => style.FontSize(points));

    public TextSpanDescriptor Bold() => Style(style => style.Bold());

    public TextSpanDescriptor NormalWeight() => Style(style => style.NormalWeight());

    public TextSpanDescriptor FontColor(Color color) => Style(style => style.FontColor(color));

    /// <summary>The height of a line in font sizes.</summary>
    public TextSpanDescriptor LineHeight(float factor) => Style(style => style with { LineHeight = factor });

    /// <summary>The language, by RFC 5646, where it is not the document's.</summary>
    public TextSpanDescriptor Language(string language) => Style(style => style with { Language = language });

    /// <summary>The look as a whole.</summary>
    public TextSpanDescriptor Style(TextStyle style) => Style(_ => style);

    public TextSpanDescriptor AlignLeft() => Align(Alignment.Left);

    /// <summary>In the middle, where it is a paragraph of its own.</summary>
    public TextSpanDescriptor AlignCenter() => Align(Alignment.Center);

    /// <summary>At the right, where it is a paragraph of its own.</summary>
    public TextSpanDescriptor AlignRight() => Align(Alignment.Right);

    Element IComposition.Build() => new Text([Styled], _alignment);

    private TextSpanDescriptor Style(Func<TextStyle, TextStyle> change)
    {
        _style = change(_style ?? new TextStyle());
        return this;
    }

    private TextSpanDescriptor Align(Alignment alignment)
    {
        _alignment = alignment;
        return this;
    }
}
