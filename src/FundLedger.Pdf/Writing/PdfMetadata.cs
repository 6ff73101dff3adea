using System.Globalization;
using System.Security;
using System.Text;

namespace FundLedger.Pdf.Writing;

/// <summary>What a document says about itself, in XMP and in the information dictionary alike.</summary>
internal static class PdfMetadata
{
    private static readonly string Producer = $"FundLedger {typeof(PdfMetadata).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>PDF/A knows no <c>pdfuaid</c>: its schema is told with it (ISO 19005-3, 6.6.2.3).</summary>
    private const string Packet = """
        <?xpacket begin="{0}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
         xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{1}</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>{2}</rdf:li></rdf:Seq></dc:creator>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{3}</rdf:li></rdf:Alt></dc:description>
        <dc:language><rdf:Bag><rdf:li>{4}</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>{5}</xmp:CreateDate><xmp:ModifyDate>{5}</xmp:ModifyDate><pdf:Producer>{6}</pdf:Producer>
        <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        </rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """;

    private static readonly CompositeFormat Form = CompositeFormat.Parse(Packet);

    public static int WriteXmp(PdfFile file, DocumentMetadata metadata)
    {
        var created = metadata.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var packet = string.Format(CultureInfo.InvariantCulture, Form, "\uFEFF", Xml(metadata.Title), Xml(metadata.Author), Xml(metadata.Subject),
            Xml(metadata.Language), created, Producer);
        return file.AddStream("/Type/Metadata/Subtype/XML"u8, Encoding.UTF8.GetBytes(packet), compressed: false);
    }

    public static int WriteInfo(PdfFile file, DocumentMetadata metadata)
    {
        var date = Date(metadata.Created);
        return file.Add(new PdfBuffer().Write("<</Title"u8).Text(metadata.Title).Write("/Author"u8).Text(metadata.Author).Write("/Subject"u8).Text(metadata.Subject)
            .Write("/Producer"u8).Literal(Producer).Write("/CreationDate"u8).Literal(date).Write("/ModDate"u8).Literal(date).Write(">>"u8));
    }

    public static string Date(DateTimeOffset moment) => moment.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    private static string? Xml(string text) => SecurityElement.Escape(text);
}
