namespace FundLedger.Commands;

/// <summary>A member of a kind of command, or of an object within one.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Type">What it holds; of one that may be null, the type of its values.</param>
/// <param name="IsRequired">True when it may not be left out.</param>
/// <param name="Default">What is meant where it is left out; null: nothing, or it depends on the book.</param>
public sealed record CommandMember(string Name, Type Type, bool IsRequired, object? Default)
{
    /// <summary>The least and the most that a number may be; null: it says no more than its type.</summary>
    public WithinAttribute? Range { get; init; }

    /// <summary>The members of the object that it holds.</summary>
    public IReadOnlyList<CommandMember> Members => CommandJson.MembersOf(Type);
}
