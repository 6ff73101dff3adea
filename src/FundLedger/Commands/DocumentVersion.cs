namespace FundLedger.Commands;

/// <summary>A document as someone has seen it: its version is the sequence number of its newest entry.</summary>
/// <param name="Document">The document's code.</param>
/// <param name="Seq">The newest entry then; 0 where there was no such document.</param>
public sealed record DocumentVersion(string Document, long Seq)
{
    /// <summary>Refuses when something has happened to the document since.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DocumentChanged"/>.</exception>
    public void Check(IBookView view)
    {
        var actual = view.FindDocument(Document)?.Last ?? 0;
        if (actual != Seq)
            throw new RefusedException(Rule.DocumentChanged, ("document", Texts.Shown(Document)), ("expected", Seq), ("actual", actual));
    }
}
