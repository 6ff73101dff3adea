namespace FundLedger.Figures;

/// <summary>A line of the checklist of a month or a year.</summary>
/// <param name="Item">What it is.</param>
/// <param name="IsObstacle">True where it must be mended first; false where it may be left as it is.</param>
/// <param name="Unit">The unit; null: the whole book.</param>
/// <param name="What">The month, document, or lot.</param>
/// <param name="Count">How many of it.</param>
/// <param name="Amount">The amount in question; null where there is none.</param>
/// <param name="Command">What mends it, as it is typed.</param>
public sealed record ChecklistLine(ChecklistItem Item, bool IsObstacle, string? Unit, string What, int Count, Money? Amount, string Command);
