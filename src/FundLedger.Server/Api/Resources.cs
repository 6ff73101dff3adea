using System.CommandLine;

namespace FundLedger.Server.Api;

/// <summary>What can be asked of a book by verbs.</summary>
internal static class Resources
{
    public static IReadOnlyList<Resource> All { get; } =
    [
        AuditCalls.Resource, JournalCalls.Resource, RequestCalls.Resource, RouteCalls.Resource,
    ];

    /// <summary>A verb below another.</summary>
    public static Command VerbIn(Command parent, string name) => parent.Subcommands.First(verb => verb.Name == name);
}
