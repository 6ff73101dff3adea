using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>Signatures name the entries of a unit's month, stored and of the same batch.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task SignVoucher_OfAMonth_SignsWhatIsStoredAndWhatTheBatchPosted()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(new OpenPerson { Key = "wang", Person = "wang", Name = new LocalName("王", "Wang"), Accounts = ["wang"] }, Cancellation);
        var stored = await book.ExecuteAsync(Municipality.Pay("v1", "A01", 1m, March), Cancellation);

        var outcomes = await book.ExecuteAllAsync(
        [
            Municipality.Pay("v2", "A01", 1m, March.AddDays(30)),
            Municipality.Pay("v3", "A01", 1m, March.AddDays(31)),
            Sign("s1"),
            Sign("s2"),
        ], Cancellation);

        Assert.AreEqual($"{stored.Posted[0].Seq} {outcomes[0].Required.Posted[0].Seq}", await SignedInAsync(book, outcomes[2].Required.Posted[0].Seq));
        Assert.AreEqual(Rule.VoucherMustExist, outcomes[3].Refusal!.Rule);
    }

    private static SignVoucher Sign(string key) =>
        new() { Key = key, Actor = "wang", Date = March, Unit = "A01", Period = "2025-03", Office = VoucherOffice.Checker };

    private async Task<string> SignedInAsync(Book book, long seq)
    {
        var entry = (await book.Read.EntriesAsync(new EntryFilter { After = seq - 1, Limit = 1 }, Cancellation)).Single();
        return string.Join(' ', ((SignVoucher)CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key)).SignedEntries);
    }
}
