using System.CommandLine;
using System.Text.Json;

namespace FundLedger.Server;

/// <summary><c>request list</c>: where requests stand, and whose turn it is.</summary>
internal static class RequestListVerb
{
    private static readonly Option<string?> Status = new("--status")
    {
        Description = "状态 · Status: " + string.Join(", ", Enum.GetNames<RequestStatus>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)),
    };

    private static readonly Option<string?> Mine = new("--mine") { Description = "轮到此账号的人办理的 · Only those whose turn is this account's" };

    private static readonly Option<bool> Late = new("--late") { Description = "当前环节已超时限的 · Only those whose current step has taken longer than it may" };

    public static Command Create() => Verb.OnBook("list", """
        申请一览：状态、当前环节、待谁办理、已等几天 · Requests: where they stand, whose turn it is, for how long.
        fundledger request list --status submitted --unit A01 --as-of 2025-12-31
        fundledger request list --mine feng.yun
        """, RunAsync, RequestOptions.Unit, DimensionOptions.Fund, Status, Mine, Late, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var (status, fund) = (StatusIn(parsed), parsed.GetValue(DimensionOptions.Fund) is { } code ? setup.Fund(code).Code : null);
        var person = parsed.GetValue(Mine) is { } account ? setup.PersonOf(account).Code : null;
        var histories = await RequestOptions.HistoriesAsync(parsed, session, setup, asOf, cancellation).ConfigureAwait(false);
        var rows = histories.Where(each => (status is null || each.Request.Status == status) && (fund is null || each.Request.Fund == fund))
            .Select(each => RequestRow.Of(setup, each, asOf.Date))
            .Where(row => (person is null || row.Turn.Contains(person)) && (!parsed.GetValue(Late) || row.IsLate));
        RequestListReport.Write(session.Output, setup, asOf, [.. rows]);
        return ExitStatus.Done;
    }

    private static RequestStatus? StatusIn(ParseResult parsed)
    {
        if (parsed.GetValue(Status) is not { } name)
            return null;
        var found = Enum.GetValues<RequestStatus>().Where(each => JsonNamingPolicy.KebabCaseLower.ConvertName(each.ToString()) == name).ToList();
        return found.Count == 1 ? found[0] : throw new RefusedException(Rule.MemberForm, ("member", Status.Name), ("problem", Reason.NotAmong<RequestStatus>(name)));
    }
}
