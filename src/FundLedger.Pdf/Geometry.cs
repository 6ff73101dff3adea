using System.Globalization;

namespace FundLedger.Pdf;

/// <summary>A size in points (1/72 inch).</summary>
public readonly record struct Size(float Width, float Height);

/// <summary>A place on a page in points; the origin is at the top left.</summary>
public readonly record struct Position(float X, float Y);

/// <summary>A rectangle on a page in points; the origin is at the top left.</summary>
public readonly record struct Rect(float X, float Y, float Width, float Height)
{
    public float Right => X + Width;

    public float Bottom => Y + Height;
}

/// <summary>A colour in sRGB.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>A colour from <c>#RRGGBB</c>.</summary>
    public static Color Hex(string text)
    {
        var value = uint.Parse(text.AsSpan().TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Color((byte)(value >> 16 & 0xFF), (byte)(value >> 8 & 0xFF), (byte)(value & 0xFF));
    }
}

/// <summary>Where a text stands in the width that it is given.</summary>
public enum Alignment
{
    Left,
    Center,
    Right,
}

internal static class Alignments
{
    /// <summary>How far left of where it is aligned to a text of this width starts.</summary>
    public static float Offset(this Alignment alignment, float width) => alignment switch
    {
        Alignment.Left => 0,
        Alignment.Center => width / 2,
        Alignment.Right => width,
    };
}
