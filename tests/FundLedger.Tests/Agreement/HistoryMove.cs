namespace FundLedger.Tests.Agreement;

/// <summary>A kind of command in generated histories: how often it is tried, and one that could be done now, or null.</summary>
internal sealed record HistoryMove(string Kind, int Weight, Func<HistoryScene, BookCommand?> Next)
{
    /// <summary>The row of a kind.</summary>
    public static HistoryMove Of<T>(int weight, Func<HistoryScene, T?> next)
        where T : BookCommand => new(CommandKind.All.Single(kind => kind.Type == typeof(T)).Name, weight, next);
}

/// <summary>All kinds of commands that histories are made of. A new command is one row in the list of its area.</summary>
internal static class HistoryMoves
{
    public static IReadOnlyList<HistoryMove> All { get; } =
        [.. BudgetMoves.All, .. PaymentMoves.All, .. AwardMoves.All, .. CharityMoves.All, .. RequestMoves.All, .. JournalMoves.All, .. SetupMoves.All];
}
