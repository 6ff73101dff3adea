using FundLedger.Commands;

namespace FundLedger.Figures;

/// <summary>A command that a simulation came to and that the rules refuse.</summary>
/// <param name="Command">The command.</param>
/// <param name="Refusal">Why.</param>
public sealed record RefusedStep(BookCommand Command, Refusal Refusal);
