namespace FundLedger.Catalog;

/// <summary>Who may ask a question over the API and on pages. Whoever has the database itself may ask all of them.</summary>
public enum Audience
{
    /// <summary>Everyone, without a log-in.</summary>
    Public,

    /// <summary>Whoever holds a role in the book, and server administrators: how the book is set up.</summary>
    Setup,

    /// <summary>Whoever holds a role in the book: figures of the units that he reads.</summary>
    Units,

    /// <summary>
    /// Whoever holds a role in the book: what was done at the units that he reads; server administrators, and those of the whole
    /// book of its people: who came in, and what was changed of users.
    /// </summary>
    Log,

    /// <summary>Whoever reads the document that the path names.</summary>
    Document,

    /// <summary>Whoever holds one of the question's roles for the whole book.</summary>
    Book,

    /// <summary>Whoever holds a role in the book: what is his own, wherever in the book it is.</summary>
    Caller,
}
