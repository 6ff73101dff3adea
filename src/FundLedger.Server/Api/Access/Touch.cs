namespace FundLedger.Server.Api;

/// <summary>What a change touches: whoever may make it must see all of this, and hold a role there.</summary>
internal sealed record Touch
{
    /// <summary>Units.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>The document that it belongs to; null: none.</summary>
    public string? Document { get; init; }

    /// <summary>Whether that document must be there already, and its units count.</summary>
    public bool IsOfDocument { get; init; }

    /// <summary>An entry whose units count; null: none.</summary>
    public long? Entry { get; init; }

    /// <summary>True where it touches the whole book.</summary>
    public bool IsOfBook { get; init; }

    public static Touch Book { get; } = new() { IsOfBook = true };

    /// <summary>Nothing in particular: the role may be held anywhere.</summary>
    public static Touch Nothing { get; } = new();

    public static Touch OfUnits(params string[] units) => new() { Units = units };

    /// <summary>A document that is there.</summary>
    public static Touch OfDocument(string document) => new() { Document = document, IsOfDocument = true };

    public static Touch OfEntry(long entry) => new() { Entry = entry };

    /// <summary>Who answers for money at a unit: the owner of a charity fund for that fund's, the unit for all other.</summary>
    public static string Answerable(BookSetup setup, string unit, string fund) =>
        setup.Funds.GetValueOrDefault(fund) is { Type: FundType.Charity } charity ? charity.Owner : unit;
}
