namespace FundLedger.Tests.Agreement;

/// <summary>Money paid, and money that comes back.</summary>
internal static class PaymentMoves
{
    public static IReadOnlyList<HistoryMove> All { get; } =
    [
        HistoryMove.Of<Disburse>(18, scene => scene.OneIn(2) ? OfDocument(scene) ?? Direct(scene) : Direct(scene)),
        HistoryMove.Of<Refund>(5, scene => scene.Entry(entry => entry.Kind is Disburse.Kind or PayAward.Kind or RecordPayment.Kind) is { } payment
            ? new() { Of = payment.Document ?? $"{payment.Seq}", Amount = scene.Amount(PaidOf(payment)) }
            : null),
        HistoryMove.Of<ReturnPayment>(4, scene => scene.Entry(entry => entry.Kind == Disburse.Kind) is { } payment
            ? new() { Of = payment.Document ?? $"{payment.Seq}", Amount = scene.OneIn(2) ? PaidOf(payment) / 100m : scene.Amount(PaidOf(payment)) }
            : null),
        HistoryMove.Of<RecordPayment>(5, Recorded),
    ];

    /// <summary>What an entry paid of fiscal money or of a charity fund, in minor units.</summary>
    public static long PaidOf(Entry entry) => -entry.Lines.Where(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid }).Sum(line => line.Net);

    private static Disburse? Direct(HistoryScene scene) => scene.Quota(ControlAccount.Available) is { } lot
        ? new()
        {
            Unit = lot.Account.Unit,
            Fund = lot.Account.Fund,
            Purpose = lot.Account.Purpose,
            Year = HistoryScene.IsCharity(lot.Account) ? null : lot.Account.Year,
            Amount = scene.Amount(lot.Held / 2),
            Advance = HistoryScene.IsCharity(lot.Account) && scene.OneIn(3),
        }
        : null;

    private static Disburse? OfDocument(HistoryScene scene)
    {
        if (scene.Document(document => document.Held(ControlAccount.Committed).Count > 0) is not { } committed)
            return null;
        var held = committed.Held(ControlAccount.Committed)[0];
        return new()
        {
            Document = committed.Code,
            Purpose = held.Account.Purpose,
            Final = scene.OneIn(5),
            Advance = HistoryScene.IsCharity(held.Account) && scene.OneIn(2),
            Amount = scene.OneIn(3) ? held.Amount.Amount : scene.Amount(held.Amount.MinorUnits),
        };
    }

    /// <summary>A payment of an import: of quota, or of a budget that the book does not hold; or a refund of one.</summary>
    private static RecordPayment? Recorded(HistoryScene scene)
    {
        var reference = scene.New("N");
        if (scene.OneIn(4) && scene.Entry(entry => entry.Kind == RecordPayment.Kind && PaidOf(entry) > 0) is { } before
            && before.Lines.First(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid }).Account is var account)
        {
            return new()
            {
                Unit = account.Unit,
                Fund = account.Fund,
                Purpose = account.Purpose,
                Year = account.Year,
                Amount = -scene.Amount(PaidOf(before)),
                Payee = "文具店",
                Reference = reference,
                Source = "payments.csv",
                WithinQuota = scene.OneIn(2),
            };
        }

        if (scene.OneIn(2))
        {
            return scene.Quota(ControlAccount.Available, account => !HistoryScene.IsCharity(account)) is { } lot
                ? new()
                {
                    Unit = lot.Account.Unit,
                    Fund = lot.Account.Fund,
                    Purpose = lot.Account.Purpose,
                    Year = lot.Account.Year,
                    Amount = scene.Amount(lot.Held / 2),
                    Payee = "文具店",
                    Reference = reference,
                    Source = "payments.csv",
                    WithinQuota = true,
                }
                : null;
        }

        return new()
        {
            Unit = scene.Of(HistoryTown.Units),
            Fund = "GF",
            Purpose = scene.Of(HistoryTown.Purposes),
            Amount = scene.Amount(50_000),
            Payee = "文具店",
            Reference = reference,
            Source = "payments.csv",
        };
    }
}
