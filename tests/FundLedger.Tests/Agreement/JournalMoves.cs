namespace FundLedger.Tests.Agreement;

/// <summary>Vouchers written by hand and signed, corrections, and the year's end.</summary>
internal static class JournalMoves
{
    public static IReadOnlyList<HistoryMove> All { get; } =
    [
        HistoryMove.Of<PostEntry>(6, scene => new() { Lines = Voucher(scene), Text = "手工凭证" }),
        HistoryMove.Of<Correct>(2, scene => scene.Entry(entry => entry.Kind is Disburse.Kind or Appropriate.Kind or Allot.Kind or Donate.Kind) is { } wrong ? new() { Entry = wrong.Seq } : null),
        HistoryMove.Of<ReverseEntry>(3, scene => scene.Entry(entry => !CommandKind.Of(entry.Kind).IsOfRequest && !CommandKind.Of(entry.Kind).EndsYear) is { } wrong
            ? new() { Entry = wrong.Seq, Reason = "录入错误", At = scene.OneIn(2) ? ReversalDate.Today : ReversalDate.Original }
            : null),
        HistoryMove.Of<SignVoucher>(3, scene => new()
        {
            Actor = scene.Of([HistoryTown.Maker, HistoryTown.Decider, HistoryTown.Watcher]), Unit = scene.Of(HistoryTown.Units),
            Period = $"{scene.Date.AddDays(-20):yyyy-MM}", Office = scene.Of(Enum.GetValues<VoucherOffice>()),
        }),
        HistoryMove.Of<CarryOverQuota>(6, scene => scene.Quota(scene.OneIn(3) ? ControlAccount.AccruedUnpaid : ControlAccount.Available,
            account => account.Year > 0 && account.Year < scene.Year) is { } lot
            ? new()
            {
                Unit = lot.Account.Unit, Fund = lot.Account.Fund, Purpose = lot.Account.Purpose, Year = lot.Account.Year, Amount = scene.Amount(lot.Held),
                Date = new DateOnly(scene.Year - 1, 12, 31),
            }
            : null),
        HistoryMove.Of<ReopenYear>(8, scene => scene.Book.Setup.Closures.Any(closure => closure.Year == scene.Year - 1)
            ? new() { Year = scene.Year - 1, Date = null }
            : null),
        HistoryMove.Of<CloseYear>(8, scene => scene.Date.DayOfYear > 10 && scene.Year > HistoryTown.FirstYear && !scene.Book.Setup.Closures.Any(closure => closure.Year == scene.Year - 1)
            ? new() { Year = scene.Year - 1, Date = null, Finished = scene.OneIn(3) ? ["P2"] : [] }
            : null),
    ];

    /// <summary>Depreciation, interest, money of others spent, or a bank fee of the charity fund.</summary>
    private static VoucherLine[] Voucher(HistoryScene scene)
    {
        var (unit, amount) = (scene.Of(["A", "A01", "A02", "B01"]), scene.Amount(9_000));
        return scene.Int(3) switch
        {
            0 => [Debit(Ledger.Financial, "500105", unit, "GF", amount), Credit(Ledger.Financial, "1602", unit, "GF", amount)],
            1 =>
            [
                Debit(Ledger.Financial, "1002", unit, "GF", amount), Credit(Ledger.Financial, "4609", unit, "GF", amount),
                Debit(Ledger.Budgetary, "800102", unit, "GF", amount), Credit(Ledger.Budgetary, "6609", unit, "GF", amount),
            ],
            _ => [Debit(Ledger.Charity, "1002", "F", "CF", amount), Credit(Ledger.Charity, "5301", "F", "CF", amount)],
        };
    }

    private static VoucherLine Debit(Ledger ledger, string account, string unit, string fund, decimal amount) =>
        new() { Ledger = ledger, Account = account, Unit = unit, Fund = fund, Debit = amount };

    private static VoucherLine Credit(Ledger ledger, string account, string unit, string fund, decimal amount) =>
        new() { Ledger = ledger, Account = account, Unit = unit, Fund = fund, Credit = amount };
}
