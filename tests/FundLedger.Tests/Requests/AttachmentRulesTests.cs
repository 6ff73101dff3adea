using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FundLedger.Tests.Requests;

/// <summary>What may be attached: names that say what a file is, and contents that are it.</summary>
[TestClass]
public sealed class AttachmentRulesTests
{
    private const string Pdf = "application/pdf";
    private const string Ofd = "application/ofd";
    private const string Xml = "application/xml";
    private const string Xls = "application/vnd.ms-excel";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Invoice = "<?xml version='1.0'?><EInvoice><Amount>1.00</Amount></EInvoice>";

    [TestMethod]
    [DataRow("发票.pdf", Pdf)]
    [DataRow("发票.PDF", Pdf)]
    [DataRow("invoice.exe.pdf", Pdf)]
    [DataRow("发票.ofd", Ofd)]
    [DataRow("发票.xml", Xml)]
    [DataRow("发票.xml", "text/xml")]
    [DataRow("a b.jpeg", "image/jpeg")]
    [DataRow("a.jpg", "image/jpeg")]
    [DataRow("台账.xls", Xls)]
    [DataRow("context.txt", "text/plain")]
    public void Check_NameThatSaysTheType_IsKept(string name, string mediaType) => Assert.AreEqual(name, Check(name, mediaType).Name);

    [TestMethod]
    [DataRow("a.hta", "text/plain")]
    [DataRow("a.bat", "text/plain")]
    [DataRow("a.exe", "application/pdf")]
    [DataRow("a.html", "text/plain")]
    [DataRow("a.lnk", Xls)]
    [DataRow("a.js", "text/csv")]
    [DataRow("a.svg", Xml)]
    [DataRow("a.xlsm", Xlsx)]
    [DataRow("a.txt", "text/csv")]
    [DataRow("invoice.pdf.exe", Pdf)]
    [DataRow("invoice.pdf．exe", Pdf)]
    [DataRow("invoice.pdf::$DATA", Pdf)]
    [DataRow("invoice.pdf.", Pdf)]
    [DataRow("invoice.pdf ", Pdf)]
    [DataRow(" invoice.pdf", Pdf)]
    [DataRow("invoice.pdf\u3000", Pdf)]
    [DataRow("pdf", Pdf)]
    [DataRow(".pdf", Pdf)]
    [DataRow("", Pdf)]
    [DataRow("a/b.pdf", Pdf)]
    [DataRow("CON.pdf", Pdf)]
    [DataRow("nul.tar.pdf", Pdf)]
    [DataRow("com1 .pdf", Pdf)]
    [DataRow("LPT².pdf", Pdf)]
    public void Check_NameThatMayRunOrMisleads_IsRefused(string name, string mediaType) =>
        Refused.By(Rule.AttachmentForm, () => Check(name, mediaType));

    [TestMethod]
    [DataRow("invoice\u202Efdp.pdf")]
    [DataRow("invoice\u200B.pdf")]
    [DataRow("invoice\u00AD.pdf")]
    public void Check_NameWithWhatIsNotSeen_IsRefused(string name) => Refused.By(Rule.TextCharacter, () => Check(name, Pdf));

    [TestMethod]
    public void Check_WrongName_SaysWhatIsExpected()
    {
        Assert.AreEqual("附件“a.png”不可用：类型为 image/jpeg 的文件名应以 .jpg / .jpeg 结尾。", Refused.By(Rule.AttachmentForm, () => Check("a.png", "image/jpeg")).Chinese);
        Assert.Contains("none of / \\ : * ? \" < > |", Refused.By(Rule.AttachmentForm, () => Check("NUL.pdf", Pdf)).English);
        Assert.Contains(".ofd", Refused.By(Rule.AttachmentForm, () => Check("a.html", "text/html")).Chinese);
    }

    public static IEnumerable<object[]> Contents =>
    [
        [Pdf, Bytes("%PDF-1.7"), Zip("OFD.xml")],
        ["image/png", Convert.FromHexString("89504E470D0A1A0A00"), Convert.FromHexString("89504E470D0A1A")],
        ["image/jpeg", Convert.FromHexString("FFD8FFE0"), Convert.FromHexString("89504E470D0A1A0A")],
        ["text/plain", Convert.FromHexString("EFBBBFE5AD97"), Convert.FromHexString("4D5A9000")],
        ["text/plain", Convert.FromHexString("D7D6"), Convert.FromHexString("7F454C46")],
        ["text/csv", Bytes("a"), Zip("a.csv")],
        ["text/csv", Bytes("a,b"), Workbook("Workbook")],
        [Ofd, Zip("OFD.xml", "Doc_0/Document.xml"), Zip("Doc_0/OFD.xml")],
        [Ofd, Zip("Doc_0/Document.xml", "OFD.xml"), Bytes("PK\u0003\u0004OFD.xml")],
        [Xlsx, Zip("[Content_Types].xml", "xl/workbook.xml"), Zip("[Content_Types].xml", "word/document.xml")],
        [Xlsx, Zip("xl/workbook.xml", "[Content_Types].xml"), Zip("OFD.xml")],
        [Docx, Zip("[Content_Types].xml", "word/document.xml"), Zip("word/document.xml")],
        [Xls, Workbook("Workbook"), Workbook("WordDocument")],
        [Xls, Workbook("Root", "Book"), Workbook("Workbook", "_VBA_PROJECT_CUR")],
        [Xls, Workbook("a", "b", "c", "d", "e", "Workbook"), Bytes("<html>")],
        [Xml, Bytes(Invoice), Bytes(Invoice + "<b/>")],
        ["text/xml", Bytes("\uFEFF" + Invoice), Bytes("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")],
        [Xml, Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='GBK'?><a>\u00D7\u00D6</a>"), Bytes("<a")],
        [Xml, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<a/>")).ToArray(), Bytes("<html xmlns='http://www.w3.org/1999/xhtml'/>")],
        [Xml, Bytes("<a><b/></a>"), Bytes("<a><script xmlns='http://www.w3.org/2000/svg'/></a>")],
        [Xml, Bytes("<a>&#65;</a>"), Bytes("<?xml-stylesheet href='a.xsl'?><a/>")],
        [Xml, Bytes(string.Concat(Enumerable.Repeat("<a>", 200)) + string.Concat(Enumerable.Repeat("</a>", 200))), Bytes(string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300)))],
        [Xml, Bytes("<a/>"), Bytes("<?xml version='1.0' encoding='no-such'?><a/>")],
    ];

    [TestMethod]
    [DynamicData(nameof(Contents))]
    public void CheckContent_OfAType_IsKeptAndOfAnotherRefused(string mediaType, byte[] good, byte[] bad)
    {
        Held(mediaType, good);

        var refusal = Refused.By(Rule.AttachmentForm, () => Held(mediaType, bad));

        Assert.AreEqual($"附件“a”不可用：内容不是 {string.Join(" / ", AttachmentType.Find(mediaType)!.Extensions)} 文件。", refusal.Chinese);
    }

    /// <summary>Whatever a file is cut to, or which of its bytes is another, is answered, not thrown at.</summary>
    [TestMethod]
    [DataRow(Ofd)]
    [DataRow(Xlsx)]
    [DataRow(Xls)]
    [DataRow(Xml)]
    public void CheckContent_CutOrChangedAnywhere_IsKeptOrRefused(string mediaType)
    {
        var whole = mediaType switch { Ofd => Zip("OFD.xml"), Xlsx => Zip("[Content_Types].xml", "xl/a"), Xls => Workbook("Workbook"), _ => Bytes(Invoice) };
        var refused = 0;
        for (var i = 0; i < whole.Length; i++)
        {
            refused += IsRefused(mediaType, whole[..i]) ? 1 : 0;
            foreach (var other in new byte[] { 0, 0xFF, (byte)(whole[i] ^ 1) })
                refused += IsRefused(mediaType, [.. whole[..i], other, .. whole[(i + 1)..]]) ? 1 : 0;
        }

        Assert.IsGreaterThan(20, refused);
    }

    [TestMethod]
    public void Check_XmlAboveItsLimit_IsRefused() => Refused.By(Rule.AttachmentForm,
        () => Check(AttachmentRules.Unread("a.xml", Xml) with { Size = AttachmentType.Find(Xml)!.MaxSize + 1 }));

    private static Attachment Check(string name, string mediaType) => Check(AttachmentRules.Unread(name, mediaType));

    private static Attachment Check(Attachment attachment)
    {
        AttachmentRules.Check(attachment, []);
        return attachment;
    }

    private static byte[] Held(string mediaType, byte[] content)
    {
        AttachmentRules.CheckContent("a", mediaType, content);
        return content;
    }

    private static bool IsRefused(string mediaType, byte[] content)
    {
        try
        {
            Held(mediaType, content);
            return false;
        }
        catch (RefusedException)
        {
            return true;
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write("<a/>");
            }
        }

        return stream.ToArray();
    }

    /// <summary>A compound file's header, and its directory after a sector of something else.</summary>
    private static byte[] Workbook(params string[] names)
    {
        var content = new byte[1024 + (128 * names.Length)];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(content, 0);
        for (var i = 0; i < names.Length; i++)
        {
            var entry = content.AsSpan(1024 + (128 * i), 128);
            Encoding.Unicode.GetBytes(names[i], entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(2 * (names[i].Length + 1)));
            entry[66] = (byte)(names[i][0] == '_' ? 1 : 2);
        }

        return content;
    }
}
