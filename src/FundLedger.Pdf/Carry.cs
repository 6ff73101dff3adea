namespace FundLedger.Pdf;

/// <summary>Where a table goes from one page to the next.</summary>
/// <param name="Rows">How many of its rows stand above.</param>
/// <param name="Forward">True at the foot of a page (过次页), false at the head of the next (承前页).</param>
public readonly record struct Carry(int Rows, bool Forward);
