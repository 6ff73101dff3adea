namespace FundLedger.Commands;

/// <summary>What a kind of command is called, and what holds for every command of it. <see cref="CommandKind"/> reads it.</summary>
/// <param name="name">The kind's name, in JSON and in the journal.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CommandAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <inheritdoc cref="CommandKind.EndsYear"/>
    public bool EndsYear { get; init; }

    /// <inheritdoc cref="CommandKind.ClosesYear"/>
    public bool ClosesYear { get; init; }

    /// <inheritdoc cref="CommandKind.IsOfRequest"/>
    public bool IsOfRequest { get; init; }

    /// <inheritdoc cref="CommandKind.OnlyRecords"/>
    public bool OnlyRecords { get; init; }

    /// <inheritdoc cref="CommandKind.OutlivesQuota"/>
    public bool OutlivesQuota { get; init; }
}
