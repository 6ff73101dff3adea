namespace FundLedger.Storage;

/// <summary>Someone who is told of new entries of a book, over HTTP.</summary>
public sealed record Webhook
{
    /// <summary>Its number in the book, from 1.</summary>
    public required int Id { get; init; }

    public required string Url { get; init; }

    /// <summary>The kinds of entry that it is told of; empty: all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>It is told of what concerns this unit or one below it; empty: of everything.</summary>
    public string Unit { get; init; } = "";

    /// <summary>False while nothing is delivered.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Every entry up to this one was delivered, or waits as a <see cref="WebhookDelivery"/>.</summary>
    public required long Seq { get; init; }

    public required WebhookSecrets Secrets { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>Whether it is told of an event.</summary>
    public bool Wants(JournalEvent happened, BookSetup setup) =>
        (Kinds.Count == 0 || Kinds.Contains(happened.Entry.Kind))
        && (Unit.Length == 0 || happened.Units.Any(unit => setup.WithAbove(unit).Contains(Unit)));
}
