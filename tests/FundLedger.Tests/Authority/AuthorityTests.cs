using FundLedger.Storage;

namespace FundLedger.Tests.Authority;

/// <summary>Rights are decided inside the write, on what is really posted and touched.</summary>
[TestClass]
public sealed class AuthorityTests
{
    public TestContext TestContext { get; set; } = null!;

    private const string People = """
        {'kind':'open-person','person':'bo','name':{'zh':'波','en':'Bo'},'accounts':['bo']}
        {'kind':'assign-role','person':'bo','role':'finance-officer','unit':'A01','from':'2025-01-01'}
        {'kind':'open-person','person':'di','name':{'zh':'迪','en':'Di'},'accounts':['di']}
        {'kind':'assign-role','person':'di','role':'finance-officer','unit':'A','from':'2025-01-01'}
        {'kind':'open-person','person':'ad','name':{'zh':'安','en':'Ad'},'accounts':['ad']}
        {'kind':'assign-role','person':'ad','role':'administrator','unit':'A0101','from':'2025-01-01'}
        {'kind':'open-person','person':'ap','name':{'zh':'平','en':'Ap'},'accounts':['ap']}
        {'kind':'assign-role','person':'ap','role':'applicant','unit':'A0101','from':'2025-01-01'}
        {'kind':'assign-role','person':'ap','role':'administrator','unit':'A','from':'2025-01-01'}
        {'kind':'appropriate','unit':'A','fund':'GF','purpose':'2080208','amount':'1000.00'}
        {'kind':'allot','from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'600.00'}
        {'kind':'allot','from':'A01','to':'A01','fund':'GF','purpose':'2080208','amount':'300.00'}
        {'kind':'donate','fund':'CF','amount':'500.00','restriction':{'purpose':'HELP'}}
        """;

    /// <summary>Nobody makes quota out of nothing: accounts of the control ledger move by their own commands, whoever asks.</summary>
    [TestMethod]
    [DataRow("9101")]
    [DataRow("9102")]
    [DataRow("9103")]
    [DataRow("9104")]
    [DataRow("9120")]
    [DataRow("9601")]
    [DataRow("960201")]
    [DataRow("9701")]
    [DataRow("9702")]
    public async Task Post_OnTheControlLedger_IsRefused(string account)
    {
        await using var book = await OpenAsync();
        var voucher = $"{{'kind':'post','lines':[{{'ledger':'control','account':'{account}','unit':'A01','fund':'GF','purpose':'2080208','year':2025,'debit':'5.00'}},{{'ledger':'control','account':'9203','unit':'A01','fund':'GF','purpose':'2080208','year':2025,'credit':'5.00'}}]}}";

        Assert.AreEqual(Rule.ControlledAccount, await RuleAsync(book, "bo", voucher));
        Assert.AreEqual(Rule.ControlledAccount, await RuleAsync(book, null, voucher));
    }

    /// <summary>What is taken back needs the right of what is taken back.</summary>
    [TestMethod]
    [DataRow("bo", Rule.RoleRequired)]
    [DataRow("di", null)]
    public async Task Reverse_OfAReduction_NeedsTheRightToIt(string account, Rule? expected)
    {
        await using var book = await OpenAsync();
        var reduced = await book.SeqAsync("{'kind':'supplement','unit':'A01','fund':'GF','purpose':'2080208','amount':'-50.00'}");

        Assert.AreEqual(expected, await RuleAsync(book, account, $"{{'kind':'reverse','entry':{reduced},'reason':'误'}}"));
    }

    [TestMethod]
    [DataRow("bo", "{'kind':'supplement','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", Rule.RoleRequired)]
    [DataRow("di", "{'kind':'supplement','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", null)]
    [DataRow("bo", "{'kind':'disburse','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", null)]
    [DataRow("bo", "{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'1.00'}", Rule.UnitMustExist)]
    [DataRow("bo", "{'kind':'recall','from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", Rule.UnitMustExist)]
    [DataRow("ad", "{'kind':'set-policy','unit':'A0101','requestLimit':'1.00'}", Rule.RoleRequired)]
    [DataRow("ap", "{'kind':'set-policy','unit':'A0101','requestLimit':'1.00'}", null)]
    [DataRow("ap", "{'kind':'set-policy','requestLimit':'1.00'}", Rule.RoleRequired)]
    [DataRow("ad", "{'kind':'assign-role','person':'ad','role':'cashier','unit':'A0101'}", Rule.RoleForOneself)]
    [DataRow("ad", "{'kind':'open-person','person':'bo','name':{'zh':'波','en':'Bo'},'accounts':['ad']}", Rule.UnitMustExist)]
    [DataRow("ad", "{'kind':'open-person','person':'new','name':{'zh':'新','en':'New'},'accounts':['ad']}", Rule.AccountForOneself)]
    [DataRow("ad", "{'kind':'assign-role','person':'bo','role':'king','unit':'A0101'}", Rule.RoleMustExist)]
    [DataRow("di", "{'kind':'reopen-year','year':2024}", Rule.RoleRequired)]
    [DataRow("di", "{'kind':'donate','fund':'CF','amount':'1.00'}", Rule.UnitMustExist)]
    public async Task Execute_BySomebody_NeedsARoleWhereItTouches(string account, string command, Rule? expected)
    {
        await using var book = await OpenAsync();

        Assert.AreEqual(expected, await RuleAsync(book, account, command));
    }

    /// <summary>A route under the code of the book-wide one replaces it, so that it is the whole book's.</summary>
    [TestMethod]
    public async Task PublishRoute_UnderTheCodeOfABookWideOne_NeedsTheWholeBook()
    {
        await using var book = await OpenAsync();
        const string Route = "{'kind':'publish-route','route':{'code':'budget','name':{'zh':'预算','en':'Budget'},'for':{'kinds':['budget']UNITS},'steps':[{'step':'s','name':{'zh':'审','en':'S'},'role':'approver','level':'street'}]}}";
        await book.DoAsync(Route.Replace("UNITS", ""));

        Assert.AreEqual(Rule.RoleRequired, await RuleAsync(book, "ap", Route.Replace("UNITS", ",'units':['A01']")));
        Assert.IsNull(await RuleAsync(book, "ap", Route.Replace("UNITS", ",'units':['A01']").Replace("'budget','name'", "'budget.A01','name'")));
    }

    /// <summary>An approval passes on a right that is there, and makes none.</summary>
    [TestMethod]
    public async Task DraftRequest_ThatNoRouteCanAuthorise_IsRefused()
    {
        await using var book = await OpenAsync();
        await book.AllAsync("""
            {'kind':'open-person','person':'ch','name':{'zh':'晨','en':'Ch'},'accounts':['ch']}
            {'kind':'assign-role','person':'ch','role':'approver','unit':'A0101','from':'2025-01-01'}
            {'kind':'publish-route','route':{'code':'all','name':{'zh':'全部','en':'All'},'steps':[{'step':'s','name':{'zh':'审','en':'S'},'role':'approver','level':'community'}]}}
            {'kind':'lock-period','period':'2025-03'}
            """);
        const string Draft = "{'kind':'draft-request','document':'R1','request':'KIND','unit':'A0101','title':'x','command':COMMAND}";
        foreach (var (kind, command) in new[]
        {
            ("reopen-period", "{'kind':'reopen-period','period':'2025-03'}"),
            ("policy", "{'kind':'set-policy','requestLimit':'1.00'}"),
            ("policy", "{'kind':'set-policy','unit':'A0101','requestLimit':'1.00'}"),
            ("policy", "{'kind':'publish-route','route':{'code':'all','name':{'zh':'全部','en':'All'},'steps':[{'step':'s','name':{'zh':'审','en':'S'},'role':'approver','level':'community'}]}}"),
        })
        {
            Assert.AreEqual(Rule.CarriedNeedsRight, await RuleAsync(book, "ap", Draft.Replace("KIND", kind).Replace("COMMAND", command)), command);
        }
    }

    /// <summary>A right that was lost meanwhile is not passed on.</summary>
    [TestMethod]
    public async Task Decide_WhenNoApproverMayDoItAnyMore_CarriesNothingOut()
    {
        await using var book = await OpenAsync();
        await book.AllAsync("""
            {'kind':'publish-route','route':{'code':'virement','name':{'zh':'调剂','en':'Virement'},'for':{'kinds':['virement']},'steps':[{'step':'s','name':{'zh':'审','en':'S'},'role':'finance-officer','level':'street'},{'step':'t','name':{'zh':'批','en':'T'},'role':'approver','level':'street'}]}}
            {'kind':'open-person','person':'ch','name':{'zh':'晨','en':'Ch'},'accounts':['ch']}
            {'kind':'assign-role','person':'ch','role':'approver','unit':'A01','from':'2025-01-01'}
            {'kind':'draft-request','actor':'ap','document':'V1','request':'virement','unit':'A0101','title':'x','command':{'kind':'virement','unit':'A0101','fund':'GF','from':'2080208','to':'208','amount':'5.00'}}
            {'kind':'submit','actor':'ap','document':'V1'}
            {'kind':'decide','actor':'bo','document':'V1','vote':'approve'}
            {'kind':'assign-role','person':'bo','role':'finance-officer','unit':'A01','until':'2025-06-14'}
            """);

        Assert.AreEqual(Rule.CarriedNeedsRight, await RuleAsync(book, "ch", "{'kind':'decide','document':'V1','vote':'approve'}"));
    }

    /// <summary>Who recuses himself approves nothing, and passes on no right of his.</summary>
    [TestMethod]
    public async Task Decide_ByARecusal_PassesOnNoRightOfWhoRecused()
    {
        await using var book = await OpenAsync();
        await book.AllAsync("""
            {'kind':'publish-route','route':{'code':'virement','name':{'zh':'调剂','en':'Virement'},'for':{'kinds':['virement']},'steps':[{'step':'s','name':{'zh':'审','en':'S'},'role':'approver','level':'street','rule':'percentage','percent':60}]}}
            {'kind':'open-person','person':'ch','name':{'zh':'晨','en':'Ch'},'accounts':['ch']}
            {'kind':'assign-role','person':'ch','role':'approver','unit':'A01','from':'2025-01-01'}
            {'kind':'assign-role','person':'bo','role':'approver','unit':'A01','from':'2025-01-01'}
            {'kind':'draft-request','actor':'ap','document':'V1','request':'virement','unit':'A01','title':'x','command':{'kind':'virement','unit':'A01','fund':'GF','from':'2080208','to':'208','amount':'5.00'}}
            {'kind':'submit','actor':'ap','document':'V1'}
            {'kind':'decide','actor':'ch','document':'V1','vote':'approve'}
            """);

        Assert.AreEqual(Rule.CarriedNeedsRight, await RuleAsync(book, "bo", "{'kind':'decide','document':'V1','vote':'recuse','reason':'亲属'}"));
        Assert.IsNull(await RuleAsync(book, "bo", "{'kind':'decide','document':'V1','vote':'approve'}"));
    }

    /// <summary>A key answers only whose it is.</summary>
    [TestMethod]
    public async Task Key_OfAnother_IsOnesOwn()
    {
        await using var book = await OpenAsync();
        const string Payment = "{'kind':'disburse','key':'same','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}";
        var first = await As(book, "bo").ExecuteAsync(book.Command(Payment), TestContext.CancellationToken);

        var other = await As(book, "di").ExecuteAsync(book.Command(Payment), TestContext.CancellationToken);
        var again = await As(book, "bo").ExecuteAsync(book.Command(Payment), TestContext.CancellationToken);

        Assert.IsFalse(other.Replayed);
        Assert.AreNotEqual(first.Posted[0].Id, other.Posted[0].Id);
        Assert.AreEqual((true, first.Posted[0].Seq), (again.Replayed, again.Posted[0].Seq));
        Assert.AreEqual(Rule.RoleRequired, await RuleAsync(book, "ap", Payment.Replace("A01", "A0101")));
    }

    /// <summary>Beyond the units that a charity fund serves, its owner is not enough.</summary>
    [TestMethod]
    public async Task Donate_ToAUnitThatTheFundDoesNotReach_NeedsThatUnitToo()
    {
        await using var book = await OpenAsync();
        await book.DoAsync("{'kind':'open-fund','fund':'OWN','name':{'zh':'自','en':'Own'},'type':'charity','owner':'A01'}");

        Assert.IsNull(await RuleAsync(book, "bo", "{'kind':'donate','fund':'OWN','amount':'1.00','restriction':{'unit':'A0101'}}"));
        Assert.AreEqual(Rule.UnitMustExist, await RuleAsync(book, "bo", "{'kind':'donate','fund':'OWN','amount':'1.00','restriction':{'unit':'A02'}}"));
        Assert.AreEqual(Rule.RoleRequired, await RuleAsync(book, "ap", "{'kind':'donate','fund':'OWN','amount':'1.00','restriction':{'unit':'A02'}}"));
    }

    [TestMethod]
    public async Task Entry_SaysByWhatRightItWasMade()
    {
        await using var book = await OpenAsync();
        await As(book, "bo").ExecuteAsync(book.Command("{'kind':'disburse','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}"), TestContext.CancellationToken);
        await As(book, "ap").ExecuteAsync(book.Command("{'kind':'delegate','from':'ap','to':'bo','start':'2025-06-15','end':'2025-06-16'}"), TestContext.CancellationToken);
        await book.DoAsync("{'kind':'disburse','actor':'bo','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}");

        var entries = await book.Book.Read.EntriesAsync(new EntryFilter { Limit = 1000 }, TestContext.CancellationToken);

        Assert.AreSequenceEqual(["finance-officer", "person", "operator"], entries.TakeLast(3).Select(entry => entry.Authority));
    }

    /// <summary>An account that was offered is linked by its own log-in, or by another administrator than the one who offered it.</summary>
    [TestMethod]
    public async Task LinkAccount_IsForTheAccountItself_OrASecondAdministrator()
    {
        await using var book = await OpenAsync();
        await book.AllAsync("""
            {'kind':'open-person','person':'ad2','name':{'zh':'安二','en':'Ad 2'},'accounts':['ad2']}
            {'kind':'assign-role','person':'ad2','role':'administrator','unit':'A0101','from':'2025-01-01'}
            """);
        Assert.IsNull(await RuleAsync(book, "ad", "{'kind':'open-person','person':'new','name':{'zh':'新','en':'New'},'accounts':['n1','n2']}"));
        Assert.DoesNotContain("n1", (await book.SetupAsync()).Accounts.Keys);

        Assert.AreEqual(Rule.SecondAdministratorRequired, await RuleAsync(book, "ad", "{'kind':'link-account','person':'new','account':'n1'}"));
        Assert.AreEqual(Rule.InvitationMustExist, await RuleAsync(book, "n3", "{'kind':'link-account','person':'new','account':'n3'}"));
        Assert.IsNull(await RuleAsync(book, "n1", "{'kind':'link-account','person':'new','account':'n1'}"));
        Assert.IsNull(await RuleAsync(book, "ad2", "{'kind':'link-account','person':'new','account':'n2'}"));
        Assert.AreSequenceEqual(["n1", "n2"], (await book.SetupAsync()).People["new"].Accounts);
    }

    /// <summary>Who was offered an account keeps the offer when somebody else offers it to another person.</summary>
    [TestMethod]
    public async Task OpenPerson_WithAnAccountOfferedElsewhere_LeavesThatOffer()
    {
        await using var book = await OpenAsync();
        Assert.IsNull(await RuleAsync(book, "ap", "{'kind':'open-person','person':'new','name':{'zh':'新'},'accounts':['n1']}"));
        Assert.IsNull(await RuleAsync(book, "ad", "{'kind':'open-person','person':'bait','name':{'zh':'饵'},'accounts':['n1']}"));

        Assert.IsNull(await RuleAsync(book, "n1", "{'kind':'link-account','person':'new','account':'n1'}"));
        Assert.AreEqual(Rule.InvitationMustExist, await RuleAsync(book, "n1", "{'kind':'link-account','person':'bait','account':'n1'}"));
        Assert.AreEqual("new", (await book.SetupAsync()).Accounts["n1"]);
    }

    /// <summary>A payment that brings its own budget gives a budget, so that a street's officer records only what its quota pays.</summary>
    [TestMethod]
    [DataRow("bo", "", Rule.RoleRequired)]
    [DataRow("bo", ",'withinQuota':true", null)]
    [DataRow("di", "", null)]
    public async Task RecordPayment_ThatBringsItsBudget_NeedsTheRightToGiveOne(string account, string within, Rule? expected)
    {
        await using var book = await OpenAsync();

        Assert.AreEqual(expected, await RuleAsync(book, account, $"{{'kind':'record-payment','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00','reference':'P','source':'f:1'{within}}}"));
    }

    /// <summary>Nobody opens a district in a street, and answers for its budget.</summary>
    [TestMethod]
    [DataRow("district", Rule.UnitLevelMustFit)]
    [DataRow("municipality", Rule.UnitLevelMustFit)]
    [DataRow("foundation", Rule.UnitLevelMustFit)]
    [DataRow("street", Rule.UnitLevelMustFit)]
    [DataRow("community", null)]
    public async Task OpenUnit_BelowAStreet_IsOfALowerLevel(string level, Rule? expected)
    {
        await using var book = await OpenAsync();

        Assert.AreEqual(expected, await RuleAsync(book, "ap", $"{{'kind':'open-unit','unit':'A0109','name':{{'zh':'新'}},'level':'{level}','parent':'A01'}}"));
    }

    /// <summary>A server's administrator lets a book's first administrators in, and nobody more.</summary>
    [TestMethod]
    public async Task ServerAdministrator_LetsTheFirstIn_AndNobodyMore()
    {
        await using var book = await TestBook.OpenAsync();
        var root = book.Book.As(new ActingUser("root") { AdministersServer = true });
        async Task<Rule?> Tried(string command) => (await root.ExecuteAllAsync([book.Command(command)], TestContext.CancellationToken))[0].Refusal?.Rule;

        foreach (var unit in (await book.SetupAsync()).Units.Values.Where(unit => unit.Parent.Length == 0).Select(unit => unit.Code))
        {
            Assert.IsNull(await Tried($"{{'kind':'open-person','person':'p{unit}','name':{{'zh':'某'}},'accounts':['a{unit}']}}"));
            Assert.IsNull(await Tried($"{{'kind':'assign-role','person':'p{unit}','role':'administrator','unit':'{unit}'}}"));
            Assert.AreEqual(Rule.UnitMustExist, await Tried($"{{'kind':'assign-role','person':'p{unit}','role':'finance-officer','unit':'{unit}'}}"));
        }

        Assert.AreEqual(Rule.RoleRequired, await Tried("{'kind':'open-person','person':'mine','name':{'zh':'己'},'accounts':['mine']}"));
        Assert.AreEqual(Rule.UnitMustExist, await Tried("{'kind':'assign-role','person':'pA','role':'administrator','unit':'A01'}"));
        Assert.AreEqual(Rule.RoleRequired, await Tried("{'kind':'open-unit','unit':'Z','name':{'zh':'新'},'level':'district'}"));
    }

    private static async Task<TestBook> OpenAsync()
    {
        var book = await TestBook.OpenAsync();
        await book.AllAsync(People);
        return book;
    }

    private static Book As(TestBook book, string account) => book.Book.As(new ActingUser(account) { HasSecondFactor = true });

    /// <summary>The rule that refuses a command by an account; null where it is carried out.</summary>
    private static async Task<Rule?> RuleAsync(TestBook book, string? account, string command)
    {
        var acting = account is null ? book.Book : As(book, account);
        return (await acting.ExecuteAllAsync([book.Command(command)]))[0].Refusal?.Rule;
    }
}
