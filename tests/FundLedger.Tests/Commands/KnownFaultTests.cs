namespace FundLedger.Tests.Commands;

/// <summary>
/// Faults of budget checks in other systems, replayed: one that counts a document twice, one that ignores what was
/// submitted and not yet paid, one that checks line by line and misses the total. A02 has 1,000.00 in each.
/// </summary>
[TestClass]
public sealed class KnownFaultTests
{
    private const string Street = "'unit':'A02','fund':'GF','purpose':'2080208'";

    [TestMethod]
    public async Task Funds_OfADocumentThatIsCorrected_AreNotCountedTwice()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var seq = await book.SeqAsync(Reserve("R1", "600.00"));

        await book.DoAsync($"{{'kind':'correct','entry':{seq},'with':{Reserve("R1", "900.00")}}}");

        Assert.AreEqual("900.00", await book.ControlAsync("9301", "A02"));
        Assert.AreEqual("100.00", await book.ControlAsync("9203", "A02"));
        await book.DoAsync("{'kind':'commit','document':'R1'}");
        await book.DoAsync("{'kind':'disburse','document':'R1','amount':'900.00'}");
    }

    [TestMethod]
    public async Task Funds_OfADocumentOnItsWay_AreNotCountedTwice()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync(Reserve("R1", "1000.00"));
        await book.DoAsync("{'kind':'commit','document':'R1'}");

        await book.DoAsync("{'kind':'disburse','document':'R1','amount':'400.00','final':false}");
        await book.DoAsync("{'kind':'disburse','document':'R1','amount':'600.00'}");

        Assert.AreEqual("1000.00", await book.ControlAsync("9501", "A02"));
    }

    [TestMethod]
    public async Task Funds_SubmittedAndNotYetApproved_AreNotThereForAnother()
    {
        await using var book = await TestBook.WithQuotaAsync();
        await book.DoAsync(Reserve("R1", "600.00"));

        await book.RefusesAsync(Rule.BalanceBelowZero, $"{{'kind':'disburse',{Street},'amount':'400.01'}}");
        await book.RefusesAsync(Rule.BalanceBelowZero, Reserve("R2", "400.01"));
        await book.RefusesAsync(Rule.BalanceBelowZero, $"{{'kind':'disburse','date':'2025-01-20',{Street},'amount':'400.01'}}");
        await book.DoAsync($"{{'kind':'disburse',{Street},'amount':'400.00'}}");
    }

    [TestMethod]
    public async Task Funds_OfLinesThatFitOneByOne_AreCheckedInTotal()
    {
        await using var book = await TestBook.WithQuotaAsync();

        var refusal = await book.RefusesAsync(Rule.BalanceBelowZero,
            "{'kind':'reserve','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'600.00'},{'purpose':'2080208','amount':'600.00'}]}");

        Assert.AreEqual("limit 1000.00, amount 1200.00, shortfall 200.00", string.Join(", ", refusal.Facts.Where(fact => fact.Value is Money)
            .Select(fact => $"{fact.Name} {((Money)fact.Value!).ToDecimalString()}")));
    }

    private static string Reserve(string document, string amount) =>
        $"{{'kind':'reserve','document':'{document}','unit':'A02','fund':'GF','lines':[{{'purpose':'2080208','amount':'{amount}'}}]}}";
}
