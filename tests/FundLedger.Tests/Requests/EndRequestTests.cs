using static FundLedger.Tests.Requests.RequestBook;

namespace FundLedger.Tests.Requests;

/// <summary>终止: what is left of a request that was paid in part, or whose payment came back, is released.</summary>
[TestClass]
public sealed class EndRequestTests
{
    [TestMethod]
    public async Task EndRequest_PartlyPaid_ReleasesTheRest_AndSaysWhy()
    {
        await using var book = await WithApprovedAsync();
        await book.DoAsync(Act("disburse", "qian", "'amount':'60.00','final':false"));

        await book.PostsAsync(End, """
            control D 9302 40.00 A0101/CF/HELP/0
            control C 9203 40.00 A0101/CF/HELP/0
            """);

        var request = (await book.Book.Read.RequestsAsync(AsOf.Everything, default)).Single();
        Assert.AreEqual((RequestStatus.Ended, "余款不再支付"), (request.Request.Status, request.Request.EndedFor));
        Assert.AreEqual(("余款不再支付", RequestEvent.End), (request.Happenings[^1].Reason, request.Happenings[^1].Result));
        await book.RefusesAsync(Rule.RequestState, Act("disburse", "qian", "'amount':'1.00'"));
    }

    /// <summary>Returned by the bank, or refunded: nothing of it stays paid, and the request can be ended all the same.</summary>
    [TestMethod]
    public async Task EndRequest_WhosePaymentWasReturned_ReleasesAll()
    {
        await using var book = await WithApprovedAsync();
        await book.DoAsync(Act("disburse", "qian", "'amount':'100.00'"));
        await book.DoAsync("{'kind':'return-payment','actor':'qian','of':'R1','amount':'100.00'}");
        Assert.AreEqual("100.00", await book.ControlAsync("9302", "A0101"));

        await book.DoAsync(End);

        Assert.AreEqual("0.00", await book.ControlAsync("9302", "A0101"));
        Assert.AreEqual("1000.00", await book.ControlAsync("9203", "A0101"));
        var request = (await book.Book.Read.RequestsAsync(AsOf.Everything, default)).Single().Request;
        Assert.AreEqual((RequestStatus.Ended, default(DateOnly?)), (request.Status, request.OwedOutcome));
    }

    /// <summary>What was paid of it was used, and is reported on.</summary>
    [TestMethod]
    public async Task EndRequest_PartlyPaid_StillOwesItsOutcome()
    {
        await using var book = await WithApprovedAsync();
        await book.DoAsync(Act("disburse", "qian", "'amount':'60.00','final':false"));
        await book.DoAsync(End);

        Assert.IsNotNull((await book.Book.Read.RequestsAsync(AsOf.Everything, default)).Single().Request.OwedOutcome);
        await book.DoAsync(Act("report-outcome", "wang", "'summary':'慰问六户'"));
    }

    [TestMethod]
    public async Task EndRequest_WhatCannotBe_IsRefused()
    {
        await using var book = await WithApprovedAsync();

        await book.RefusesAsync(Rule.RequestState, End);
        await book.DoAsync(Act("disburse", "qian", "'amount':'60.00','final':false"));
        await book.RefusesAsync(Rule.MemberRequired, End.Replace("余款不再支付", " "));
        await book.RefusesAsync(Rule.RequestDate, End.Replace("'reason'", "'date':'2025-06-14','reason'"));
    }

    /// <summary>A reservation without a route needs none of it: its rest is released.</summary>
    [TestMethod]
    public async Task Release_OfAReservationPaidInPart_ReleasesTheRest()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.AllAsync("""
            {'kind':'reserve','document':'D1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'100.00'}]}
            {'kind':'commit','document':'D1'}
            {'kind':'disburse','document':'D1','amount':'60.00','final':false}
            """);

        await book.PostsAsync("{'kind':'release','document':'D1'}", """
            control D 9302 40.00
            control C 9203 40.00
            """);
        await book.RefusesAsync(Rule.DocumentIsNoRequest, "{'kind':'end-request','document':'D1','reason':'x'}");
    }

    private static string End => Act("end-request", "qian", "'reason':'余款不再支付'");

    private static async Task<TestBook> WithApprovedAsync()
    {
        var book = await OpenAsync();
        await book.DoAsync(Draft());
        await book.DoAsync(Act("submit", "wang"));
        await book.DoAsync(Decide("li"));
        await book.DoAsync(Decide("zhao"));
        return book;
    }
}
