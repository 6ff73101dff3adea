namespace FundLedger.Values;

/// <summary>A character of an amount in capital numerals.</summary>
/// <param name="Sign">The character.</param>
/// <param name="Written">Whether it belongs to the form that is written.</param>
/// <param name="Optional">Whether a reader accepts the amount with and without it.</param>
internal readonly record struct NumeralMark(char Sign, bool Written = true, bool Optional = false);
