namespace FundLedger.Catalog;

/// <inheritdoc cref="AttachFile"/>
public sealed class AttachFileChange() : Change(AttachFile.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request attach";

    public override string Path => "requests/{document}/attachments";

    public override LocalName Title => new("附上文件", "File attached");

    public override LocalName Summary => new("附上文件，大小与 SHA-256 由文件算出", "Attach a file: its size and SHA-256 are computed");

    public override LocalName Deed => new("给 {document} 附上文件[ {name}]", "attached[ {name}] to {document}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("document", "申请，或支付、绩效等单据", "Request, or a document of payments, awards or vouchers"),
        new("entry", "凭证序号，代替单据", "Number of an entry, instead of a document"),
        new("name", "附件名", "Name of the file"),
        new("mediaType", "媒体类型", "Media type"),
        new("size", "大小，字节", "Size in bytes"),
        new("sha256", "内容的 SHA-256", "SHA-256 of the content"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """
        {
            "document":"R1", "name":"申请表.pdf", "mediaType":"application/pdf", "size":48213,
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        }
        """,
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.OfRequest, Rule.EntryMustExist, Rule.EntryTakesNoFile, Rule.AttachmentForm, Rule.AttachmentMustBeStored];
}
