namespace FundLedger.Values;

/// <summary>A language that the product speaks. Chinese comes first; English is its equal.</summary>
public enum Language
{
    Chinese,
    English,
}
