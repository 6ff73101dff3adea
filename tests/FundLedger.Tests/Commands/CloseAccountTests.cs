
namespace FundLedger.Tests.Commands;

/// <summary>An account is closed only where nothing needs it any more.</summary>
[TestClass]
public sealed class CloseAccountTests
{
    private const string Voucher = "{'kind':'post','date':'2025-06-10','lines':[{'ledger':'financial','account':'1218','unit':'A02','fund':'GF','debit':'10.00'},{'ledger':'financial','account':'2307','unit':'A02','fund':'GF','credit':'10.00'}]}";

    [TestMethod]
    public async Task CloseAccount_ThatCommandsPostTo_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();

        foreach (var (ledger, code) in PostedAccounts.All)
        {
            var refusal = await book.RefusesAsync(Rule.AccountInUse, $"{{'kind':'close-account','ledger':'{LedgerNames.Of(ledger)}','account':'{code}','until':'2030-12-31'}}");
            Assert.Contains(code, refusal.English);
        }
    }

    [TestMethod]
    [DataRow("9203")]
    [DataRow("1201")]
    [DataRow("5001")]
    [DataRow("4001")]
    [DataRow("9110")]
    [DataRow("800103")]
    public void PostedAccounts_HaveThoseThatEventsNeed(string code) => Assert.Contains(code, PostedAccounts.All.Select(account => account.Code));

    /// <summary>Whatever commands have posted in a history of all kinds is among the accounts that are kept open.</summary>
    [TestMethod]
    public async Task PostedAccounts_HaveAllThatCommandsPost()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.AllAsync("""
            {'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'10.00'}
            {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'PF','purpose':'2080208','amount':'100.00'}
            {'kind':'allot','date':'2025-01-05','from':'A','to':'A02','fund':'PF','purpose':'2080208','amount':'100.00'}
            {'kind':'accrue-award','award':'W1','unit':'A02','fund':'PF','purpose':'2080208','period':'2025H1','headcount':10,'amount':'120.00','due':'2025-07-31'}
            {'kind':'pay-award','award':'W1','amount':'50.00'}
            {'kind':'hold-donation','unit':'A01','amount':'50.00','for':'张家'}
            {'kind':'donate','fund':'CF','amount':'50.00'}
            {'kind':'donate','fund':'CF','amount':'50.00','restriction':{'purpose':'HELP'}}
            {'kind':'disburse','unit':'F','fund':'CF','purpose':'HELP','amount':'10.00'}
            {'kind':'earn-interest','fund':'CF','amount':'1.00'}
            {'kind':'pay-bank-fee','fund':'CF','amount':'1.00'}
            """);
        book.Clock.Advance(new DateTime(2026, 1, 4) - book.Clock.GetUtcNow().DateTime);
        await book.DoAsync("{'kind':'close-year','year':2025}");

        Assert.IsEmpty((await book.BalancesAsync()).Select(balance => (balance.Account.Ledger, balance.Account.Code)).Except(PostedAccounts.All));
    }

    [TestMethod]
    public async Task CloseAccount_WithABalanceOrLaterPostings_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();
        await book.DoAsync(Voucher);

        var balance = await book.RefusesAsync(Rule.AccountHasBalance, "{'kind':'close-account','ledger':'financial','account':'1218','until':'2025-06-14'}");
        Assert.AreEqual("A02/GF 的其他应收款（1218）在 2025-06-14 之后仍有余额 10.00 CNY，不可停用；请先结清。", balance.Chinese);
        await book.RefusesAsync(Rule.AccountPostedLater, "{'kind':'close-account','ledger':'financial','account':'1218','until':'2025-06-09'}");
        await book.DoAsync(Voucher.Replace("debit", "X").Replace("credit", "debit").Replace("X", "credit").Replace("06-10", "06-12"));
        await book.RefusesAsync(Rule.AccountPostedLater, "{'kind':'close-account','ledger':'financial','account':'1218','until':'2025-06-11'}");
        await book.DoAsync("{'kind':'close-account','ledger':'financial','account':'1218','until':'2025-06-12'}");
        await book.RefusesAsync(Rule.AccountClosed, Voucher.Replace("06-10", "06-13"));
    }

    /// <summary>A new chart is a file of definitions, carried out as a whole: old reports print with the old one.</summary>
    [TestMethod]
    public async Task ChartOfALaterYear_IsAFileOfDefinitions()
    {
        await using var book = await TestBook.OpenAsync();
        await book.AllAsync("""
            {'kind':'close-account','ledger':'charity','account':'5101','until':'2025-12-31','successor':{'zh':'慈善活动支出','en':'Charitable activities'}}
            {'kind':'close-account','ledger':'charity','account':'5401','until':'2025-12-31'}
            {'kind':'open-account','ledger':'charity','account':'5402','name':{'zh':'资产处置损失','en':'Loss on disposal'},'element':'Expense','normalSide':'debit','from':'2026-01-01'}
            {'kind':'open-account','ledger':'charity','account':'540201','name':{'zh':'固定资产','en':'Fixed assets'},'parent':'5402','from':'2026-01-01'}
            """);

        var chart = (await book.SetupAsync()).Chart;
        string Codes(int year) => string.Join(' ', chart.Definitions.Where(account => account.Ledger == Ledger.Charity && account.Code[..2] is "51" or "54"
            && account.IsOpenOn(new DateOnly(year, 12, 31))).Select(account => $"{account.Code} {account.Name.Zh}"));
        Assert.AreEqual("5101 业务活动成本 5401 其他费用", Codes(2025));
        Assert.AreEqual("5101 慈善活动支出 5402 资产处置损失 540201 固定资产", Codes(2026));
        Assert.IsTrue(chart.FindOn(Ledger.Charity, "540201", new DateOnly(2026, 1, 1))!.ZeroAfterYearEnd);
    }

    [TestMethod]
    public async Task CloseAccount_WithASuccessor_IsNamedAnewFromTheNextDay()
    {
        await using var book = await TestBook.OpenAsync();

        await book.DoAsync("{'kind':'close-account','ledger':'charity','account':'5101','until':'2025-12-31','successor':{'zh':'慈善活动支出','en':'Charitable activities'}}");

        var chart = (await book.SetupAsync()).Chart;
        Assert.AreEqual("业务活动成本 慈善活动支出", $"{chart.Find(Ledger.Charity, "5101", new DateOnly(2025, 12, 31))!.Name.Zh} {chart.Find(Ledger.Charity, "5101", new DateOnly(2026, 1, 1))!.Name.Zh}");
        await book.DoAsync("{'kind':'donate','fund':'CF','amount':'5.00','restriction':{'purpose':'HELP'}}");
        await book.DoAsync("{'kind':'disburse','unit':'F','fund':'CF','purpose':'HELP','amount':'5.00'}");
    }
}
