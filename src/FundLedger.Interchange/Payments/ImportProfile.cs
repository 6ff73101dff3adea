namespace FundLedger.Interchange.Payments;

/// <summary>
/// How a file of payments is read: a JSON file in <c>seeds/import-profiles</c>, for a finance officer to
/// read and to change. Read one with <see cref="ImportProfiles"/>, which checks it.
/// </summary>
public sealed record ImportProfile
{
    /// <summary>Its code, which is part of the key of every payment that it imports: never change it.</summary>
    public required string Code { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>
    /// The headers that stand for each field. Letters and digits are compared, and nothing else: not case,
    /// not spaces, not underscores, not punctuation.
    /// </summary>
    public required IReadOnlyDictionary<PaymentField, IReadOnlyList<string>> Headers { get; init; }

    /// <summary>Fields that must have a column, and be filled in each row.</summary>
    public required IReadOnlyList<PaymentField> Required { get; init; }

    /// <summary>How dates are written, in .NET's letters: <c>dd/MM/yyyy</c>. Nothing else is a date.</summary>
    public required IReadOnlyList<string> DateFormats { get; init; }

    /// <summary>Encodings, tried in this order: the first in which every byte of the file has a meaning is taken.</summary>
    public IReadOnlyList<string> Encodings { get; init; } = ["utf-8"];

    /// <summary>What separates fields: one character.</summary>
    public string Delimiter { get; init; } = ",";

    /// <summary>What separates decimals: one character.</summary>
    public string DecimalSeparator { get; init; } = ".";

    /// <summary>What separates groups of three digits: one character, or empty for nothing.</summary>
    public string ThousandsSeparator { get; init; } = "";

    /// <summary>Fields that are the same in every row, and so need no column: unit, fund or purpose.</summary>
    public IReadOnlyDictionary<PaymentField, string> Fixed { get; init; } = new Dictionary<PaymentField, string>();

    /// <summary>
    /// What the file's words for a unit, fund or purpose are called in the book. Where a field has such a
    /// list, a word that is not on it is refused. Case does not matter.
    /// </summary>
    public IReadOnlyDictionary<PaymentField, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<PaymentField, IReadOnlyDictionary<string, string>>();

    /// <summary>True: paid from the quota available in the book. False: the book does not hold the budget.</summary>
    public required bool WithinQuota { get; init; }

    /// <summary>What is opened when it is met for the first time; <c>false</c>: nothing, such a row is refused.</summary>
    public OpenMissing? OpenMissing { get; init; }
}
