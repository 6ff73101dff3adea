namespace FundLedger.Pdf;

/// <summary>How a text looks. What is null is as in the text around it.</summary>
public sealed record TextStyle
{
    /// <summary>Where nothing is said: nine points, black, lines 1.35 times as high.</summary>
    internal static readonly TextStyle Initial = new() { Size = 9, IsBold = false, Ink = new Color(0, 0, 0), LineHeight = 1.35f };

    /// <summary>The font size in points.</summary>
    public float? Size { get; init; }

    public bool? IsBold { get; init; }

    public Color? Ink { get; init; }

    /// <summary>The height of a line in font sizes.</summary>
    public float? LineHeight { get; init; }

    /// <summary>The language of the text, by RFC 5646: <c>zh-CN</c>, <c>en</c>.</summary>
    public string? Language { get; init; }

    public TextStyle FontSize(float points) => this with { Size = points };

    public TextStyle Bold() => this with { IsBold = true };

    public TextStyle NormalWeight() => this with { IsBold = false };

    public TextStyle FontColor(Color color) => this with { Ink = color };

    /// <summary>This style, and what it leaves open as in the text around it.</summary>
    internal TextStyle Within(TextStyle around) => this == around ? around : new()
    {
        Size = Size ?? around.Size,
        IsBold = IsBold ?? around.IsBold,
        Ink = Ink ?? around.Ink,
        LineHeight = LineHeight ?? around.LineHeight,
        Language = Language ?? around.Language,
    };
}
