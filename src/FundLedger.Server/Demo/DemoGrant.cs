namespace FundLedger.Server;

/// <summary>A request to the charity fund on its way.</summary>
internal sealed class DemoGrant(DemoUnit unit, DemoQuota quota, string document, string maker, Route route)
{
    public DemoUnit Unit { get; } = unit;

    public DemoQuota Quota { get; } = quota;

    public string Document { get; } = document;

    /// <summary>The account of who asks.</summary>
    public string Maker { get; } = maker;

    public Route Route { get; } = route;

    public required string Title { get; init; }

    public required string Payee { get; init; }

    /// <summary>What is asked for, in fen.</summary>
    public required long Fen { get; set; }

    /// <summary>The last day on which it may be used; null: none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Days that a step takes.</summary>
    public required (int From, int To) StepDays { get; init; }

    /// <summary>How many of a hundred are turned down.</summary>
    public required int RejectedPercent { get; init; }

    /// <summary>Whether it is decided and paid within days.</summary>
    public bool IsQuick => StepDays.To <= 4;

    public DateOnly? OutcomeDue { get; set; }

    public int Returns { get; set; }

    /// <summary>The command that writes it as it is.</summary>
    public DraftRequest Draft() => new()
    {
        Document = Document,
        Request = RequestKind.Charity,
        Unit = Unit.Code,
        Fund = Quota.Fund,
        Title = Title,
        Lines = [new ReservationLine { Purpose = Quota.Purpose, Amount = DemoJournal.Yuan(Fen) }],
        Until = Until,
    };
}
