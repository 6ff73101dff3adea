namespace FundLedger.Tests.Agreement;

/// <summary>Units, accounts, people and rules that come up on the way.</summary>
internal static class SetupMoves
{
    public static IReadOnlyList<HistoryMove> All { get; } =
    [
        HistoryMove.Of<OpenBook>(0, _ => null),
        HistoryMove.Of<OpenUnit>(1, scene => scene.New("C") is var code ? new() { Unit = code, Name = Name(code), Level = UnitLevel.Community, Parent = scene.Of(["A01", "A02", "B01"]) } : null),
        HistoryMove.Of<OpenPurpose>(1, scene => scene.New("PX") is var code ? new() { Purpose = code, Name = Name(code), Parent = "P" } : null),
        HistoryMove.Of<OpenFund>(1, scene => scene.New("FX") is var code ? new() { Fund = code, Name = Name(code), Type = FundType.Fiscal, Owner = "A" } : null),
        HistoryMove.Of<OpenPerson>(2, scene => scene.New("person") is var code ? new() { Actor = HistoryTown.Maker, Person = code, Name = Name(code), Accounts = [], Offered = [code] } : null),
        HistoryMove.Of<LinkAccount>(4, scene => scene.Book.Setup.Invitations.Keys.OrderBy(offer => offer.Account, StringComparer.Ordinal).FirstOrDefault() is { Account: not null } offer
            ? new() { Actor = offer.Account, Person = offer.Person, Account = offer.Account }
            : null),
        HistoryMove.Of<AssignRole>(1, scene => new() { Person = HistoryTown.Committee, Role = "supervisor", Unit = scene.Of(["A01", "A02", "B01"]), From = scene.Date }),
        HistoryMove.Of<DelegateAuthority>(2, scene => new()
        {
            Actor = HistoryTown.Decider, From = HistoryTown.Decider, To = HistoryTown.Watcher, Start = scene.Date, End = scene.Date.AddDays(scene.Int(20)),
        }),
        HistoryMove.Of<SetCalendar>(2, scene => new() { Days = [new CalendarDay { Day = scene.Date.AddDays(scene.Int(10)), Working = scene.OneIn(2) }] }),
        HistoryMove.Of<SetPolicy>(2, scene => new() { Unit = scene.Of(HistoryTown.Units), Fund = scene.Of(HistoryTown.Fiscal), RequestLimit = 5_000 + scene.Amount(100_000) }),
        HistoryMove.Of<StateUnitFacts>(2, scene => new() { Unit = scene.Of(HistoryTown.Units), Year = scene.Year, Population = 1_000 + scene.Int(9_000), Staff = 10 + scene.Int(90) }),
        HistoryMove.Of<PublishRoute>(1, scene => scene.Of([.. HistoryTown.Setup.OfType<PublishRoute>()]) with { Key = null }),
        HistoryMove.Of<OpenAccount>(2, scene => new() { Ledger = Ledger.Financial, Account = $"5001{20 + scene.Int(70)}", Name = Name("其他"), Parent = "5001" }),
        HistoryMove.Of<CloseAccount>(2, scene => scene.Any(scene.Book.Setup.Chart.Definitions.Where(each => each is { Ledger: Ledger.Financial, Parent: "5001", Until: null }
            && string.CompareOrdinal(each.Code, "500120") >= 0)) is { } opened ? new() { Ledger = Ledger.Financial, Account = opened.Code, Until = scene.Date } : null),
        HistoryMove.Of<LockPeriod>(3, scene => new() { Period = $"{scene.Date.AddDays(-70):yyyy-MM}", Actor = HistoryTown.Decider }),
        HistoryMove.Of<ReopenPeriod>(8, scene => scene.Book.Setup.Locked.Count > 0 ? new() { Period = scene.Of([.. scene.Book.Setup.Locked.Keys.Select(period => period.ToString()).Order(StringComparer.Ordinal)]), Actor = HistoryTown.Watcher } : null),
    ];

    private static LocalName Name(string code) => new(code, code);
}
