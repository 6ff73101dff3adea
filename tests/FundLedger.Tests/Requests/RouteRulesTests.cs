using static FundLedger.Tests.Requests.RequestBook;

namespace FundLedger.Tests.Requests;

/// <summary>What a route must be, and which version of it a request takes.</summary>
[TestClass]
public sealed class RouteRulesTests
{
    private const string Good = "{'kind':'publish-route','route':{'code':'r','name':{'zh':'路','en':'R'},'for':{'kinds':['charity']},'outcomeDays':30,'steps':[{'step':'s1','name':{'zh':'一','en':'One'},'role':'approver','level':'street'}]}}";
    private const string Level = "'level':'street'";
    private const string Outcome = "'outcomeDays':30";

    [TestMethod]
    [DataRow("[{'step':'s1','name':{'zh':'一','en':'One'},'role':'approver','level':'street'}]", "[]", "-", "steps must be from 1 to 30, not 0")]
    [DataRow(Outcome, "'outcomeDays':0", "-", "outcomeDays must be from 1 to 250, not 0")]
    [DataRow(Outcome, "'outcomeDays':251", "-", "outcomeDays must be from 1 to 250, not 251")]
    [DataRow("['charity']", "[]", "-", "for.kinds must not be empty where it is given")]
    [DataRow("'kinds':['charity']", "'fundTypes':[]", "-", "for.fundTypes must not be empty where it is given")]
    [DataRow("'kinds':['charity']", "'units':[]", "-", "for.units must not be empty where it is given")]
    [DataRow("'steps':[", "'steps':[{'step':'s1','name':{'zh':'二','en':'Two'},'role':'finance','level':'street'},", "s1", "two steps have this code")]
    [DataRow(Level, Level + ",'when':{'above':'5.00'}", "-", "every step has a condition, so that some requests would take none")]
    [DataRow(Level, Level + ",'when':{'aboveAutonomy':true}", "-", "every step has a condition, so that some requests would take none")]
    [DataRow(Level, Level + ",'when':{'above':'-5.00'}", "s1", "above must be 0 or more, not -5.00")]
    [DataRow(Level, Level + ",'when':{'upTo':'0.00'}", "s1", "upTo must be above zero, not 0.00")]
    [DataRow(Level, Level + ",'when':{'above':'5.00','upTo':'5.00'}", "s1", "above must be below upTo")]
    [DataRow(Level, Level + ",'when':{'fundTypes':[]}", "s1", "fundTypes must not be empty where it is given")]
    [DataRow(Level, Level + ",'when':{'purposes':[]}", "s1", "purposes must not be empty where it is given")]
    [DataRow(Level, Level + ",'rule':'percentage'", "s1", "percent and rule: percentage go together: both, or neither")]
    [DataRow(Level, Level + ",'percent':50", "s1", "percent and rule: percentage go together: both, or neither")]
    [DataRow(Level, Level + ",'rule':'percentage','percent':0", "s1", "percent must be from 1 to 100, not 0")]
    [DataRow(Level, Level + ",'rule':'percentage','percent':101", "s1", "percent must be from 1 to 100, not 101")]
    [DataRow(Level, Level + ",'rule':'quorum','supervisor':'sv'", "s1", "quorum and rule: quorum go together: both, or neither")]
    [DataRow(Level, Level + ",'quorum':3", "s1", "quorum and rule: quorum go together: both, or neither")]
    [DataRow(Level, Level + ",'rule':'quorum','supervisor':'sv','quorum':2", "s1", "quorum must be 3 or more, not 2")]
    [DataRow(Level, Level + ",'rule':'quorum','quorum':3", "s1", "supervisor and rule: quorum go together: both, or neither")]
    [DataRow(Level, Level + ",'rule':'all','supervisor':'sv'", "s1", "supervisor and rule: quorum go together: both, or neither")]
    [DataRow(Level, Level + ",'rule':'quorum','quorum':3,'supervisor':'approver'", "s1", "supervisor must differ from role")]
    [DataRow(Level, Level + ",'days':0", "s1", "days must be from 1 to 250, not 0")]
    [DataRow(Level, Level + ",'days':251", "s1", "days must be from 1 to 250, not 251")]
    [DataRow(Level, Level + ",'days':5,'then':'escalate','escalateTo':'boss'", "s1", "escalateLevel and then: escalate go together: both, or neither")]
    [DataRow(Level, Level + ",'days':5,'escalateTo':'boss','escalateLevel':'district'", "s1", "escalateTo and then: escalate go together: both, or neither")]
    [DataRow(Level, Level + ",'days':5,'escalateTo':'boss'", "s1", "escalateTo and then: escalate go together: both, or neither")]
    [DataRow(Level, Level + ",'then':'escalate','escalateTo':'boss','escalateLevel':'district'", "s1", "a step that escalates needs its time limit, days")]
    [DataRow(Level, Level + ",'rule':'all','days':5,'then':'escalate','escalateTo':'boss','escalateLevel':'district'", "s1", "only a step of one person or of a council escalates (rule: one or council)")]
    [DataRow(Level, Level + ",'days':5,'then':'escalate','escalateTo':'approver','escalateLevel':'street'", "s1", "escalateTo must differ from role")]
    public async Task Publish_BadRoute_IsRefused_NamingTheStep(string good, string bad, string step, string problem)
    {
        await using var book = await TestBook.OpenAsync();
        Assert.Contains(good, Good);

        var refusal = await book.RefusesAsync(Rule.RouteForm, Good.Replace(good, bad));

        Assert.AreEqual($"The route r is not valid{(step == "-" ? "" : $", step {step}")}: {problem}.", refusal.English);
    }

    [TestMethod]
    [DataRow("'code':'r'", "'code':'r r'", Rule.CodeForm, "r r")]
    [DataRow("'step':'s1'", "'step':''", Rule.CodeForm, "step")]
    [DataRow("'approver'", "'app rover'", Rule.CodeForm, "app rover")]
    [DataRow(Level, Level + ",'rule':'quorum','quorum':3,'supervisor':''", Rule.CodeForm, "supervisor")]
    [DataRow(Level, Level + ",'days':5,'then':'escalate','escalateTo':'','escalateLevel':'district'", Rule.CodeForm, "escalateTo")]
    [DataRow("'路'", "'\\u0000'", Rule.TextCharacter, "route.name")]
    [DataRow("'One'", "'\\u202e'", Rule.TextCharacter, "step.name")]
    [DataRow("'kinds':['charity']", "'units':['Z']", Rule.UnitMustExist, "Z")]
    [DataRow(Level, Level + ",'when':{'purposes':['Z']}", Rule.PurposeMustExist, "Z")]
    [DataRow("'street'", "'planet'", Rule.MemberForm, "route.steps[0].level")]
    [DataRow(Level, Level + ",'colour':'red'", Rule.MemberForm, "route.steps[0]")]
    [DataRow(Level, Level + ",'when':{'colour':'red'}", Rule.MemberForm, "route.steps[0].when")]
    [DataRow(Level, Level + ",'days':'five'", Rule.MemberForm, "route.steps[0].days")]
    public async Task Publish_BadMember_IsRefused_NamingIt(string good, string bad, Rule rule, string named)
    {
        await using var book = await TestBook.OpenAsync();
        Assert.Contains(good, Good);

        var refusal = await book.RefusesAsync(rule, Good.Replace(good, bad));

        Assert.Contains(named, refusal.Chinese);
        Assert.Contains(named, refusal.English);
    }

    [TestMethod]
    public async Task Publish_31Steps_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        var steps = string.Join(',', Enumerable.Range(1, 31).Select(i => $"{{'step':'s{i}','name':{{'zh':'一','en':'One'}},'role':'approver','level':'street'}}"));

        var refusal = await book.RefusesAsync(Rule.RouteForm, $"{Good[..(Good.IndexOf("'steps'", StringComparison.Ordinal) + 9)]}{steps}]}}}}");

        Assert.Contains("steps 应为 1 至 30，现为 31", refusal.Chinese);
    }

    [TestMethod]
    public async Task Submit_WhereTheRouteDoesNotReach_IsRefused()
    {
        await using var book = await OpenAsync();
        await book.AllAsync("""
            {'kind':'draft-request','actor':'wang','document':'B1','request':'budget','unit':'A0101','fund':'GF','title':'办公','lines':[{'purpose':'2080208','amount':'1.00'}]}
            {'kind':'draft-request','actor':'wang','document':'R1','request':'charity','unit':'A0101','fund':'CF','title':'慰问','lines':[{'purpose':'HELP','amount':'1.00'}]}
            """);

        Assert.Contains("没有适用于 B1", (await book.RefusesAsync(Rule.RouteMustExist, Act("submit", "wang", document: "B1"))).Chinese);
        await book.DoAsync(Short.Replace("'level':'community'", "'level':'municipality'"));
        Assert.Contains("Step community: there is no municipality at or above A0101.", (await book.RefusesAsync(Rule.StepUnitMissing, Act("submit", "wang"))).English);
        await book.DoAsync(Short.Replace("'role':'approver','level':'community'", "'role':'nobody','level':'community'"));
        Assert.Contains("没有可以办理的 nobody", (await book.RefusesAsync(Rule.StepHasNobody, Act("submit", "wang"))).Chinese);
    }

    [TestMethod]
    public async Task Request_UnderWay_KeepsItsVersion_AndTakesTheNextWhenSubmittedAgain()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft());
        await book.DoAsync(Act("submit", "wang"));
        await book.DoAsync(Short.Replace("'outcomeDays':30", "'outcomeDays':5").Replace("'step':'street'", "'step':'office'"));
        await book.DoAsync(Draft("R2"));
        await book.DoAsync(Act("submit", "wang", document: "R2"));

        await book.DoAsync(Decide("li"));
        var refusal = await book.RefusesAsync(Rule.NotYourStep, Decide("qian"));
        Assert.Contains("street", refusal.English);
        await book.DoAsync(Decide("li", document: "R2"));
        Assert.Contains("office", (await book.RefusesAsync(Rule.NotYourStep, Decide("qian", document: "R2"))).English);
        await book.DoAsync(Decide("zhao"));
        await book.DoAsync("{'kind':'disburse','document':'R1','amount':'100.00'}");
        Assert.AreEqual((1, new DateOnly(2025, 7, 25)), await VersionAndDueAsync(book, "R1"));
        await book.DoAsync(Act("return", "zhao", "'reason':'重报'", "R2"));
        await book.DoAsync(Short);
        await book.DoAsync(Act("submit", "wang", document: "R2"));
        Assert.AreEqual((3, null), await VersionAndDueAsync(book, "R2"));
    }

    private static async Task<(int Version, DateOnly? Due)> VersionAndDueAsync(TestBook book, string document)
    {
        var entries = await book.Book.Read.EntriesAsync(new FundLedger.Storage.EntryFilter { Document = document, Limit = 100 });
        var state = RequestFold.Of(entries, await book.SetupAsync())!;
        return (state.Version, state.OutcomeDue);
    }
}
