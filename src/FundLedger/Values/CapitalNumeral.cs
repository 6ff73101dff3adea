namespace FundLedger;

/// <summary>大写金额: to be written.</summary>
public static class CapitalNumeral
{
}
