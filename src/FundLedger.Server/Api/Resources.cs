using System.Collections.Frozen;
using System.CommandLine;

namespace FundLedger.Server.Api;

/// <summary>All that can be asked of a book, and done to it. Every kind of command has its place here.</summary>
internal static class Resources
{
    public static IReadOnlyList<Resource> All { get; } =
    [
        UnitCalls.Resource, FundCalls.Resource, ChartCalls.Resource, PeriodCalls.Resource, PolicyCalls.Resource,
        BudgetCalls.Resource, DocumentCalls.Resource, PaymentCalls.Resource, AwardCalls.Resource, DonationCalls.Resource,
        RequestCalls.Resource, RouteCalls.Resource, PeopleCalls.Resource, CalendarCalls.Resource,
        JournalCalls.Resource, YearEndCalls.Resource, AuditCalls.Resource,
    ];

    private static readonly FrozenDictionary<string, Change> Changes =
        All.SelectMany(resource => resource.Changes).ToFrozenDictionary(change => change.Kind, StringComparer.Ordinal);

    /// <summary>Where a kind of command is posted, and who may.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CommandKindMustExist"/> for a kind that is no change of a book that there is.</exception>
    public static Change ChangeOf(string kind) => Changes.TryGetValue(kind, out var change)
        ? change
        : throw new RefusedException(Rule.CommandKindMustExist, ("kind", kind));

    /// <summary>A verb below another.</summary>
    public static Command VerbIn(Command parent, string name) => parent.Subcommands.First(verb => verb.Name == name);
}
