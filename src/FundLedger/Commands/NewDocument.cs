using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>A document code is given once at a unit.</summary>
internal static class NewDocument
{
    /// <exception cref="RefusedException"><see cref="Rule.CodeForm"/> or <see cref="Rule.DocumentMustBeNew"/>.</exception>
    public static void Check(IBookView view, string document)
    {
        Texts.Code(document, "document");
        if (YearEndDocument.Is(document) || VoucherDocument.Is(document) || HeldMoney.Is(document) || PaymentEntry.IsOfRefunds(document))
            throw new RefusedException(Rule.DocumentKept, ("document", document));
        if (view.FindDocument(document) is { } known)
            throw new RefusedException(Rule.DocumentMustBeNew, ("document", document), ("entry", known.First));
    }

    /// <exception cref="RefusedException"><see cref="Rule.DocumentMustExist"/>.</exception>
    public static DocumentState Require(IBookView view, string document) => view.FindDocument(document)
        ?? throw new RefusedException(Rule.DocumentMustExist, ("document", Texts.Shown(document)));
}
