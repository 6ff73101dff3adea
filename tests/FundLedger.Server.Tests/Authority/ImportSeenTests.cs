using System.Globalization;
using System.Text;

namespace FundLedger.Server.Tests;

/// <summary>Files and payment runs of whoever answers for a part of the book: each row by his right, and nothing told of units that he does not read.</summary>
[TestClass]
public sealed class ImportSeenTests
{
    private const string Header = "凭证号,支付日期,单位名称,功能科目,资金性质,金额（元）,收款人,摘要\n";
    private const string Budgets = "unit,fund,purpose,year,amount\n";
    private const string Street = "finance-officer.A01";

    private static TestServer _server = null!;

    public TestContext TestContext { get; set; } = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _) => _server = await TestServer.StartAsync();

    [ClassCleanup]
    public static ValueTask StopAsync() => _server.DisposeAsync();

    [TestMethod]
    public async Task Import_PaymentsOfOnesOwnStreet_ArePosted()
    {
        var file = Header + Row("O1", "A01") + Row("O2", "桥头社区");

        var tried = (await PaymentsAsync(file, Street, "&dryRun=true")).Expect(200);
        var done = (await PaymentsAsync(file, Street)).Expect(200);

        Assert.AreEqual("2 2 0", Counts(done));
        Assert.AreEqual(done.Body, tried.Body);
        Assert.AreEqual("0 PaymentPostedAlready PaymentPostedAlready", Posted(await PaymentsAsync(file, Street)));
    }

    [TestMethod]
    public async Task Import_PaymentsOfOthersAmongThem_AreRefusedAsOfUnitsThatThereAreNot()
    {
        var before = await HeadAsync();
        foreach (var purpose in new[] { "2080208", "HELP", "9999" })
        {
            var foreign = await PaymentsAsync(File("A02", "B", "城西区", "二街"), Street, "&dryRun=true");
            var none = await PaymentsAsync(File("A09", "Z", "城外区", "九街"), Street, "&dryRun=true");

            Assert.AreEqual("1 UnitMustExist UnitMustExist UnitMustExist UnitMustExist", Posted(foreign));
            Assert.AreEqual(none.Body, Renamed(foreign.Body));

            string File(params string[] units) =>
                Header + Row("F0", "A01") + string.Concat(units.Select((unit, i) => Row($"F{i + 1}", unit, purpose)));
        }

        Assert.AreEqual(before, await HeadAsync());
        var done = await PaymentsAsync(Header + Row("F0", "A01") + Row("F1", "A02") + Row("F2", "城西区") + Row("F3", "Z"), Street);
        Assert.AreEqual("1 UnitMustExist UnitMustExist UnitMustExist", Posted(done));
        Assert.AreEqual(before + 1, await HeadAsync());
    }

    /// <summary>A profile that opens what is missing opens nothing for him, and tells no more.</summary>
    [TestMethod]
    public async Task Import_ByAProfileThatOpensUnits_TellsNoMore()
    {
        const string header = "Organisational Unit,Expenditure Code,Expenditure Category,Paid Date,Trans No,Amount,CapOrRev,Supplier Name,Supplier ID\n";
        var before = await HeadAsync();

        var foreign = (await ImportAsync("payments?profile=oxford-payments", header + "West District,2080208,x,02/06/2025,1,5.00,Revenue,x,1\n", Street)).Expect(200);
        var none = (await ImportAsync("payments?profile=oxford-payments", header + "Best District,2080208,x,02/06/2025,1,5.00,Revenue,x,1\n", Street)).Expect(200);

        Assert.AreEqual("0 UnitMustExist", Posted(foreign));
        Assert.AreEqual(none.Body, foreign.Body.Replace("west-", "best-", StringComparison.Ordinal));
        Assert.AreEqual(before, await HeadAsync());
    }

    [TestMethod]
    public async Task Import_ByWhoeverMayNotRecordPayments_IsRefusedRowByRow()
    {
        var before = await HeadAsync();

        Assert.AreEqual("0 RoleRequired UnitMustExist", Posted(await PaymentsAsync(Header + Row("N1", "A01") + Row("N2", "B"), "applicant.A01")));
        Assert.AreEqual("0 UnitMustExist UnitMustExist", Posted(await PaymentsAsync(Header + Row("N1", "A01") + Row("N2", "B"), "root")));
        Assert.AreEqual("0 RoleRequired UnitMustExist", Posted(await ImportAsync("budgets", Budgets + "A01,GF,2080299,2025,1.00\nB,GF,2080299,2025,1.00\n", "cashier.A")));
        Assert.AreEqual(before, await HeadAsync());
    }

    /// <summary>A reference is posted once in the whole book; whose it is, is not told.</summary>
    [TestMethod]
    public async Task Import_ReferenceThatAnotherUnitPosted_DoesNotNameItsEntry()
    {
        Assert.AreEqual("1", Posted(await PaymentsAsync(Header + Row("R1", "A"), "finance-officer.M")));
        var entry = (await HeadAsync()).ToString(CultureInfo.InvariantCulture);

        var refused = await PaymentsAsync(Header + Row("R1", "A01"), Street);
        var seen = await PaymentsAsync(Header + Row("R1", "A01"), "finance-officer.M");

        Assert.AreEqual("0 KeyReused", Posted(refused));
        Assert.AreEqual("The key import:payments-zh:R1 was used with other content.", (string?)refused.Json["refusals"]![0]!["message"]);
        Assert.AreEqual($"The key import:payments-zh:R1 was used with other content by entry {entry}.", (string?)seen.Json["refusals"]![0]!["message"]);
    }

    [TestMethod]
    public async Task Import_BudgetsOfOnesOwnDistrict_ArePostedAndOthersAreRefusedAsNone()
    {
        const string own = "A,GF,2080299,2025,500.00\nA01,GF,2080299,2025,200.00\n";
        var before = await HeadAsync();
        foreach (var rest in new[] { ",GF,2080208,2025,500000.00", ",GF,2080208,2025,1.00", ",NONE,2080208,2025,1.00", ",GF,HELP,2025,1.00", ",GF,2080208,2025,x" })
        {
            var foreign = await BudgetsAsync("B", rest, "&dryRun=true");
            var none = await BudgetsAsync("Z", rest, "&dryRun=true");
            Assert.AreEqual(none.Body, Renamed(foreign.Body));
        }

        Assert.AreEqual(before, await HeadAsync());
        Assert.AreEqual("2 UnitMustExist", Posted(await BudgetsAsync("B", ",GF,2080208,2025,500000.00")));
        Assert.AreEqual("0 UnitMustExist", Posted(await BudgetsAsync("B", ",GF,2080208,2025,500000.00")));

        Task<TestAnswer> BudgetsAsync(string unit, string rest, string parameter = "") =>
            ImportAsync("budgets?date=2025-06-02" + parameter, $"{Budgets}{own}{unit}{rest}\n", "finance-officer.A");
    }

    [TestMethod]
    public async Task Change_UnderAKeyKeptForImports_IsRefused()
    {
        var file = new StringContent(Budgets + "A,GF,2080299,2025,900.00\n", Encoding.UTF8, "text/csv");

        (await _server.SendAsync("POST", "imports/budgets", "finance-officer.A", file, "import:payments-zh:K")).Expect(400, Rule.MemberForm);
        (await _server.PostAsync("payment-runs", "{'unit':'A01'}", "finance-officer.A", "import:payments-zh:K")).Expect(400, Rule.MemberForm);
    }

    [TestMethod]
    public async Task PaymentRun_ByWhoeverMayNotPay_IsRefusedAndOfOnesOwnIsPaid()
    {
        await AwardAsync("A01", "A");
        await AwardAsync("B", "B");

        (await _server.PostAsync("payment-runs", "{'unit':'A01'}", "applicant.A01")).Expect(403, Rule.RoleRequired);
        (await _server.PostAsync("payment-runs?dryRun=true", "{}", "applicant.A01")).Expect(403, Rule.RoleRequired);
        foreach (var rest in new[] { "", ",'fund':'NONE'", ",'limit':'x'" })
        {
            var foreign = (await _server.PostAsync("payment-runs", $"{{'unit':'B'{rest}}}", Street)).Expect(404, Rule.UnitMustExist);
            var none = (await _server.PostAsync("payment-runs", $"{{'unit':'Z'{rest}}}", Street)).Expect(404, Rule.UnitMustExist);
            Assert.AreEqual(none.Body, Renamed(foreign.Body).Replace("\"B\"", "\"Z\"", StringComparison.Ordinal));
        }

        var paid = (await _server.PostAsync("payment-runs", "{}", "cashier.A01")).Expect(201).Json;
        Assert.AreEqual("A01", string.Join(' ', paid["rows"]!.AsArray().Select(row => (string?)row!["unit"])));
    }

    /// <summary>An award of a unit with the quota to pay it.</summary>
    private static async Task AwardAsync(string unit, string district)
    {
        (await _server.PostAsync("appropriations", $"{{'unit':'{district}','fund':'PF','purpose':'2080208','amount':'10.00','date':'2025-02-01'}}", "finance-officer.M")).Expect(201);
        if (unit != district)
        {
            (await _server.PostAsync("allotments", $"{{'from':'{district}','to':'{unit}','fund':'PF','purpose':'2080208','amount':'10.00','date':'2025-02-01'}}", "finance-officer.M")).Expect(201);
            (await _server.PostAsync("allotments", $"{{'from':'{unit}','to':'{unit}','fund':'PF','purpose':'2080208','amount':'10.00','date':'2025-02-01'}}", "finance-officer.M")).Expect(201);
        }

        (await _server.PostAsync("awards", $"{{'award':'run','unit':'{unit}','fund':'PF','period':'2025Q1','headcount':1,'amount':'10.00','due':'2025-04-30','date':'2025-03-31'}}", "finance-officer.M")).Expect(201);
    }

    private static string Row(string reference, string unit, string purpose = "2080208") => $"{reference},2025-06-02,{unit},{purpose},GF,1.00,文具店,\n";

    /// <summary>An answer with the units that there are under the names of those that there are not.</summary>
    private static string Renamed(string body) => body.Replace("'A02'", "'A09'", StringComparison.Ordinal).Replace("'B'", "'Z'", StringComparison.Ordinal)
        .Replace("城西区", "城外区", StringComparison.Ordinal).Replace("二街", "九街", StringComparison.Ordinal);

    private static string Counts(TestAnswer answer) => $"{answer.Json["rows"]} {answer.Json["posted"]} {answer.Json["refused"]}";

    private static string Posted(TestAnswer answer) =>
        string.Join(' ', answer.Expect(200).Json["refusals"]!.AsArray().Select(refusal => (string?)refusal!["rule"]).Prepend(answer.Json["posted"]!.ToString()));

    private async Task<long> HeadAsync() => (await _server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq;

    private static Task<TestAnswer> PaymentsAsync(string file, string caller, string parameter = "") => ImportAsync("payments?profile=payments-zh" + parameter, file, caller);

    private static Task<TestAnswer> ImportAsync(string path, string file, string caller) =>
        _server.SendAsync("POST", $"imports/{path}", caller, new StringContent(file, Encoding.UTF8, "text/csv"));
}
