using FundLedger.Pdf.Pictures;

namespace FundLedger.Pdf.Writing;

/// <summary>A picture in the resources of pages (ISO 32000-1, 8.9.5).</summary>
internal sealed record PdfImage(string Name, int Id)
{
    /// <summary>Writes a picture, and returns the number of its object.</summary>
    public static int Write(PdfFile file, Picture picture)
    {
        var entries = new PdfBuffer().Write("/Type/XObject/Subtype/Image/Width "u8).Write(picture.Width).Write("/Height "u8).Write(picture.Height)
            .Write("/BitsPerComponent 8/ColorSpace/"u8).Write(picture.Colors == 1 ? "DeviceGray" : "DeviceRGB");
        if (picture.Coding == PictureCoding.Jpeg)
            entries.Write("/Filter/DCTDecode"u8);
        if (picture.Coding == PictureCoding.Png)
            entries.Write("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "u8).Write(picture.Colors).Write("/Columns "u8).Write(picture.Width).Write(">>"u8);
        return file.AddStream(entries.Bytes, picture.Data, compressed: picture.Coding == PictureCoding.Raw);
    }
}
