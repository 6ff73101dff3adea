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
        HistoryMove.Of<AssignDonation>(5, scene => new()
        {
            Fund = "CF", Purpose = scene.Of(HistoryTown.Purposes), Unit = scene.OneIn(2) ? scene.Of(HistoryTown.Units) : null, Amount = scene.Amount(20_000), Back = scene.OneIn(4),
        }),
        HistoryMove.Of<RepayDonation>(4, scene => scene.Entry(entry => entry.Kind == Donate.Kind) is { } donated
            ? new() { Fund = "CF", Donation = donated.Seq, Amount = scene.Amount(10_000), Reason = "项目取消" }
            : null),
        HistoryMove.Of<EarnInterest>(3, scene => new() { Fund = "CF", Amount = scene.Amount(100) }),
        HistoryMove.Of<PayBankFee>(3, scene => new() { Fund = "CF", Amount = scene.Amount(20) }),
        HistoryMove.Of<ExtendDonation>(5, scene => scene.Entry(entry => entry.Kind == Donate.Kind && entry.Data.Contains("\"until\"", StringComparison.Ordinal)) is { } ending
            ? new() { Fund = "CF", Donation = ending.Seq, Until = scene.Date.AddDays(600), Consent = "来函" }
            : null),
        HistoryMove.Of<VerifyAdvance>(10, scene => scene.Document(document => document.DebitOf(Ledger.Charity, CharityAccount.Advances) > 0) is { } advance
            ? new() { Document = advance.Code, Amount = scene.Amount(advance.DebitOf(Ledger.Charity, CharityAccount.Advances)) }
            : null),
        HistoryMove.Of<HoldDonation>(3, scene => new() { Unit = scene.Of(HistoryTown.Units), Amount = scene.Amount(20_000), For = "贫困家庭", Donor = "热心居民" }),
        HistoryMove.Of<HandOverDonation>(3, scene => scene.Entry(entry => entry.Kind == HoldDonation.Kind) is { } held
            ? new() { Unit = held.Lines[0].Account.Unit, Amount = scene.Amount(Math.Abs(held.Lines[0].Net)), For = "贫困家庭" }
            : null),
    ];
}
