namespace FundLedger.Interchange.Payments;

/// <summary>What an import opens when it meets it for the first time; what is left out, or <c>false</c>, is refused.</summary>
public sealed record OpenMissing
{
    /// <summary>A unit that is opened before all else.</summary>
    public TopUnit? Top { get; init; }

    public MissingUnits? Units { get; init; }

    public MissingPurposes? Purposes { get; init; }

    public MissingFunds? Funds { get; init; }
}

/// <summary>The unit that others are opened below.</summary>
public sealed record TopUnit(string Code, LocalName Name, UnitLevel Level);

/// <summary>How units are opened.</summary>
/// <param name="Level">Their level.</param>
/// <param name="Parent">The unit above them; null for none.</param>
public sealed record MissingUnits(UnitLevel Level, string? Parent = null);

/// <summary>How purposes are opened.</summary>
/// <param name="Parent">The purpose that they are part of; null for none.</param>
public sealed record MissingPurposes(string? Parent = null);

/// <summary>How funds are opened.</summary>
/// <param name="Type">Their type, which is not charity.</param>
/// <param name="Owner">The unit that answers for them.</param>
/// <param name="Names">Their names by code; one that is not listed is called what the file calls it.</param>
public sealed record MissingFunds(FundType Type, string Owner, IReadOnlyDictionary<string, LocalName>? Names = null);
