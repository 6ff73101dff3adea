namespace FundLedger.Tests.Agreement;

/// <summary>Donations, grants paid in advance, and money held for others.</summary>
internal static class CharityMoves
{
    public static IReadOnlyList<HistoryMove> All { get; } =
    [
        HistoryMove.Of<Donate>(7, scene => new()
        {
            Fund = "CF", Amount = scene.Amount(90_000), Donor = "热心居民", Anonymous = scene.OneIn(3),
            Restriction = scene.Int(4) switch
            {
                0 => new Restriction { Purpose = scene.Of(HistoryTown.Purposes) },
                1 => new Restriction { Purpose = scene.Of(HistoryTown.Purposes), Unit = scene.Of(HistoryTown.Units) },
                2 => new Restriction { Purpose = scene.Of(HistoryTown.Purposes), Unit = scene.Of(["A01", "B01"]), Until = scene.Date.AddDays(scene.Int(500)) },
                _ => null,
            },
        }),
        HistoryMove.Of<VerifyAdvance>(10, scene => scene.Document(document => document.DebitOf(Ledger.Charity, CharityAccount.Advances) > 0) is { } advance
            ? new() { Document = advance.Code, Amount = scene.Amount(advance.DebitOf(Ledger.Charity, CharityAccount.Advances)) }
            : null),
        HistoryMove.Of<HoldDonation>(3, scene => new() { Unit = scene.Of(HistoryTown.Units), Amount = scene.Amount(20_000), For = "贫困家庭", Donor = "热心居民" }),
        HistoryMove.Of<HandOverDonation>(3, scene => scene.Entry(entry => entry.Kind == HoldDonation.Kind) is { } held
            ? new() { Unit = held.Lines[0].Account.Unit, Amount = scene.Amount(Math.Abs(held.Lines[0].Net)), For = "贫困家庭" }
            : null),
    ];
}
