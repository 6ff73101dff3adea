using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Opens a purpose.</summary>
[Command(OpenPurpose.Kind)]
[Right(RightAt.Book, Roles.Administrator)]
public sealed record OpenPurpose : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "open-purpose";

    public required string Purpose { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>The purpose that it is part of; left out: none.</summary>
    public string? Parent { get; init; }

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        Texts.Code(Purpose, "purpose");
        Texts.Name(Name);
        var taking = setup.Taking("purpose", Purpose, Rule.PurposeMustBeNew);
        var parent = Parent is null ? "" : setup.Purpose(Parent).Code;
        return taking with { Purposes = setup.Purposes.Add(Purpose, new Purpose(Purpose, Name, parent)) };
    }
}
