namespace FundLedger.Server.Api;

/// <summary>What is known of a call beforehand: it is held against each request, documented, and tested.</summary>
/// <param name="Summary">What it does.</param>
internal sealed record Operation(LocalName Summary)
{
    /// <summary>The resource that it is listed under.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Whether it needs a log-in.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether it changes something: then it takes an <c>Idempotency-Key</c>, and no read-only token.</summary>
    public bool IsChange { get; init; }

    public IReadOnlyList<QueryParameter> Parameters { get; init; } = [];

    /// <summary>The change that it makes; null: none.</summary>
    public Change? Change { get; init; }

    /// <summary>The question that it asks; null: none.</summary>
    public Question? Question { get; init; }

    /// <summary>The media types of its body, where it is no command.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>An example of its body, where it is no command; null: none.</summary>
    public BodyExample? Example { get; init; }

    /// <summary>The media types of its answer.</summary>
    public IReadOnlyList<string> Answers { get; init; } = ["application/json"];

    /// <summary>What its answer in JSON is, where it is no question; null: it has none.</summary>
    public AnswerModel? Answer { get; init; }

    /// <summary>The statuses of its answers, where it is neither change nor question.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [StatusCodes.Status200OK];

    /// <summary>Roles of which one must be held for the whole book; none: whoever holds any role.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Who may do what it does, where it is no change; null: <see cref="Roles"/> say it.</summary>
    public Right? Right { get; init; }

    /// <summary>Who may, where neither says it; null: whoever holds any role in the book.</summary>
    public LocalName? Who { get; init; }

    /// <summary>How much of the machine it takes.</summary>
    public Load Load { get; init; }

    /// <summary>Rules by which it may be refused besides those of every call.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];
}
