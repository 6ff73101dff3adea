using System.Text.Json;
using static FundLedger.Tests.Requests.RequestBook;

namespace FundLedger.Tests.Requests;

/// <summary>Every pair of a status and an event: what is in the table happens, all else is refused.</summary>
[TestClass]
public sealed class RequestTransitionsTests
{
    private const string Policies = """
        {'kind':'publish-route','actor':'admin','route':{'code':'policy','name':{'zh':'政策','en':'Policy'},'for':{'kinds':['policy']},'steps':[{'step':'street','name':{'zh':'街道','en':'Street'},'role':'finance-officer','level':'street'}]}}
        """;

    private static readonly DateOnly Day = new(2025, 6, 2);
    private static readonly DateOnly AfterAll = new(2025, 7, 1);

    public static IEnumerable<object[]> Pairs =>
        from status in Enum.GetValues<RequestStatus>()
        from happened in Enum.GetValues<RequestEvent>()
        select new object[] { status, happened };

    [TestMethod]
    public async Task Pairs_ThroughCommands_HappenAsTheTableSays()
    {
        var opening = await RequestScene.OpeningAsync(Short, Policies);
        var (happening, refused) = (0, 0);
        foreach (var pair in Pairs)
        {
            var (status, happened) = ((RequestStatus)pair[0], (RequestEvent)pair[1]);
            var scene = opening();
            Reach(scene, status, happened);
            var before = scene.Find()!;
            Assert.AreEqual(status, before.Status, $"{status}, {happened}: the way there");

            var refusal = scene.Try(CommandOf(happened), happened is RequestEvent.Expire or RequestEvent.Remind || before.LastOn == AfterAll ? AfterAll : Day);

            if (RequestTransitions.Next(status, happened) is { } to)
            {
                Assert.IsNull(refusal?.English, $"{status}, {happened}");
                Assert.AreEqual(to, scene.Find()!.Status, $"{status}, {happened}");
                happening++;
            }
            else
            {
                AssertForbidden(refusal, happened, before);
                Assert.AreEqual(before.Seq, scene.Find()!.Seq, "A refused command changes nothing.");
                refused++;
            }
        }

        Assert.AreEqual((RequestTransitions.All.Count(), 13 * 21), (happening, happening + refused));
    }

    [TestMethod]
    [DynamicData(nameof(Pairs))]
    public void Next_Pair_IsWhatTheTableLists(RequestStatus status, RequestEvent happened)
    {
        var listed = RequestTransitions.All.Where(row => row.From == status && row.Event == happened).Select(row => (RequestStatus?)row.To).SingleOrDefault();

        Assert.AreEqual(listed, RequestTransitions.Next(status, happened));
    }

    [TestMethod]
    public void Statuses_AllOfThem_CanBeReached_AndTheLastFourAreLast()
    {
        var reached = new HashSet<RequestStatus> { RequestStatus.Draft };
        for (var known = 0; known != reached.Count;)
        {
            known = reached.Count;
            reached.UnionWith(RequestTransitions.All.Where(row => reached.Contains(row.From)).Select(row => row.To).ToList());
        }

        Assert.HasCount(Enum.GetValues<RequestStatus>().Length, reached);
        Assert.AreSequenceEqual(
            new[] { RequestStatus.Closed, RequestStatus.Rejected, RequestStatus.Withdrawn, RequestStatus.Expired },
            Enum.GetValues<RequestStatus>().Where(status => RequestTransitions.All.All(row => row.From != status)));
    }

    [TestMethod]
    public void Document_Table_IsTheTable()
    {
        var rows = Enum.GetValues<RequestStatus>().Select(status => $"| {Name(status)} | {string.Join(", ", RequestTransitions.All
            .Where(row => row.From == status).Select(row => row.To == status ? $"*{Name(row.Event)}*" : $"{Name(row.Event)} → {Name(row.To)}").DefaultIfEmpty("–"))} |");
        var printed = TestData.Text("docs/requests.md").Split("| Status | What can happen |\n")[1].Split("\n\n")[0];

        Assert.AreEqual("| --- | --- |\n" + string.Join('\n', rows), printed);
    }

    private static void AssertForbidden(Refusal? refusal, RequestEvent happened, RequestState before)
    {
        Assert.AreEqual(Rule.RequestState, refusal?.Rule, $"{before.Status}, {happened}: {refusal?.English}");
    }

    /// <summary>From nothing to a status, so that the event, where it can happen at all, can happen.</summary>
    private static void Reach(RequestScene scene, RequestStatus status, RequestEvent happened)
    {
        scene.Do(Day, happened == RequestEvent.CarryOut && status == RequestStatus.Submitted
            ? "{'kind':'draft-request','actor':'wang','document':'R1','request':'policy','unit':'A0101','title':'限额','command':{'kind':'set-policy','unit':'A0101','fund':'GF','requestLimit':'500.00'}}"
            : CommandOf(RequestEvent.Edit));
        if (status == RequestStatus.Expired)
            scene.Do(AfterAll, CommandOf(RequestEvent.Expire));
        scene.Do(Day, WayTo(status));
        if (status == RequestStatus.Approved && happened == RequestEvent.End)
            scene.Do(Day, [CommandOf(RequestEvent.PayPart), CommandOf(RequestEvent.ReturnAll)]);
        if (status == RequestStatus.Submitted && happened is RequestEvent.Approve or RequestEvent.StepBack or RequestEvent.Remind)
            scene.Do(Day, Decide("li"));
    }

    private static IEnumerable<string> WayTo(RequestStatus status) => status switch
    {
        RequestStatus.Draft or RequestStatus.Expired => [],
        RequestStatus.Submitted => [Act("submit", "wang")],
        RequestStatus.Returned => [.. WayTo(RequestStatus.Submitted), CommandOf(RequestEvent.Return)],
        RequestStatus.Rejected => [.. WayTo(RequestStatus.Submitted), CommandOf(RequestEvent.Reject)],
        RequestStatus.Withdrawn => [CommandOf(RequestEvent.Withdraw)],
        RequestStatus.Approved => [.. WayTo(RequestStatus.Submitted), Decide("li"), Decide("zhao")],
        RequestStatus.PartlyPaid => [.. WayTo(RequestStatus.Approved), CommandOf(RequestEvent.PayPart)],
        RequestStatus.Paid => [.. WayTo(RequestStatus.Approved), CommandOf(RequestEvent.PayFinal)],
        RequestStatus.Ended => [.. WayTo(RequestStatus.PartlyPaid), CommandOf(RequestEvent.End)],
        RequestStatus.Reported => [.. WayTo(RequestStatus.Paid), CommandOf(RequestEvent.Report)],
        RequestStatus.Evaluated => [.. WayTo(RequestStatus.Reported), CommandOf(RequestEvent.Evaluate)],
        RequestStatus.Closed => [.. WayTo(RequestStatus.Evaluated), CommandOf(RequestEvent.Close)],
    };

    private static string CommandOf(RequestEvent happened) => happened switch
    {
        RequestEvent.Edit => Draft().Replace("'title'", "'until':'2025-06-15','title'"),
        RequestEvent.Attach => Act("attach", "wang", $"'name':'a.pdf','mediaType':'application/pdf','size':7,'sha256':'{new string('a', 64)}'"),
        RequestEvent.Submit => Act("submit", "wang"),
        RequestEvent.Vote => Decide("li"),
        RequestEvent.Approve => Decide("zhao"),
        RequestEvent.CarryOut => Decide("qian"),
        RequestEvent.Reject => Decide("li", "reject"),
        RequestEvent.StepBack => Act("return", "zhao", "'to':'community','reason':'请再看'"),
        RequestEvent.Return => Act("return", "li", "'reason':'请附清单'"),
        RequestEvent.Remind => Act("remind", "wang"),
        RequestEvent.Withdraw => Act("withdraw", "wang"),
        RequestEvent.Expire => Act("expire", "li"),
        RequestEvent.PayPart => Act("disburse", "qian", "'amount':'40.00','final':false"),
        RequestEvent.PayFinal => Act("disburse", "qian", "'amount':'40.00'"),
        RequestEvent.Refund => "{'kind':'refund','actor':'qian','of':'R1','amount':'1.00'}",
        RequestEvent.ReturnPart => "{'kind':'return-payment','actor':'qian','of':'R1','amount':'1.00'}",
        RequestEvent.ReturnAll => "{'kind':'return-payment','actor':'qian','of':'R1','amount':'40.00'}",
        RequestEvent.End => Act("end-request", "qian", "'reason':'余款不再支付'"),
        RequestEvent.Report => Act("report-outcome", "wang", "'summary':'慰问十户'"),
        RequestEvent.Evaluate => Act("evaluate-outcome", "zhao", "'score':4,'summary':'到位'"),
        RequestEvent.Close => Act("close-request", "zhao"),
    };

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
