using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>How a command names its document: by its full code, by its bare code, or, where it begins one, not at all.</summary>
/// <param name="Code">The code as given; null where it is left out, for the next number of the unit and year.</param>
/// <param name="As">The same command with a full code.</param>
internal sealed record DocumentName(string? Code, Func<string, BookCommand> As)
{
    /// <summary>The unit at which the command begins the document; null where the document must be there.</summary>
    public string? Home { get; init; }

    /// <summary>The full code, as far as the command alone tells it; a document that the ledger keeps itself has no other than its bare one.</summary>
    public string? Known => (Code, Home) switch
    {
        (null, _) => null,
        ({ } code, { } home) => DocumentCode.Of(DocumentCode.CodeOf(code), home),
        ({ } code, null) => Texts.IsCode(code) ? code : null,
    };

    /// <summary>Whether a document may be the one that is meant.</summary>
    public bool MayMean(string document) => Code is null || DocumentCode.IsCalled(document, Code);

    /// <summary>The full code in a book, in a fiscal year.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.DocumentMustExist"/> or <see cref="Rule.DocumentAmbiguous"/>; where it begins a document
    /// <see cref="Rule.CodeForm"/>, or <see cref="Rule.MemberForm"/> for the code of another unit.
    /// </exception>
    public string In(IBookView view, int year) => (Code, Home) switch
    {
        (null, var home) => Next(view, home!, year),
        ({ } code, { } home) => Begun(code, home),
        ({ } code, null) => DocumentCode.Meant(code, Called(view, code)),
    };

    private static IReadOnlyList<string> Called(IBookView view, string code)
    {
        if (!Texts.IsCode(code))
            return [];
        if (!DocumentCode.IsFull(code))
            return view.DocumentsCalled(code);
        return view.FindDocument(code) is null ? [] : [code];
    }

    private static string Begun(string code, string home)
    {
        if (DocumentCode.IsFull(code) && DocumentCode.UnitOf(code) != home)
            throw new RefusedException(Rule.MemberForm, ("member", "document"), ("problem", new Reason(Because.DocumentOfUnit, ("expected", Texts.Shown(DocumentCode.UnitOf(code))), ("given", Texts.Shown(home)))));
        Texts.Code(DocumentCode.CodeOf(code), "document");
        return DocumentCode.Of(DocumentCode.CodeOf(code), home);
    }

    /// <summary>A number that is not taken while the one before it is, found without looking at them all.</summary>
    private static string Next(IBookView view, string home, int year)
    {
        var (taken, free) = (0, 1);
        while (IsTaken(free))
            (taken, free) = (free, 2 * free);
        while (free - taken > 1)
        {
            var middle = taken + ((free - taken) / 2);
            (taken, free) = IsTaken(middle) ? (middle, free) : (taken, middle);
        }

        return Numbered(free);

        bool IsTaken(int number) => view.FindDocument(Numbered(number)) is not null;
        string Numbered(int number) => DocumentCode.Of(FormattableString.Invariant($"{year}-{number:0000}"), home);
    }
}
