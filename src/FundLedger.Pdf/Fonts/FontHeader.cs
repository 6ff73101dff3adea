using System.Buffers.Binary;
using HarfBuzzSharp;

namespace FundLedger.Pdf.Fonts;

/// <summary>The box that holds every glyph of a font, in thousandths of the font size; from its <c>head</c> table.</summary>
internal sealed record FontHeader(short Left, short Bottom, short Right, short Top)
{
    public static FontHeader Of(Face face)
    {
        using var table = face.ReferenceTable(Tag.Parse("head"));
        var bytes = table.AsSpan();
        return new FontHeader(At(bytes, 36), At(bytes, 38), At(bytes, 40), At(bytes, 42));
    }

    private static short At(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadInt16BigEndian(bytes[offset..]);
}
