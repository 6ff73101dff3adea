namespace FundLedger.Setup;

/// <summary>The level of a unit in the tree.</summary>
public enum UnitLevel
{
    /// <summary>市.</summary>
    [Term("市", "Municipality")]
    Municipality,

    /// <summary>区.</summary>
    [Term("区", "District")]
    District,

    /// <summary>街道办.</summary>
    [Term("街道", "Street")]
    Street,

    /// <summary>社区.</summary>
    [Term("社区", "Community")]
    Community,

    /// <summary>基金会, a charity that keeps its own books.</summary>
    [Term("基金会", "Foundation")]
    Foundation,
}

/// <summary>A unit of the municipality.</summary>
/// <param name="Code">Its code, unique in the book.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">The unit above it; empty at the top.</param>
/// <param name="Entity">True when it keeps accounts of its own, so that entries may name it.</param>
/// <param name="From">The first day on which it can be posted to.</param>
public sealed record Unit(string Code, LocalName Name, UnitLevel Level, string Parent, bool Entity, DateOnly From);

/// <summary>What is known of a unit in a year. Null: not known, which is never the same as zero.</summary>
/// <param name="Population">Residents, 1 or more.</param>
/// <param name="Staff">Posts filled, 1 or more.</param>
public sealed record UnitFacts(int? Population, int? Staff);
