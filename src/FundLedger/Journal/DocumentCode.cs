namespace FundLedger.Journal;

/// <summary>
/// The full code of a document: its own code, and the unit at which it began, as in <c>R1@A0101</c>. A code is given once
/// at a unit, so that it tells nothing of what stands at another. Documents that the ledger keeps itself, such as those
/// of a year's end, have no unit in their code.
/// </summary>
public static class DocumentCode
{
    private const char At = '@';

    private const int MostNamed = 5;

    /// <summary>The full code of a document of a unit.</summary>
    public static string Of(string code, string unit) => $"{code}{At}{unit}";

    /// <summary>Whether a code names a unit.</summary>
    public static bool IsFull(string document) => document.Contains(At);

    /// <summary>The document's own code.</summary>
    public static string CodeOf(string document) => IsFull(document) ? document[..document.IndexOf(At)] : document;

    /// <summary>The unit at which it began; empty where the code names none.</summary>
    public static string UnitOf(string document) => IsFull(document) ? document[(document.IndexOf(At) + 1)..] : "";

    /// <summary>Whether a document is called so: by its full code, or by its own.</summary>
    public static bool IsCalled(string document, string name) => document == name || CodeOf(document) == name;

    /// <summary>All full codes with one bare code lie from the first of these up to the second, which is none of them.</summary>
    public static (string From, string Until) RangeOf(string code) => ($"{code}{At}", $"{code}{(char)(At + 1)}");

    /// <summary>The refusal of a document that should be a request: there is none, or it is something else.</summary>
    /// <param name="document">The code that was given.</param>
    /// <param name="kind">The kind of the entry that it began with; null: there is none.</param>
    public static RefusedException NoRequest(string document, string? kind) => kind is null
        ? new(Rule.DocumentMustExist, ("document", Texts.Shown(document)))
        : new(Rule.DocumentIsNoRequest, ("document", Texts.Shown(document)), ("kind", kind));

    /// <summary>The one document that a name means.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DocumentMustExist"/>; <see cref="Rule.DocumentAmbiguous"/> with the full codes.</exception>
    public static string Meant(string name, IReadOnlyList<string> called) => called switch
    {
        [var only] => only,
        [] => throw new RefusedException(Rule.DocumentMustExist, ("document", Texts.Shown(name))),
        _ => throw new RefusedException(Rule.DocumentAmbiguous, ("document", Texts.Shown(name)), ("documents", Listed(called))),
    };

    private static string Listed(IReadOnlyList<string> documents) =>
        string.Join(", ", documents.Take(MostNamed)) + (documents.Count > MostNamed ? $", … +{documents.Count - MostNamed}" : "");
}
