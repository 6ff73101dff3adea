using System.Text.Json.Nodes;

namespace FundLedger.Tests.Cli;

/// <summary>Two districts in 2024 and 2025: one with money to spare, one in arrears. Made by <c>run</c>.</summary>
internal static class CliStory
{
    private const string Commands = """
        {'kind':'open-unit','key':'u0','unit':'M','name':{'zh':'测试市','en':'Test City'},'level':'municipality','entity':false}
        {'kind':'open-unit','key':'u1','unit':'A','name':{'zh':'东区','en':'East'},'level':'district','parent':'M'}
        {'kind':'open-unit','key':'u2','unit':'A01','name':{'zh':'一街','en':'First'},'level':'street','parent':'A'}
        {'kind':'open-unit','key':'u3','unit':'B','name':{'zh':'西区','en':'West'},'level':'district','parent':'M'}
        {'kind':'open-unit','key':'u4','unit':'B01','name':{'zh':'二街','en':'Second'},'level':'street','parent':'B'}
        {'kind':'unit-facts','key':'u5','unit':'A','year':2025,'population':1000,'staff':10}
        {'kind':'open-purpose','key':'p1','purpose':'208','name':{'zh':'民政','en':'Civil'}}
        {'kind':'open-purpose','key':'p2','purpose':'209','name':{'zh':'其他','en':'Other'}}
        {'kind':'open-fund','key':'f1','fund':'GF','name':{'zh':'财政','en':'Fiscal'},'type':'fiscal','owner':'M','purposes':['208','209'],'negativeList':['209']}
        {'kind':'open-fund','key':'f2','fund':'PJ','name':{'zh':'项目','en':'Project'},'type':'project','owner':'M'}
        {'kind':'open-fund','key':'f3','fund':'PF','name':{'zh':'绩效','en':'Pay'},'type':'performance','owner':'M','purposes':['208']}
        {'kind':'open-fund','key':'f4','fund':'CF','name':{'zh':'慈善','en':'Charity'},'type':'charity','owner':'A'}
        {'kind':'set-policy','key':'s1','unit':'A','virementLimit':'500.00'}
        {'kind':'appropriate','key':'a1','date':'2024-02-01','unit':'A','fund':'PJ','purpose':'208','amount':'900.00'}
        {'kind':'allot','key':'a2','date':'2024-02-01','from':'A','to':'A01','fund':'PJ','purpose':'208','amount':'800.00'}
        {'kind':'disburse','key':'a3','date':'2024-03-01','unit':'A01','fund':'PJ','purpose':'208','amount':'300.00'}
        {'kind':'close-year','key':'a4','year':2024}
        {'kind':'appropriate','key':'b1','date':'2025-01-05','unit':'A','fund':'GF','purpose':'208','amount':'10000.00'}
        {'kind':'allot','key':'b2','date':'2025-01-06','from':'A','to':'A01','fund':'GF','purpose':'208','amount':'4000.00'}
        {'kind':'disburse','key':'b3','date':'2025-02-01','unit':'A01','fund':'GF','purpose':'208','amount':'1500.00','text':'=SUM(A1)'}
        {'kind':'appropriate','key':'b4','date':'2025-01-05','unit':'B','fund':'GF','purpose':'208','amount':'2000.00'}
        {'kind':'allot','key':'b5','date':'2025-01-06','from':'B','to':'B01','fund':'GF','purpose':'208','amount':'2000.00'}
        {'kind':'disburse','key':'b6','date':'2025-02-01','unit':'B01','fund':'GF','purpose':'208','amount':'1990.00'}
        {'kind':'freeze','key':'b7','date':'2025-02-02','unit':'B01','fund':'GF','purpose':'208','amount':'4.00'}
        {'kind':'record-shortage','key':'b8','date':'2025-03-01','document':'R9','unit':'B01','fund':'GF','purpose':'208','amount':'700.00'}
        {'kind':'supplement','key':'v0','date':'2025-01-07','unit':'A','fund':'PJ','purpose':'208','year':2025,'amount':'600.00'}
        {'kind':'allot','key':'v1','date':'2025-01-08','from':'A','to':'A01','fund':'PJ','purpose':'208','amount':'600.00'}
        {'kind':'virement','key':'v2','date':'2025-04-01','unit':'A01','fund':'PJ','from':'208','to':'209','amount':'120.00'}
        {'kind':'virement','key':'v3','date':'2025-04-02','unit':'A01','fund':'PJ','from':'208','to':'209','amount':'60.00'}
        {'kind':'disburse','key':'v4','date':'2025-04-03','unit':'A01','fund':'PJ','purpose':'208','year':2024,'amount':'50.00'}
        {'kind':'reserve','key':'r1','date':'2025-05-01','document':'R1','unit':'A01','fund':'PJ','lines':[{'purpose':'208','year':2024,'amount':'40.00'}]}
        {'kind':'reserve','key':'r2','date':'2025-05-02','document':'R2','unit':'A01','fund':'PJ','lines':[{'purpose':'208','year':2024,'amount':'70.00'}]}
        {'kind':'appropriate','key':'w0','date':'2025-01-05','unit':'B','fund':'PF','amount':'100.00'}
        {'kind':'allot','key':'w1','date':'2025-01-06','from':'B','to':'B01','fund':'PF','amount':'100.00'}
        {'kind':'accrue-award','key':'w2','date':'2025-03-31','award':'W1','unit':'B01','fund':'PF','period':'2025Q1','headcount':4,'amount':'240.00','due':'2025-04-30'}
        {'kind':'accrue-award','key':'w3','date':'2025-06-30','award':'W2','unit':'B01','fund':'PF','period':'2025Q2','headcount':4,'amount':'240.00','due':'2025-07-31'}
        {'kind':'pay-award','key':'w4','date':'2025-05-10','award':'W1','amount':'60.00'}
        {'kind':'donate','key':'d1','date':'2025-05-01','fund':'CF','amount':'500.00','restriction':{'purpose':'209','unit':'A01'}}
        {'kind':'disburse','key':'d2','date':'2025-05-03','unit':'A01','fund':'CF','purpose':'209','amount':'125.00'}
        {'kind':'supplement','key':'w5','date':'2025-08-01','unit':'B','fund':'PF','amount':'200.00'}
        {'kind':'allot','key':'w6','date':'2025-08-01','from':'B','to':'B01','fund':'PF','amount':'200.00'}
        """;

    public static async Task<CliFolder> OpenAsync()
    {
        var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");
        await folder.DoneAsync("run", folder.Write("story.jsonl", Commands));
        return folder;
    }

    public static async Task<int> EntriesAsync(this CliFolder folder) =>
        (await folder.DoneAsync("book list --format json")).Json[0]!["entries"]!.GetValue<int>();

    public static void Members(string expected, JsonNode actual) =>
        Assert.AreEqual(expected, string.Join(' ', actual.AsObject().Select(member => member.Key)));
}
