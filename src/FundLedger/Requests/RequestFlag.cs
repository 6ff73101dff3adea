namespace FundLedger.Requests;

/// <summary>监督: a doubt that a supervisor has raised about a document.</summary>
/// <param name="Seq">The sequence number of its entry, by which it is answered.</param>
/// <param name="Person">Who raised it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Date">The day.</param>
/// <param name="Answer">What was answered; null: nothing yet.</param>
public sealed record RequestFlag(long Seq, string Person, string Reason, DateOnly Date, FlagAnswer? Answer);

/// <summary>What was answered to a flag.</summary>
/// <param name="Person">Who answered.</param>
/// <param name="Text">The answer.</param>
/// <param name="Date">The day.</param>
public sealed record FlagAnswer(string Person, string Text, DateOnly Date);
