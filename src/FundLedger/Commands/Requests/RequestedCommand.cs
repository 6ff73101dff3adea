using System.Text.Json;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>The command that a request asks to have carried out.</summary>
internal static class RequestedCommand
{
    /// <exception cref="RefusedException">When it is missing, cannot be read, or is not of the kind of the request.</exception>
    public static BookCommand Read(JsonElement? json, RequestKind request)
    {
        if (json is not { } given)
            throw new RefusedException(Rule.MemberRequired, ("kind", DraftRequest.Kind), ("member", "command"));
        var command = CommandJson.Read(given);
        return (request, command) switch
        {
            (RequestKind.Virement, MoveBetweenPurposes) => command,
            (RequestKind.ReopenPeriod, ReopenPeriod) => command,
            (RequestKind.Policy, SetPolicy or PublishRoute) => command,
            _ => throw new RefusedException(Rule.MemberForm, ("member", "command"), ("problem", new Reason(Because.CannotCarry, ("request", request), ("kind", CommandJson.KindOf(command))))),
        };
    }
}
