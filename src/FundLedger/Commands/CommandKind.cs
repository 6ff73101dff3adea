using System.Collections.Frozen;
using System.Reflection;

namespace FundLedger.Commands;

/// <summary>A kind of command, as its class says it (<see cref="CommandAttribute"/>). The kinds are a closed list.</summary>
public sealed class CommandKind
{
    private static readonly FrozenDictionary<Type, CommandKind> ByType = typeof(BookCommand).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(BookCommand)) && !type.IsAbstract)
        .ToFrozenDictionary(type => type, type => new CommandKind(type));

    private static readonly FrozenDictionary<string, CommandKind> ByName = ByType.Values.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    private CommandKind(Type type)
    {
        var said = type.GetCustomAttribute<CommandAttribute>() ?? throw new InvalidOperationException($"{type.Name} does not say what kind of command it is.");
        (Type, Name) = (type, said.Name);
        (EndsYear, ClosesYear, IsOfRequest) = (said.EndsYear || said.ClosesYear, said.ClosesYear, said.IsOfRequest);
        OnlyRecords = said.OnlyRecords || said.IsOfRequest || type.IsAssignableTo(typeof(ISetupChange));
        OutlivesQuota = said.OutlivesQuota || EndsYear;
    }

    /// <summary>All kinds, by name.</summary>
    public static IReadOnlyList<CommandKind> All { get; } = [.. ByName.Values.OrderBy(kind => kind.Name, StringComparer.Ordinal)];

    /// <summary>The class of its commands.</summary>
    public Type Type { get; }

    /// <summary>Its name, in JSON and in the journal.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether it carries quota over a year's end, or closes or reopens a year: it is dated by that year, and it alone may be
    /// dated in a locked month.
    /// </summary>
    public bool EndsYear { get; }

    /// <summary>Whether it closes or reopens a year: it alone may be dated in a closed one.</summary>
    public bool ClosesYear { get; }

    /// <summary>Whether it is a part of a request's approval, so that it is never taken back by itself.</summary>
    public bool IsOfRequest { get; }

    /// <summary>Whether it may record a fact and post no lines.</summary>
    public bool OnlyRecords { get; }

    /// <summary>Whether it may move quota after its claw-back date: it ends it, brings it back, or takes an entry back.</summary>
    public bool OutlivesQuota { get; }

    /// <summary>Whether files may be named with it, which then belong to its entry.</summary>
    public bool TakesAttachments => !OnlyRecords;

    /// <summary>The kind of a name; null when there is none.</summary>
    public static CommandKind? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The kind of a name that is known to be one.</summary>
    public static CommandKind Of(string name) => ByName[name];

    public static CommandKind Of(BookCommand command) => ByType[command.GetType()];

    /// <summary>The kind of a class; null for one that is none.</summary>
    internal static CommandKind? Find(Type type) => ByType.GetValueOrDefault(type);
}
