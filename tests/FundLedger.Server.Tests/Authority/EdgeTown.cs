using FundLedger.Server.Api;
using FundLedger.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests;

/// <summary>
/// The city of the tests of authority: two districts with streets and communities of the same shape, and a foundation. Its
/// routes, funds and money are the same in both, so that what one may do at home the other may not do to it.
/// </summary>
internal static class EdgeTown
{
    public static readonly string[] Units = ["M", "A", "B", "A01", "A02", "B01", "A0101", "A0102", "A0201", "B0101", "FND"];

    public static readonly string[] Roles =
        ["finance-officer", "cashier", "approver", "applicant", "committee", "secretary", "auditor", "supervisor", "administrator"];

    private static readonly string[] Districts = ["A", "B"];

    private const string Tree = """
        {'kind':'open-unit','unit':'M','name':{'zh':'市','en':'City'},'level':'municipality','entity':false}
        {'kind':'open-unit','unit':'A','name':{'zh':'甲区','en':'District A'},'level':'district','parent':'M'}
        {'kind':'open-unit','unit':'B','name':{'zh':'乙区','en':'District B'},'level':'district','parent':'M'}
        {'kind':'open-unit','unit':'A01','name':{'zh':'甲一街','en':'Street A01'},'level':'street','parent':'A'}
        {'kind':'open-unit','unit':'A02','name':{'zh':'甲二街','en':'Street A02'},'level':'street','parent':'A'}
        {'kind':'open-unit','unit':'B01','name':{'zh':'乙一街','en':'Street B01'},'level':'street','parent':'B'}
        {'kind':'open-unit','unit':'A0101','name':{'zh':'甲一一社区','en':'Community A0101'},'level':'community','parent':'A01'}
        {'kind':'open-unit','unit':'A0102','name':{'zh':'甲一二社区','en':'Community A0102'},'level':'community','parent':'A01'}
        {'kind':'open-unit','unit':'A0201','name':{'zh':'甲二一社区','en':'Community A0201'},'level':'community','parent':'A02'}
        {'kind':'open-unit','unit':'B0101','name':{'zh':'乙一一社区','en':'Community B0101'},'level':'community','parent':'B01'}
        {'kind':'open-unit','unit':'FND','name':{'zh':'慈善会','en':'Foundation'},'level':'foundation','parent':'M'}
        """;

    private const string Rules = """
        {'kind':'open-purpose','purpose':'208','name':{'zh':'社会保障','en':'Social security'}}
        {'kind':'open-purpose','purpose':'2080208','name':{'zh':'基层政权建设','en':'Grassroots'},'parent':'208'}
        {'kind':'open-purpose','purpose':'2080299','name':{'zh':'其他','en':'Other'},'parent':'208'}
        {'kind':'open-purpose','purpose':'HELP','name':{'zh':'助困','en':'Relief'}}
        {'kind':'open-fund','fund':'GF','name':{'zh':'一般公共预算','en':'General budget'},'type':'fiscal','owner':'M','purposes':['208']}
        {'kind':'open-fund','fund':'PF','name':{'zh':'绩效资金','en':'Performance pay'},'type':'performance','owner':'M','purposes':['2080208']}
        {'kind':'open-fund','fund':'PJ','name':{'zh':'项目资金','en':'Projects'},'type':'project','owner':'M','purposes':['208']}
        {'kind':'open-fund','fund':'CF','name':{'zh':'慈善金','en':'Charity'},'type':'charity','owner':'FND','purposes':['HELP']}
        {'kind':'publish-route','route':{'code':'budget','name':{'zh':'预算','en':'Budget'},'for':{'kinds':['budget']},'outcomeDays':30,'steps':[{'step':'street','name':{'zh':'审批','en':'Approve'},'role':'approver','level':'street','days':2}]}}
        {'kind':'publish-route','route':{'code':'charity','name':{'zh':'慈善','en':'Charity'},'for':{'kinds':['charity']},'outcomeDays':30,'steps':[{'step':'street','name':{'zh':'审批','en':'Approve'},'role':'approver','level':'street','days':2}]}}
        {'kind':'publish-route','route':{'code':'virement','name':{'zh':'调剂','en':'Virement'},'for':{'kinds':['virement']},'steps':[{'step':'street','name':{'zh':'审批','en':'Approve'},'role':'finance-officer','level':'street','days':2}]}}
        {'kind':'publish-route','route':{'code':'rules','name':{'zh':'规则','en':'Rules'},'for':{'kinds':['policy','reopen-period']},'steps':[{'step':'book','name':{'zh':'审批','en':'Approve'},'role':'administrator','level':'municipality'},{'step':'money','name':{'zh':'审批','en':'Approve'},'role':'finance-officer','level':'municipality','days':2}]}}
        {'kind':'publish-route','route':{'code':'weak','name':{'zh':'社区自定','en':'By the community'},'for':{'kinds':['policy','reopen-period','virement'],'units':['A0101']},'steps':[{'step':'community','name':{'zh':'审批','en':'Approve'},'role':'approver','level':'community','days':2}]}}
        """;

    private const string MoneyOfCity = """
        {'kind':'donate','fund':'CF','amount':'500000.00','donor':'王先生','restriction':{'purpose':'HELP'},'date':'2025-02-01'}
        {'kind':'donate','fund':'CF','amount':'500000.00','donor':'某某公司','date':'2025-02-01'}
        """;

    private const string MoneyOfDistrict = """
        {'kind':'appropriate','unit':'D','fund':'PJ','purpose':'2080208','year':2024,'amount':'900000.00','date':'2024-01-05'}
        {'kind':'allot','from':'D','to':'D01','fund':'PJ','purpose':'2080208','year':2024,'amount':'800000.00','date':'2024-01-06'}
        {'kind':'allot','from':'D01','to':'D01','fund':'PJ','purpose':'2080208','year':2024,'amount':'800000.00','date':'2024-01-06'}
        {'kind':'appropriate','unit':'D','fund':'GF','purpose':'2080208','year':2025,'amount':'90000000.00','date':'2025-01-05'}
        {'kind':'allot','from':'D','to':'D','fund':'GF','purpose':'2080208','year':2025,'amount':'9000000.00','date':'2025-01-06'}
        {'kind':'allot','from':'D','to':'D01','fund':'GF','purpose':'2080208','year':2025,'amount':'40000000.00','date':'2025-01-06'}
        {'kind':'allot','from':'D01','to':'D01','fund':'GF','purpose':'2080208','year':2025,'amount':'9000000.00','date':'2025-01-06'}
        {'kind':'allot','from':'D01','to':'D0101','fund':'GF','purpose':'2080208','year':2025,'amount':'9000000.00','date':'2025-01-06'}
        {'kind':'appropriate','unit':'D','fund':'PF','purpose':'2080208','year':2025,'amount':'9000000.00','date':'2025-01-05'}
        {'kind':'allot','from':'D','to':'D01','fund':'PF','purpose':'2080208','year':2025,'amount':'6000000.00','date':'2025-01-06'}
        {'kind':'allot','from':'D01','to':'D01','fund':'PF','purpose':'2080208','year':2025,'amount':'2000000.00','date':'2025-01-06'}
        {'kind':'allot','from':'D01','to':'D0101','fund':'PF','purpose':'2080208','year':2025,'amount':'2000000.00','date':'2025-01-06'}
        {'kind':'donate','fund':'CF','amount':'300000.00','donor':'李女士','restriction':{'purpose':'HELP','unit':'D0101'},'date':'2025-02-01'}
        """;

    /// <summary>Starts a server with the city as its book T, and a person <c>ROLE.UNIT</c> for each role and unit.</summary>
    public static async Task<TestServer> StartAsync(string? folder = null)
    {
        var server = await TestServer.StartAsync(withBook: false, folder: folder);
        await OpenAsync(server.Services.GetRequiredService<Books>().Store, "T", Units.SelectMany(unit => Roles.Select(role => ($"{role}.{unit}", role, unit))));
        return server;
    }

    /// <summary>Creates the city as a book, with people who hold roles.</summary>
    public static async Task OpenAsync(BookStore store, string code, IEnumerable<(string Person, string Role, string Unit)> roles)
    {
        var profile = new BookProfile(code, new LocalName("城", "City"), Currency.FromCode("CNY"), 1, BookProfile.DefaultFutureDays);
        await using var book = await store.CreateAsync(new OpenBook { Profile = profile, Chart = [.. Chart.Standard.Definitions] });
        var commands = Read(Tree).Concat(People([.. roles])).Concat(Read(Rules)).Concat(Read(MoneyOfCity))
            .Concat(Districts.SelectMany(district => Read(MoneyOfDistrict.Replace("'D", $"'{district}", StringComparison.Ordinal))))
            .Select((command, i) => command with { Key = $"city-{i}" });
        foreach (var outcome in await book.ExecuteAllAsync([.. commands]))
            Assert.IsNotNull(outcome.Answer, outcome.Refusal?.English);
    }

    private static IEnumerable<BookCommand> Read(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => CommandJson.Read(line.Replace('\'', '"')));

    /// <summary>Somebody without a role is known too.</summary>
    private static IEnumerable<BookCommand> People(IReadOnlyList<(string Person, string Role, string Unit)> roles)
    {
        foreach (var person in roles.Select(role => role.Person).Distinct())
            yield return new OpenPerson { Person = person, Name = new LocalName(person, person), Accounts = [person] };
        foreach (var (person, role, unit) in roles.Where(role => role.Role.Length > 0))
            yield return new AssignRole { Person = person, Role = role, Unit = unit, From = new DateOnly(2025, 1, 1) };
    }
}
