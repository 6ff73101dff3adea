using System.Text;
using System.Xml;

namespace FundLedger.Requests;

/// <summary>An XML file that is data.</summary>
internal static class XmlContent
{
    private const int MaxDepth = 200;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Much is still written in GBK.</summary>
    static XmlContent() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether it is well-formed, has no DTD, and nothing in it that a browser runs.</summary>
    public static bool IsPlain(byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content);
            using var reader = XmlReader.Create(stream, Settings);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth || Runs(reader))
                    return false;
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool Runs(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Element => reader.NamespaceURI is "http://www.w3.org/1999/xhtml" or "http://www.w3.org/2000/svg",
        XmlNodeType.ProcessingInstruction => reader.Name == "xml-stylesheet",
        _ => false,
    };
}
