using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FundLedger.Pdf.Writing;

/// <summary>Files within the document: the data that it shows (ISO 19005-3, 6.8 and annex E).</summary>
internal static class PdfAttachments
{
    public static void Write(PdfFile file, PdfBuffer catalog, IReadOnlyList<EmbeddedFile> attachments, string date)
    {
        if (attachments.Count == 0)
            return;
        // The names of a name tree are in order.
        var named = attachments.OrderBy(attachment => attachment.Name, StringComparer.Ordinal)
            .Select(attachment => (attachment.Name, Id: Write(file, attachment, date))).ToList();
        catalog.Write("/AF"u8).References(named.Select(entry => entry.Id)).Write("/Names<</EmbeddedFiles<</Names["u8);
        foreach (var (name, id) in named)
            catalog.Text(name).Reference(id);
        catalog.Write("]>>>>"u8);
    }

    /// <summary>Writes a file as its bytes come. Its size and checksum are an object that follows it.</summary>
    private static int Write(PdfFile file, EmbeddedFile attachment, string date)
    {
        var about = file.NewId();
        var (size, checksum) = (0L, "");
        var entries = new PdfBuffer().Write("/Type/EmbeddedFile/Subtype/"u8).Write(Name(attachment.MediaType)).Write("/Params "u8).Reference(about);
        var stream = file.AddStream(entries.Bytes, output =>
        {
            // The format asks for MD5, which here protects nothing (ISO 32000-1, table 46).
            using var counted = new PdfOutput(output, HashAlgorithmName.MD5);
            attachment.Write(counted);
            (size, checksum) = (counted.Length, Convert.ToHexString(counted.Hash()));
        });
        file.Add(about, new PdfBuffer().Write("<</Size "u8).Write(checked((int)size)).Write("/ModDate"u8).Literal(date).Write("/CheckSum<"u8).Write(checksum).Write(">>>"u8));
        return file.Add(new PdfBuffer().Write("<</Type/Filespec/AFRelationship/Data/F"u8).Text(attachment.Name).Write("/UF"u8).Text(attachment.Name)
            .Write("/Desc"u8).Text(attachment.Description).Write("/EF<</F "u8).Reference(stream).Write("/UF "u8).Reference(stream).Write(">>>>"u8));
    }

    /// <summary>A text as a name object: what is neither letter, digit, dot, hyphen nor plus sign is written by its code.</summary>
    private static string Name(string text)
    {
        var name = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '+')
                name.Append(character);
            else
                name.Append('#').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
        }
        return name.ToString();
    }
}
