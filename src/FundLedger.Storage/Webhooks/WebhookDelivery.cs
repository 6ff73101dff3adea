namespace FundLedger.Storage;

/// <summary>An entry that a webhook could not be told of yet.</summary>
public sealed record WebhookDelivery
{
    public required long Seq { get; init; }

    /// <summary>The entry's document: what comes later of it waits; null: nothing waits for it.</summary>
    public string? Document { get; init; }

    /// <summary>How often it was tried; 0 for one that waits behind another.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was tried first, or began to wait.</summary>
    public required DateTime Since { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTime NextAt { get; init; }

    /// <summary>The status of the last answer; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>What went wrong last, in English; null: nothing yet.</summary>
    public string? Problem { get; init; }

    /// <summary>True when it was given up: nothing waits for it any more.</summary>
    public bool Failed { get; init; }
}
