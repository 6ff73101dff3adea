using FundLedger.Storage;

namespace FundLedger.Server.Tests;

/// <summary>
/// The town of the tests. A person <c>ROLE.UNIT</c> holds each role at each of A, A01, A0101, A0102, B and F, by an account
/// of the same name; besides, a finance officer, an auditor and an administrator at M hold theirs for the whole book.
/// </summary>
internal static class TestTown
{
    public static readonly string[] Roles =
        ["finance-officer", "approver", "applicant", "committee", "auditor", "administrator", "cashier", "secretary", "supervisor", "clerk"];

    public static readonly string[] Units = ["M", "A", "A01", "A0101", "A0102", "B", "F"];

    private const string Setup = """
        {'kind':'open-unit','unit':'M','name':{'zh':'市','en':'City'},'level':'municipality','entity':false}
        {'kind':'open-unit','unit':'A','name':{'zh':'城东区','en':'East District'},'level':'district','parent':'M'}
        {'kind':'open-unit','unit':'A01','name':{'zh':'一街','en':'First Street'},'level':'street','parent':'A'}
        {'kind':'open-unit','unit':'A02','name':{'zh':'二街','en':'Second Street'},'level':'street','parent':'A'}
        {'kind':'open-unit','unit':'A0101','name':{'zh':'桥头社区','en':'Bridge Community'},'level':'community','parent':'A01'}
        {'kind':'open-unit','unit':'A0102','name':{'zh':'河边社区','en':'River Community'},'level':'community','parent':'A01'}
        {'kind':'open-unit','unit':'B','name':{'zh':'城西区','en':'West District'},'level':'district','parent':'M'}
        {'kind':'open-unit','unit':'F','name':{'zh':'慈善会','en':'Foundation'},'level':'foundation','parent':'M'}
        {'kind':'open-purpose','purpose':'208','name':{'zh':'社会保障','en':'Social security'}}
        {'kind':'open-purpose','purpose':'2080208','name':{'zh':'基层政权建设','en':'Grassroots'},'parent':'208'}
        {'kind':'open-purpose','purpose':'2080299','name':{'zh':'其他','en':'Other'},'parent':'208'}
        {'kind':'open-purpose','purpose':'HELP','name':{'zh':'助困','en':'Relief'}}
        {'kind':'open-fund','fund':'GF','name':{'zh':'一般公共预算','en':'General budget'},'type':'fiscal','owner':'A','purposes':['208']}
        {'kind':'open-fund','fund':'PF','name':{'zh':'绩效资金','en':'Performance pay'},'type':'performance','owner':'A','purposes':['2080208']}
        {'kind':'open-fund','fund':'CF','name':{'zh':'慈善金','en':'Charity'},'type':'charity','owner':'F','purposes':['HELP']}
        {'kind':'publish-route','route':{'code':'budget','name':{'zh':'预算','en':'Budget'},'for':{'kinds':['budget']},'outcomeDays':30,'steps':[{'step':'clerk','name':{'zh':'核对','en':'Check'},'role':'clerk','level':'community'},{'step':'street','name':{'zh':'审批','en':'Approve'},'role':'approver','level':'street'}]}}
        """;

    private const string Money = """
        {'kind':'appropriate','unit':'A','fund':'GF','purpose':'2080208','year':2025,'amount':'1000000.00','date':'2025-01-05'}
        {'kind':'allot','from':'A','to':'A','fund':'GF','purpose':'2080208','year':2025,'amount':'100000.00','date':'2025-01-06'}
        {'kind':'allot','from':'A','to':'A01','fund':'GF','purpose':'2080208','year':2025,'amount':'600000.00','date':'2025-01-10'}
        {'kind':'allot','from':'A01','to':'A01','fund':'GF','purpose':'2080208','year':2025,'amount':'100000.00','date':'2025-01-11'}
        {'kind':'allot','from':'A01','to':'A0101','fund':'GF','purpose':'2080208','year':2025,'amount':'300000.00','date':'2025-01-12'}
        {'kind':'allot','from':'A01','to':'A0102','fund':'GF','purpose':'2080208','year':2025,'amount':'100000.00','date':'2025-01-12'}
        {'kind':'appropriate','unit':'B','fund':'GF','purpose':'2080208','year':2025,'amount':'500000.00','date':'2025-01-05'}
        {'kind':'donate','fund':'CF','amount':'20000.00','donor':'王先生','restriction':{'purpose':'HELP'},'date':'2025-02-01'}
        """;

    /// <summary>Creates the book T with people and money.</summary>
    public static async Task OpenAsync(BookStore store)
    {
        var profile = new BookProfile("T", new LocalName("测试", "Test"), Currency.FromCode("CNY"), 1, BookProfile.DefaultFutureDays);
        await using var book = await store.CreateAsync(new OpenBook { Profile = profile, Chart = [.. Chart.Standard.Definitions] });
        var commands = Read(Setup).Take(15).Concat(People()).Concat(Read(Setup).Skip(15)).Concat(Read(Money))
            .Select((command, i) => command with { Key = $"town-{i}" });
        foreach (var outcome in await book.ExecuteAllAsync([.. commands]))
            Assert.IsNotNull(outcome.Answer, outcome.Refusal?.English);
    }

    private static IEnumerable<BookCommand> Read(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => CommandJson.Read(line.Replace('\'', '"')));

    private static IEnumerable<BookCommand> People()
    {
        foreach (var unit in Units)
        {
            foreach (var role in Roles)
            {
                var person = $"{role}.{unit}";
                yield return new OpenPerson { Person = person, Name = new LocalName(person, person), Accounts = [person] };
                yield return new AssignRole { Person = person, Role = role, Unit = unit, From = new DateOnly(2025, 1, 1) };
            }
        }
    }
}
