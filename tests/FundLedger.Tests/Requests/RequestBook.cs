namespace FundLedger.Tests.Requests;

/// <summary>
/// The test book with people. Community A0101 asks: Wang (applicant) and Li (approver); street A01: Zhao (approver) and
/// Qian (finance officer); foundation F: a committee of C1 to C5 and the supervisor Sun. Wang has two accounts. The
/// charity fund CF has 1,000.00 for HELP at A0101.
/// </summary>
internal static class RequestBook
{
    public const string Short = """
        {'kind':'publish-route','actor':'admin','route':{'code':'short','name':{'zh':'快速','en':'Short'},'for':{'kinds':['charity']},'outcomeDays':30,'steps':[{'step':'community','name':{'zh':'社区','en':'Community'},'role':'approver','level':'community'},{'step':'street','name':{'zh':'街道','en':'Street'},'role':'approver','level':'street','when':{'aboveAutonomy':true},'days':5,'then':'escalate','escalateTo':'finance-officer','escalateLevel':'street'}]}}
        """;

    public const string Committee = """
        {'kind':'publish-route','actor':'admin','route':{'code':'committee','name':{'zh':'委员会','en':'Committee'},'for':{'kinds':['charity']},'steps':[{'step':'vote','name':{'zh':'表决','en':'Vote'},'role':'committee','level':'foundation','rule':'quorum','quorum':3,'supervisor':'supervisor'}]}}
        """;

    private const string People = """
        {'kind':'open-person','person':'wang','name':{'zh':'王','en':'Wang'},'accounts':['wang','wang.private']}
        {'kind':'open-person','person':'li','name':{'zh':'李','en':'Li'},'accounts':['li']}
        {'kind':'open-person','person':'zhao','name':{'zh':'赵','en':'Zhao'},'accounts':['zhao']}
        {'kind':'open-person','person':'qian','name':{'zh':'钱','en':'Qian'},'accounts':['qian']}
        {'kind':'open-person','person':'sun','name':{'zh':'孙','en':'Sun'},'accounts':['sun']}
        {'kind':'open-person','person':'c1','name':{'zh':'甲','en':'C1'},'accounts':['c1']}
        {'kind':'open-person','person':'c2','name':{'zh':'乙','en':'C2'},'accounts':['c2']}
        {'kind':'open-person','person':'c3','name':{'zh':'丙','en':'C3'},'accounts':['c3']}
        {'kind':'open-person','person':'c4','name':{'zh':'丁','en':'C4'},'accounts':['c4']}
        {'kind':'open-person','person':'c5','name':{'zh':'戊','en':'C5'},'accounts':['c5']}
        {'kind':'assign-role','person':'wang','role':'applicant','unit':'A0101','from':'2025-01-01'}
        {'kind':'assign-role','person':'li','role':'approver','unit':'A0101','from':'2025-01-01'}
        {'kind':'assign-role','person':'zhao','role':'approver','unit':'A01','from':'2025-01-01'}
        {'kind':'assign-role','person':'qian','role':'finance-officer','unit':'A01','from':'2025-01-01'}
        {'kind':'assign-role','person':'sun','role':'supervisor','unit':'F','from':'2025-01-01'}
        {'kind':'assign-role','person':'c1','role':'committee','unit':'F','from':'2025-01-01'}
        {'kind':'assign-role','person':'c2','role':'committee','unit':'F','from':'2025-01-01'}
        {'kind':'assign-role','person':'c3','role':'committee','unit':'F','from':'2025-01-01'}
        {'kind':'assign-role','person':'c4','role':'committee','unit':'F','from':'2025-01-01'}
        {'kind':'assign-role','person':'c5','role':'committee','unit':'F','from':'2025-01-01'}
        {'kind':'donate','date':'2025-02-01','fund':'CF','amount':'1000.00','restriction':{'purpose':'HELP','unit':'A0101'}}
        """;

    public static async Task<TestBook> OpenAsync(string route = Short)
    {
        var book = await TestBook.OpenAsync();
        await book.AllAsync(People);
        await book.AllAsync(route);
        return book;
    }

    public static string Draft(string document = "R1", string amount = "100.00") =>
        $"{{'kind':'draft-request','actor':'wang','document':'{document}','request':'charity','unit':'A0101','fund':'CF','title':'困难家庭慰问','lines':[{{'purpose':'HELP','amount':'{amount}'}}]}}";

    public static string Act(string kind, string actor, string more = "", string document = "R1") =>
        $"{{'kind':'{kind}','actor':'{actor}','document':'{document}'{(more.Length == 0 ? "" : "," + more)}}}";

    public static string Decide(string actor, string vote = "approve", string more = "", string document = "R1") =>
        Act("decide", actor, $"'vote':'{vote}'{(vote is "reject" or "recuse" ? ",'reason':'理由'" : "")}{(more.Length == 0 ? "" : "," + more)}", document);
}
