namespace FundLedger.Catalog;

/// <summary>How much of the machine an answer takes.</summary>
public enum Load
{
    /// <summary>So little that only its caller's calls a second are counted.</summary>
    Light,

    /// <summary>A processor and much memory until its answer is made: it waits for its caller's share and for its turn.</summary>
    Heavy,

    /// <summary>Its caller's share alone: what is heavy in it takes a turn of its own, or it streams a page at a time.</summary>
    Shared,
}
