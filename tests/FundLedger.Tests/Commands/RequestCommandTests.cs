namespace FundLedger.Tests.Commands;

/// <summary>A request from its submission to its payment.</summary>
[TestClass]
public sealed class RequestCommandTests
{
    private const string Reserved = "{'kind':'reserve','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','year':2025,'amount':'600.00'}]}";
    private const string TwoLines = "{'kind':'reserve','document':'R2','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'600.00'},{'purpose':'208','amount':'30.00'}]}";
    private const string Committed = "{'kind':'commit','document':'R1'}";

    [TestMethod]
    public async Task Reserve_Request_SetsQuotaAside()
    {
        await using var book = await TestBook.WithQuotaAsync();

        var answer = await book.PostsAsync(Reserved, """
            control D 9203 600.00 A02/GF/2080208/2025
            control C 9301 600.00 A02/GF/2080208/2025
            """);
        Assert.AreEqual("R1@A02", answer.Document);
        await book.RefusesAsync(Rule.DocumentMustBeNew, Reserved);
        await book.RefusesAsync(Rule.BalanceBelowZero, Reserved.Replace("R1", "R9").Replace("600.00", "400.01"));
    }

    [TestMethod]
    public async Task Reserve_BadLines_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.RefusesAsync(Rule.EntryMustHaveLines, "{'kind':'reserve','document':'R1','unit':'A02','fund':'GF','lines':[]}");
        await book.RefusesAsync(Rule.AmountMustBePositive, Reserved.Replace("600.00", "0.00"));
        await book.RefusesAsync(Rule.CodeForm, Reserved.Replace("R1", "R 1"));
        await book.RefusesAsync(Rule.PurposeNotAllowed, Reserved.Replace("2080208", "2080299"));
    }

    [TestMethod]
    public async Task Commit_Request_CommitsWhatWasSetAside_Once()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync(Reserved);

        await book.PostsAsync(Committed, """
            control D 9301 600.00 A02/GF/2080208/2025
            control C 9302 600.00 A02/GF/2080208/2025
            """);
        await book.RefusesAsync(Rule.DocumentState, Committed);
        await book.RefusesAsync(Rule.DocumentMustExist, "{'kind':'commit','document':'R9'}");
    }

    [TestMethod]
    [DataRow(false, "9301")]
    [DataRow(true, "9302")]
    public async Task Release_Request_GivesBackWhatItHolds_Once(bool committed, string account)
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync(Reserved);
        if (committed)
            await book.DoAsync(Committed);

        await book.PostsAsync("{'kind':'release','document':'R1'}", $"""
            control D {account} 600.00 A02/GF/2080208/2025
            control C 9203 600.00 A02/GF/2080208/2025
            """);
        await book.RefusesAsync(Rule.DocumentState, "{'kind':'release','document':'R1'}");
        await book.RefusesAsync(Rule.DocumentState, Committed);
        await book.RefusesAsync(Rule.DocumentState, "{'kind':'disburse','document':'R1','amount':'1.00'}");
        await book.RefusesAsync(Rule.DocumentMustExist, "{'kind':'release','document':'R9'}");
    }

    [TestMethod]
    public async Task Disburse_LessThanCommitted_ReleasesTheRest()
    {
        await using var book = await CommittedAsync();

        await book.PostsAsync("{'kind':'disburse','document':'R1','amount':'550.00','payee':'某某文具店'}", """
            financial D 5001 550.00 A02/GF/2080208/2025
            financial C 4001 550.00 A02/GF/2080208/2025
            budgetary D 7101 550.00 A02/GF/2080208/2025
            budgetary C 6001 550.00 A02/GF/2080208/2025
            control   D 9302 550.00 A02/GF/2080208/2025
            control   C 9501 550.00 A02/GF/2080208/2025
            control   D 9302 50.00  A02/GF/2080208/2025
            control   C 9203 50.00  A02/GF/2080208/2025
            """);
        await book.RefusesAsync(Rule.DocumentState, "{'kind':'release','document':'R1'}");
        await book.RefusesAsync(Rule.DocumentState, "{'kind':'disburse','document':'R1','amount':'1.00'}");
    }

    [TestMethod]
    public async Task Disburse_InParts_KeepsTheRestCommittedUntilTheFinalOne()
    {
        await using var book = await CommittedAsync();

        await book.PostsAsync("{'kind':'disburse','document':'R1','amount':'100.00','final':false}", """
            financial D 5001 100.00
            financial C 4001 100.00
            budgetary D 7101 100.00
            budgetary C 6001 100.00
            control   D 9302 100.00
            control   C 9501 100.00
            """);
        Assert.AreEqual("500.00", await book.ControlAsync("9302", "A02"));
        await book.DoAsync("{'kind':'disburse','document':'R1','amount':'500.00'}");
        Assert.AreEqual("0.00", await book.ControlAsync("9302", "A02"));
        Assert.AreEqual("400.00", await book.ControlAsync("9203", "A02"));
    }

    [TestMethod]
    public async Task Disburse_MoreThanCommitted_IsRefused()
    {
        await using var book = await CommittedAsync();

        var refusal = await book.RefusesAsync(Rule.AmountAboveReserved, "{'kind':'disburse','document':'R1','amount':'600.01'}");

        Assert.AreEqual("The document R1@A02 has 600.00 CNY committed (9302); 600.01 CNY is 0.01 CNY too much.", refusal.English);
        await book.RefusesAsync(Rule.DocumentState, "{'kind':'disburse','document':'R1','purpose':'208','amount':'1.00'}");
    }

    [TestMethod]
    public async Task Disburse_BeforeApproval_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync(Reserved);

        await book.RefusesAsync(Rule.DocumentState, "{'kind':'disburse','document':'R1','amount':'1.00'}");
    }

    /// <summary>A document is paid where it stands, whatever else the call names.</summary>
    [TestMethod]
    [DataRow("'unit':'A01'", Rule.DocumentOfAnotherPlace)]
    [DataRow("'fund':'PF'", Rule.DocumentOfAnotherPlace)]
    [DataRow("'unit':'A02','fund':'GF'", null)]
    public async Task Disburse_OfADocumentElsewhere_IsRefused(string place, Rule? expected)
    {
        await using var book = await TwoLinesAsync();
        var payment = $"{{'kind':'disburse','document':'R2','purpose':'208',{place},'amount':'10.00','final':false}}";

        if (expected is { } rule)
            await book.RefusesAsync(rule, payment);
        else
            await book.DoAsync(payment);
    }

    [TestMethod]
    public async Task Disburse_PartOfSeveralLines_MustNameTheLine()
    {
        await using var book = await TwoLinesAsync();

        var refusal = await book.RefusesAsync(Rule.DocumentLineAmbiguous, "{'kind':'disburse','document':'R2','amount':'10.00'}");
        Assert.Contains("2 lines", refusal.English);
        await book.PostsAsync("{'kind':'disburse','document':'R2','purpose':'208','amount':'10.00','final':false}", """
            financial D 5001 10.00 A02/GF/208/2025
            financial C 4001 10.00 A02/GF/208/2025
            budgetary D 7101 10.00 A02/GF/208/2025
            budgetary C 6001 10.00 A02/GF/208/2025
            control   D 9302 10.00 A02/GF/208/2025
            control   C 9501 10.00 A02/GF/208/2025
            """);
    }

    [TestMethod]
    public async Task Disburse_FinalPaymentOfOneLine_ReleasesTheOthersToo()
    {
        await using var book = await TwoLinesAsync();

        await book.DoAsync("{'kind':'disburse','document':'R2','purpose':'208','year':2025,'amount':'10.00'}");

        Assert.AreEqual("0.00", await book.ControlAsync("9302", "A02"));
        Assert.AreEqual("990.00", await book.ControlAsync("9203", "A02"));
    }

    [TestMethod]
    public async Task Disburse_AllOfSeveralLines_NeedsNoName()
    {
        await using var book = await TwoLinesAsync();

        await book.PostsAsync("{'kind':'disburse','document':'R2','amount':'630.00'}", """
            financial D 5001 600.00 A02/GF/2080208/2025
            financial C 4001 600.00 A02/GF/2080208/2025
            budgetary D 7101 600.00 A02/GF/2080208/2025
            budgetary C 6001 600.00 A02/GF/2080208/2025
            control   D 9302 600.00 A02/GF/2080208/2025
            control   C 9501 600.00 A02/GF/2080208/2025
            financial D 5001 30.00 A02/GF/208/2025
            financial C 4001 30.00 A02/GF/208/2025
            budgetary D 7101 30.00 A02/GF/208/2025
            budgetary C 6001 30.00 A02/GF/208/2025
            control   D 9302 30.00 A02/GF/208/2025
            control   C 9501 30.00 A02/GF/208/2025
            """);
    }

    [TestMethod]
    public async Task Disburse_WithNoRequest_IsADirectPayment()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.PostsAsync("{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'1800.00'}".Replace("1800", "180"), """
            financial D 5001 180.00 A02/GF/2080208/2025
            financial C 4001 180.00 A02/GF/2080208/2025
            budgetary D 7101 180.00 A02/GF/2080208/2025
            budgetary C 6001 180.00 A02/GF/2080208/2025
            control   D 9203 180.00 A02/GF/2080208/2025
            control   C 9501 180.00 A02/GF/2080208/2025
            """);
        await book.RefusesAsync(Rule.MemberRequired, "{'kind':'disburse','fund':'GF','amount':'1.00'}");
        await book.RefusesAsync(Rule.MemberRequired, "{'kind':'disburse','unit':'A02','amount':'1.00'}");
        await book.RefusesAsync(Rule.FundTypeMustMatch, "{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'1.00','advance':true}");
    }

    [TestMethod]
    public async Task Disburse_FromCarriedOverQuota_Uses1201And800103()
    {
        await using var book = await TestBook.OpenAsync();
        await book.AllAsync("""
            {'kind':'appropriate','date':'2024-06-01','unit':'A02','fund':'PJ','year':2024,'amount':'100.00'}
            {'kind':'close-year','year':2024}
            """);

        await book.PostsAsync("{'kind':'disburse','unit':'A02','fund':'PJ','year':2024,'amount':'40.00'}", """
            financial D 5001   40.00 A02/PJ//2024
            financial C 1201   40.00 A02/PJ//2024
            budgetary D 7101   40.00 A02/PJ//2024
            budgetary C 800103 40.00 A02/PJ//2024
            control   D 9203   40.00 A02/PJ//2024
            control   C 9501   40.00 A02/PJ//2024
            """);
    }

    private static async Task<TestBook> CommittedAsync()
    {
        var book = await TestBook.WithQuotaAsync();
        await book.DoAsync(Reserved);
        await book.DoAsync(Committed);
        return book;
    }

    private static async Task<TestBook> TwoLinesAsync()
    {
        var book = await TestBook.WithQuotaAsync();
        await book.AllAsync($"""
            {"{'kind':'virement','unit':'A02','fund':'GF','from':'2080208','to':'208','amount':'30.00'}"}
            {TwoLines}
            {"{'kind':'commit','document':'R2'}"}
            """);
        return book;
    }
}
