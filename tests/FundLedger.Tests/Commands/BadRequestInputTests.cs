using static FundLedger.Tests.Requests.RequestBook;

namespace FundLedger.Tests.Commands;

/// <summary>Members of the commands of people, routes and requests with values that are none, each with the rule that says so.</summary>
[TestClass]
public sealed class BadRequestInputTests
{
    private const string Sha = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string Person = "{'kind':'open-person','person':'wu','name':{'zh':'吴','en':'Wu'},'accounts':['wu']}";
    private const string Role = "{'kind':'assign-role','person':'li','role':'approver','unit':'A01','from':'2025-01-01','until':'2025-12-31'}";
    private const string Delegate = "{'kind':'delegate','actor':'li','from':'li','to':'zhao','role':'approver','start':'2025-01-01','end':'2025-12-31'}";
    private const string File = "{'kind':'attach','actor':'wang','document':'R1','name':'a.pdf','mediaType':'application/pdf','size':10,'sha256':'" + Sha + "'}";
    private const string Virement = "{'kind':'draft-request','actor':'wang','document':'V1','request':'virement','unit':'A0101','title':'调剂','command':{'kind':'virement','unit':'A0101','fund':'GF','from':'2080208','to':'208','amount':'5.00'}}";

    [TestMethod]
    [DataRow(Person, "'wu',", "'w u',", Rule.CodeForm)]
    [DataRow(Person, "吴", "\\u0000", Rule.TextCharacter)]
    [DataRow(Person, "'Wu'", "'\\u202e'", Rule.TextCharacter)]
    [DataRow(Person, "['wu']", "['w u']", Rule.CodeForm)]
    [DataRow(Person, "['wu']", "['']", Rule.CodeForm)]
    [DataRow(Person, "['wu']", "['li']", Rule.AccountOfAnother)]
    [DataRow(Role, "'li'", "'nobody'", Rule.PersonMustExist)]
    [DataRow(Role, "'approver'", "'app rover'", Rule.RoleMustExist)]
    [DataRow(Role, "'A01'", "'Z'", Rule.UnitMustExist)]
    [DataRow(Role, "2025-12-31", "2024-12-31", Rule.MemberForm)]
    [DataRow(Delegate, "'from':'li'", "'from':'nobody'", Rule.PersonMustExist)]
    [DataRow(Delegate, "'to':'zhao'", "'to':'nobody'", Rule.PersonMustExist)]
    [DataRow(Delegate, "'to':'zhao'", "'to':'li'", Rule.MemberForm)]
    [DataRow(Delegate, "'actor':'li'", "'actor':'zhao'", Rule.OnlyForOneself)]
    [DataRow(Delegate, "'actor':'li',", "", Rule.ActorRequired)]
    [DataRow(Delegate, "'role':'approver'", "'role':'app rover'", Rule.CodeForm)]
    [DataRow(Delegate, "2025-12-31", "2024-12-31", Rule.MemberForm)]
    [DataRow(File, "'R1'", "'R9'", Rule.DocumentMustExist)]
    [DataRow(File, "'wang'", "'li'", Rule.OnlyTheMaker)]
    [DataRow(File, "'a.pdf'", "''", Rule.AttachmentForm)]
    [DataRow(File, "'a.pdf'", "'../a.pdf'", Rule.AttachmentForm)]
    [DataRow(File, "'a.pdf'", "'.pdf'", Rule.AttachmentForm)]
    [DataRow(File, "'a.pdf'", "'a\\u202efdp.exe'", Rule.TextCharacter)]
    [DataRow(File, "application/pdf", "text/html", Rule.AttachmentForm)]
    [DataRow(File, "'size':10", "'size':0", Rule.AttachmentForm)]
    [DataRow(File, "'size':10", "'size':20971521", Rule.AttachmentForm)]
    [DataRow(File, Sha, "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", Rule.AttachmentForm)]
    [DataRow(File, Sha, "abc", Rule.AttachmentForm)]
    [DataRow(Virement, "'V1'", "'V 1'", Rule.CodeForm)]
    [DataRow(Virement, "'V1'", "'year-end-2025'", Rule.DocumentKept)]
    [DataRow(Virement, "'unit':'A0101','title'", "'unit':'Z','title'", Rule.UnitMustExist)]
    [DataRow(Virement, "'title':'调剂'", "'title':'\\u0007'", Rule.TextCharacter)]
    [DataRow(Virement, "'title':'调剂'", "'title':''", Rule.MemberRequired)]
    [DataRow(Virement, "'title'", "'until':'2025-06-14','title'", Rule.MemberForm)]
    [DataRow(Virement, "'title'", "'fund':'GF','title'", Rule.MemberForm)]
    [DataRow(Virement, "'title'", "'lines':[],'title'", Rule.MemberForm)]
    [DataRow(Virement, "'request':'virement'", "'request':'policy'", Rule.MemberForm)]
    [DataRow(Virement, "'request':'virement'", "'request':'charity'", Rule.MemberRequired)]
    [DataRow(Virement, "{'kind':'virement'", "{'kind':'steal'", Rule.CommandKindMustExist)]
    [DataRow(Virement, "'from':'2080208',", "", Rule.MemberRequired)]
    [DataRow(Virement, "5.00", "five", Rule.AmountForm)]
    [DataRow(Virement, "{'kind':'virement','unit'", "{'kind':'virement','colour':'red','unit'", Rule.MemberForm)]
    public async Task SetUpAndDrafts_BadMember_IsRefused(string command, string good, string bad, Rule rule)
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft());
        Assert.Contains(good, command);

        await book.RefusesAsync(rule, command.Replace(good, bad));
    }

    [TestMethod]
    [DataRow("'A0101'", "'Z'", Rule.UnitMustExist)]
    [DataRow("'CF'", "'ZZ'", Rule.FundMustExist)]
    [DataRow("'CF'", "'GF'", Rule.FundTypeMustMatch)]
    [DataRow("'charity'", "'budget'", Rule.FundTypeMustMatch)]
    [DataRow("'HELP'", "'ZZ'", Rule.PurposeMustExist)]
    [DataRow("'HELP'", "'212'", Rule.PurposeNotAllowed)]
    [DataRow("100.00", "0.00", Rule.AmountMustBePositive)]
    [DataRow("100.00", "-1.00", Rule.AmountMustBePositive)]
    [DataRow("100.00", "1.005", Rule.AmountPrecision)]
    [DataRow("100.00", "92233720368547758.08", Rule.AmountRange)]
    [DataRow("'wang'", "'nobody'", Rule.PersonMustExist)]
    [DataRow("'title'", "'date':'2025-06-16','title'", Rule.RequestDate)]
    [DataRow("'lines'", "'command':{'kind':'commit','document':'R1'},'lines'", Rule.MemberForm)]
    public async Task Draft_BadMember_IsRefused(string good, string bad, Rule rule)
    {
        await using var book = await OpenAsync();

        await book.RefusesAsync(rule, Draft().Replace(good, bad));
    }

    [TestMethod]
    [DataRow("approve", "'reason':'\\u0000'", Rule.TextCharacter)]
    [DataRow("approve", "'content':'ab'", Rule.ContentChanged)]
    [DataRow("approve", "'for':3", Rule.MemberForm)]
    [DataRow("approve", "'minutes':'ab'", Rule.MemberForm)]
    [DataRow("approve", "'date':'2025-06-14'", Rule.RequestDate)]
    [DataRow("approve", "'date':'2025-06-16'", Rule.RequestDate)]
    [DataRow("recuse", "", Rule.MemberForm)]
    [DataRow("witness", "", Rule.NotYourStep)]
    public async Task Decide_BadMember_IsRefused(string vote, string more, Rule rule)
    {
        await using var book = await SubmittedAsync();

        await book.RefusesAsync(rule, Decide("li", vote, more));
    }

    [TestMethod]
    public async Task DecideAndReturn_WithoutAReason_AreRefused()
    {
        await using var book = await SubmittedAsync();

        await book.RefusesAsync(Rule.MemberRequired, Act("decide", "li", "'vote':'reject'"));
        await book.RefusesAsync(Rule.MemberRequired, Act("decide", "li", "'vote':'reject','reason':' '"));
        await book.RefusesAsync(Rule.MemberRequired, Act("return", "li", "'reason':' '"));
        await book.RefusesAsync(Rule.TextCharacter, Act("return", "li", "'reason':'\\u0007'"));
        await book.RefusesAsync(Rule.StepMustBeEarlier, Act("return", "li", "'to':'street','reason':'x'"));
        await book.RefusesAsync(Rule.StepMustBeEarlier, Act("return", "li", "'to':'community','reason':'x'"));
        await book.RefusesAsync(Rule.PersonMustExist, Decide("nobody"));
        await book.RefusesAsync(Rule.DocumentMustExist, Decide("li", document: "R9"));
    }

    [TestMethod]
    public async Task Outcome_BadMember_IsRefused()
    {
        await using var book = await SubmittedAsync();
        await book.DoAsync(Decide("li"));
        await book.DoAsync(Decide("zhao"));
        await book.DoAsync("{'kind':'disburse','document':'R1','amount':'100.00'}");

        await book.RefusesAsync(Rule.MemberRequired, Act("report-outcome", "wang", "'summary':' '"));
        await book.RefusesAsync(Rule.TextTooLong, Act("report-outcome", "wang", $"'summary':'{new string('长', 2001)}'"));
        await book.RefusesAsync(Rule.MemberForm, Act("report-outcome", "wang", "'summary':'x','beneficiaries':-1"));
        await book.DoAsync(Act("report-outcome", "wang", "'summary':'x','beneficiaries':0"));
        await book.RefusesAsync(Rule.MemberForm, Act("evaluate-outcome", "zhao", "'score':0,'summary':'x'"));
        await book.RefusesAsync(Rule.MemberForm, Act("evaluate-outcome", "zhao", "'score':6,'summary':'x'"));
        await book.RefusesAsync(Rule.MemberRequired, Act("evaluate-outcome", "zhao", "'score':5,'summary':''"));
        await book.RefusesAsync(Rule.MakerMayNotDecide, Act("evaluate-outcome", "wang.private", "'score':5,'summary':'x'"));
    }

    /// <summary>What was found out in deciding is no content: the same said again is answered again, something else is not.</summary>
    [TestMethod]
    public async Task Key_OfADecision_StandsForWhatWasSaid()
    {
        await using var book = await SubmittedAsync();
        var first = await book.DoAsync(Decide("li", more: "'key':'same'"));
        await book.DoAsync(Decide("zhao"));
        var head = await book.HeadAsync();

        var again = await book.DoAsync(Decide("li", more: "'key':'same'"));

        Assert.AreEqual((true, first.Posted[0].Seq, head), (again.Replayed, again.Posted[0].Seq, await book.HeadAsync()));
        await book.RefusesAsync(Rule.KeyReused, Decide("li", "reject", "'key':'same'"));
        await book.RefusesAsync(Rule.KeyReused, Decide("li", more: "'key':'same','reason':'x'"));
        await book.RefusesAsync(Rule.KeyReused, Act("comment", "li", "'key':'same','comment':'x'"));
    }

    [TestMethod]
    public async Task Key_OfASubmission_StandsForWhatWasSaid()
    {
        await using var book = await OpenAsync();
        await book.DoAsync(Draft().Replace("{'kind'", "{'key':'d','kind'"));
        await book.DoAsync(Act("submit", "wang", "'key':'s'"));

        Assert.IsTrue((await book.DoAsync(Act("submit", "wang", "'key':'s'"))).Replayed);
        Assert.IsTrue((await book.DoAsync(Draft().Replace("{'kind'", "{'key':'d','kind'").Replace("100.00", "100.0"))).Replayed);
        await book.RefusesAsync(Rule.KeyReused, Draft(amount: "99.00").Replace("{'kind'", "{'key':'d','kind'"));
    }

    /// <summary>The command of a request is content too, however it is spaced.</summary>
    [TestMethod]
    public async Task Key_OfARequestedCommand_StandsForItsContent()
    {
        await using var book = await OpenAsync();
        await book.DoAsync("{'kind':'publish-route','actor':'admin','route':{'code':'virement','name':{'zh':'调剂','en':'Virement'},'for':{'kinds':['virement']},'steps':[{'step':'street','name':{'zh':'街道','en':'Street'},'role':'finance-officer','level':'street'}]}}");
        var command = Virement.Replace("{'kind':'draft", "{'key':'v','kind':'draft");
        await book.DoAsync(command);

        Assert.IsTrue((await book.DoAsync(command.Replace("'from':'2080208'", " 'from' :  '2080208' "))).Replayed);
        await book.RefusesAsync(Rule.KeyReused, command.Replace("5.00", "6.00"));
    }

    private static async Task<TestBook> SubmittedAsync()
    {
        var book = await OpenAsync();
        await book.DoAsync(Draft());
        await book.DoAsync(Act("submit", "wang"));
        return book;
    }
}
