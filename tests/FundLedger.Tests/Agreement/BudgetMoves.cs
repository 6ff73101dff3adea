namespace FundLedger.Tests.Agreement;

/// <summary>Quota given, passed on, moved, held and taken back.</summary>
internal static class BudgetMoves
{
    public static IReadOnlyList<HistoryMove> All { get; } =
    [
        HistoryMove.Of<Appropriate>(14, scene => new()
        {
            Unit = scene.OneIn(4) ? "B" : "A", Fund = scene.Of(HistoryTown.Fiscal), Purpose = scene.Of(HistoryTown.Purposes), Amount = 100 + scene.Amount(900_000),
        }),
        HistoryMove.Of<Supplement>(3, scene => scene.Quota(ControlAccount.Unallotted) is { } lot
            ? new() { Unit = lot.Account.Unit, Fund = lot.Account.Fund, Purpose = lot.Account.Purpose, Year = lot.Account.Year, Amount = scene.OneIn(3) ? -scene.Amount(lot.Held / 4) : scene.Amount(60_000) }
            : null),
        HistoryMove.Of<Allot>(16, scene => scene.Quota(ControlAccount.Unallotted) is { } lot
            ? new()
            {
                From = lot.Account.Unit,
                To = scene.Of([lot.Account.Unit, .. scene.Book.Setup.Units.Values.Where(unit => unit.Parent == lot.Account.Unit).Select(unit => unit.Code).Order(StringComparer.Ordinal)]),
                Fund = lot.Account.Fund, Purpose = lot.Account.Purpose, Year = lot.Account.Year, Amount = scene.Amount(lot.Held),
            }
            : null),
        HistoryMove.Of<Recall>(3, scene => scene.Quota(scene.OneIn(2) ? ControlAccount.Available : ControlAccount.Unallotted, account => !HistoryScene.IsCharity(account)) is { } lot
            ? new()
            {
                From = scene.Book.Setup.AllotsOn(lot.Account.Unit) && lot.Account.Code == ControlAccount.Available ? lot.Account.Unit : scene.Book.Setup.Unit(lot.Account.Unit).Parent,
                To = lot.Account.Unit, Fund = lot.Account.Fund, Purpose = lot.Account.Purpose, Year = lot.Account.Year, Amount = scene.Amount(lot.Held),
            }
            : null),
        HistoryMove.Of<MoveBetweenPurposes>(4, scene => scene.Quota(ControlAccount.Available) is { } lot
            ? new()
            {
                Unit = lot.Account.Unit, Fund = lot.Account.Fund, Year = HistoryScene.IsCharity(lot.Account) ? null : lot.Account.Year,
                From = lot.Account.Purpose, To = lot.Account.Purpose == "P1" ? "P2" : "P1", Amount = scene.Amount(lot.Held / 2),
            }
            : null),
        HistoryMove.Of<Freeze>(3, scene => scene.Quota(ControlAccount.Available) is { } lot ? Held<Freeze>(lot.Account, scene.Amount(lot.Held / 2)) : null),
        HistoryMove.Of<Unfreeze>(3, scene => scene.Quota(ControlAccount.Frozen) is { } lot ? Held<Unfreeze>(lot.Account, scene.Amount(lot.Held)) : null),
        HistoryMove.Of<ClawBack>(3, scene => scene.Quota(ControlAccount.Available, account => account.Year > 0 && account.Year < scene.Year) is { } lot
            ? Held<ClawBack>(lot.Account, scene.Amount(lot.Held)) : null),
        HistoryMove.Of<Reserve>(6, scene => scene.Quota(ControlAccount.Available) is { } lot
            ? new()
            {
                Document = scene.New("R"), Unit = lot.Account.Unit, Fund = lot.Account.Fund,
                Lines = [new ReservationLine { Purpose = lot.Account.Purpose, Year = HistoryScene.IsCharity(lot.Account) ? null : lot.Account.Year, Amount = scene.Amount(lot.Held / 2) }],
            }
            : null),
        HistoryMove.Of<Commit>(6, scene => scene.Document(document => document.Kind == Reserve.Kind && document.Held(ControlAccount.Reserved).Count > 0) is { } reserved
            ? new() { Document = reserved.Code } : null),
        HistoryMove.Of<Release>(2, scene => scene.Document(document => document.Kind == Reserve.Kind
            && document.Held(ControlAccount.Reserved).Count + document.Held(ControlAccount.Committed).Count > 0) is { } held ? new() { Document = held.Code } : null),
        HistoryMove.Of<RecordShortage>(3, scene => new()
        {
            Document = scene.New("S"), Unit = scene.Of(HistoryTown.Units), Fund = scene.Of(HistoryTown.Fiscal), Purpose = scene.Of(HistoryTown.Purposes), Amount = scene.Amount(50_000),
        }),
    ];

    private static QuotaCommand Quota(QuotaCommand command, Account at, decimal amount) =>
        command with { Unit = at.Unit, Fund = at.Fund, Purpose = at.Purpose, Year = at.Year == 0 ? null : at.Year, Amount = amount };

    private static T Held<T>(Account at, decimal amount)
        where T : QuotaCommand => (T)Quota(Activator.CreateInstance<T>(), at, amount);
}
