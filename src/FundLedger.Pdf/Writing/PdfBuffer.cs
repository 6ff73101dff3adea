using System.Buffers.Text;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace FundLedger.Pdf.Writing;

/// <summary>Bytes in the syntax of PDF, as they are put together.</summary>
internal sealed class PdfBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public int Length => _bytes.WrittenCount;

    public void Clear() => _bytes.ResetWrittenCount();

    public PdfBuffer Write(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Writes ASCII, or Latin-1.</summary>
    public PdfBuffer Write(string text)
    {
        _bytes.Advance(Encoding.Latin1.GetBytes(text, _bytes.GetSpan(text.Length)));
        return this;
    }

    /// <summary>Writes a whole number.</summary>
    public PdfBuffer Write(int number)
    {
        Utf8Formatter.TryFormat(number, _bytes.GetSpan(11), out var count);
        _bytes.Advance(count);
        return this;
    }

    /// <summary>Writes a length in points, to a hundredth of a point, which no eye can tell apart.</summary>
    public PdfBuffer Write(float length) => Decimals((int)MathF.Round(length * 100), 100);

    /// <summary>Writes a part of one, to a thousandth.</summary>
    public PdfBuffer Fraction(float part) => Decimals((int)MathF.Round(part * 1000), 1000);

    /// <summary>Writes a reference to an object.</summary>
    public PdfBuffer Reference(int id) => Write(id).Write(" 0 R"u8);

    /// <summary>Writes the references of objects in brackets.</summary>
    public PdfBuffer References(IEnumerable<int> ids)
    {
        Write("["u8);
        foreach (var id in ids)
            Reference(id).Write(" "u8);
        return Write("]"u8);
    }

    /// <summary>Writes a text string: UTF-16 with its mark (ISO 32000-1, 7.9.2.2).</summary>
    public PdfBuffer Text(string text) => Write("<FEFF"u8).Hex(text).Write(">"u8);

    /// <summary>Writes characters in hexadecimal UTF-16.</summary>
    public PdfBuffer Hex(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            Hex(character);
        return this;
    }

    /// <summary>Writes four hexadecimal digits.</summary>
    public PdfBuffer Hex(ushort value)
    {
        value.TryFormat(_bytes.GetSpan(4), out var count, "X4", CultureInfo.InvariantCulture);
        _bytes.Advance(count);
        return this;
    }

    /// <summary>Writes an ASCII string in parentheses.</summary>
    public PdfBuffer Literal(string ascii) => Write("("u8)
        .Write(ascii.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal))
        .Write(")"u8);

    private PdfBuffer Decimals(int value, int unit)
    {
        if (value < 0)
            Write("-"u8);
        var (whole, rest) = Math.DivRem(Math.Abs(value), unit);
        Write(whole);
        if (rest == 0)
            return this;
        Write("."u8);
        for (var digit = unit / 10; rest > 0; digit /= 10)
        {
            Write(rest / digit);
            rest %= digit;
        }
        return this;
    }
}
