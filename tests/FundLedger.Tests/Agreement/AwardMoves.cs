namespace FundLedger.Tests.Agreement;

/// <summary>Performance pay.</summary>
internal static class AwardMoves
{
    public static IReadOnlyList<HistoryMove> All { get; } =
    [
        HistoryMove.Of<AccrueAward>(6, scene => (scene.OneIn(3) ? null : scene.Quota(ControlAccount.Available, account => account.Fund is "PF" or "GF" && account.Year == scene.Year)?.Account) is var lot
            ? new()
            {
                Award = scene.New("W"), Unit = lot?.Unit ?? scene.Of(["A", "A01", "A02", "A0101", "B", "B01"]), Fund = lot?.Fund ?? "PF", Purpose = lot?.Purpose ?? scene.Of(HistoryTown.Purposes),
                Amount = scene.Amount(80_000), Period = $"{scene.Year}Q{(scene.Date.Month + 2) / 3}", Headcount = 1 + scene.Int(40), Due = scene.Date.AddDays(scene.Int(120)),
            }
            : null),
        HistoryMove.Of<FundAward>(14, Funded),
        HistoryMove.Of<PayAward>(12, scene => scene.Award(Ledger.Control, ControlAccount.AccruedUnpaid, -1) is { } award
            ? new() { Award = award.Award.Code, Amount = scene.OneIn(2) ? award.Left / 100m : scene.Amount(award.Left) }
            : null),
        HistoryMove.Of<AdjustAward>(8, Adjusted),
    ];

    /// <summary>To any amount from what is paid of it up to half as much again.</summary>
    private static AdjustAward? Adjusted(HistoryScene scene)
    {
        if (scene.Document(document => document.Kind == AccrueAward.Kind && !document.IsTakenBack) is not { } award)
            return null;
        var owed = -award.DebitOf(Ledger.Financial, FinancialAccount.PerformancePayPayable);
        var paid = -award.DebitOf(Ledger.Control, ControlAccount.Paid) - award.DebitOf(Ledger.Control, ControlAccount.BroughtForward);
        return new() { Award = award.Code, Amount = (paid / 100m) + scene.Amount((owed * 3 / 2) + 100), Reason = "核定" };
    }

    /// <summary>Quota of any year for an award that lacks it.</summary>
    private static FundAward? Funded(HistoryScene scene)
    {
        var lacking = scene.Book.Accounts.Where(account => account is { Ledger: Ledger.Control, Code: ControlAccount.Unfunded } && scene.Book.Timeline(account).Total > 0)
            .Select(account => account.Place() with { Year = 0 }).ToHashSet();
        if (scene.Quota(ControlAccount.Available, account => lacking.Contains(account.Place() with { Year = 0 })) is not { } lot
            || scene.Document(document => document.Kind == AccrueAward.Kind && document.Nets.Any(net => net.Account is { Ledger: Ledger.Control, Code: ControlAccount.Unfunded }
                && net.Net > 0 && net.Account.Place() with { Year = 0 } == lot.Account.Place() with { Year = 0 })) is not { } award)
        {
            return null;
        }

        return new() { Award = award.Code, Amount = scene.Amount(Math.Min(lot.Held, award.DebitOf(Ledger.Control, ControlAccount.Unfunded))), Year = lot.Account.Year };
    }
}
