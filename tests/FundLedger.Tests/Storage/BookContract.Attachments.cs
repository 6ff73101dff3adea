using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using FundLedger.Storage;
using FundLedger.Tests.Requests.Generated;

namespace FundLedger.Tests.Storage;

/// <summary>Files of requests: kept once under their hash, of the type that they are said to be, and never lost.</summary>
public abstract partial class BookContract
{
    private const string Csv = "text/csv";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [TestMethod]
    public async Task Store_File_IsKeptOnceUnderItsHash()
    {
        await using var book = await CreateBookAsync();
        var content = Encoding.UTF8.GetBytes("户名,金额\n王,100\n");

        var first = await StoreAsync(book, content, "清单.csv");
        var again = await StoreAsync(book, content, "名单.csv");

        Assert.AreEqual(new Attachment("清单.csv", Csv, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), first);
        Assert.AreEqual(first with { Name = "名单.csv" }, again);
        var read = await book.Read.AttachmentAsync(first.Sha256, Cancellation);
        Assert.AreEqual(Csv, read!.MediaType);
        Assert.AreSequenceEqual(content, read.Content.ToArray());
        Assert.IsNull(await book.Read.AttachmentAsync(new string('0', 64), Cancellation));
        await AssertSoundAsync(book);
    }

    [TestMethod]
    [DataRow("application/pdf", "255044462D312E37", "504B0304")]
    [DataRow("image/png", "89504E470D0A1A0A00", "89504E470D0A1A")]
    [DataRow("image/jpeg", "FFD8FFE0", "89504E470D0A1A0A")]
    [DataRow(Sheet, "504B030414", "255044462D")]
    [DataRow("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504B030414", "D0CF11E0")]
    [DataRow("text/plain", "EFBBBFE5AD97", "4D5A9000")]
    [DataRow(Csv, "61", "504B0304")]
    [DataRow("text/plain", "D7D6", "7F454C46")]
    public async Task Store_ContentOfAnotherTypeThanSaid_IsRefused(string mediaType, string good, string bad)
    {
        await using var book = await CreateBookAsync();

        await StoreAsync(book, Convert.FromHexString(good), "a", mediaType);
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => StoreAsync(book, Convert.FromHexString(bad), "a", mediaType));

        Assert.AreEqual($"附件“a”不可用：content ≠ mediaType {mediaType}。", refused.Refusal.Chinese);
    }

    [TestMethod]
    [DataRow("", Csv, "a")]
    [DataRow("../a.csv", Csv, "a")]
    [DataRow("a.html", "text/html", "a")]
    [DataRow("a.csv", Csv, "")]
    public async Task Store_BadNameTypeOrNothing_IsRefused(string name, string mediaType, string content)
    {
        await using var book = await CreateBookAsync();

        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => StoreAsync(book, Encoding.UTF8.GetBytes(content), name, mediaType));

        Assert.AreEqual(Rule.AttachmentForm, refused.Refusal.Rule);
    }

    [TestMethod]
    public async Task Store_LargestFile_IsKept_AndOneTwentyTimesAsLongIsCutOff()
    {
        await using var book = await CreateBookAsync();
        // A file of zeros, which takes no room where the file system leaves holes.
        await using var tooLong = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        tooLong.SetLength(20L * AttachmentRules.MaxSize);

        var largest = await StoreAsync(book, new byte[AttachmentRules.MaxSize], "a.csv");
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => book.StoreAttachmentAsync(tooLong, "b.csv", Csv, Cancellation));

        Assert.AreEqual(AttachmentRules.MaxSize, largest.Size);
        Assert.Contains("size > 20971520", refused.Refusal.English);
        Assert.IsLessThan(AttachmentRules.MaxSize + 1_000_000, tooLong.Position);
        await AssertSoundAsync(book);
    }

    [TestMethod]
    public async Task Attach_WhatIsNotStored_OrOfAnotherSizeOrBook_IsRefused()
    {
        var database = await CreateDatabaseAsync();
        await using var book = await DraftedAsync(database, "T");
        await using var other = await CreateBookAsync(database, "OTHER");
        await StoreAsync(other, RequestTown.Minutes, "纪要.txt", "text/plain");

        var refusal = await RefusedAsync(book, Attach());
        Assert.AreEqual($"附件“纪要.txt”的内容（{RequestTown.Minutes.Length} 字节，{RequestTown.MinutesHash}）尚未保存，请先上传。", refusal.Chinese);
        await StoreAsync(book, RequestTown.Minutes, "纪要.txt", "text/plain");
        Assert.AreEqual(Rule.AttachmentMustBeStored, (await RefusedAsync(book, Attach() with { Size = 1 })).Rule);
        await book.ExecuteAsync(Attach(), Cancellation);
        await AssertSoundAsync(book);
    }

    [TestMethod]
    [DataRow("UPDATE attachment SET size = size + 1")]
    [DataRow("DELETE FROM attachment")]
    public async Task Database_AskedToChangeAnAttachment_Refuses(string statement)
    {
        var database = await CreateDatabaseAsync();
        await using var book = await CreateBookAsync(database);
        await StoreAsync(book, RequestTown.Minutes, "纪要.txt", "text/plain");

        await Assert.ThrowsAsync<DbException>(() => SqlAsync(database, statement));

        await AssertSoundAsync(book);
    }

    [TestMethod]
    [DataRow("UPDATE attachment SET content = (SELECT head_hash FROM book)", "does not have the content")]
    [DataRow("UPDATE attachment SET size = size + 1", "does not have the content")]
    [DataRow("DELETE FROM attachment", "which is missing")]
    public async Task Verify_AttachmentChangedOrGone_SaysSo(string statement, string finding)
    {
        var database = await CreateDatabaseAsync();
        await using var book = await DraftedAsync(database, "T");
        await StoreAsync(book, RequestTown.Minutes, "纪要.txt", "text/plain");
        await book.ExecuteAsync(Attach(), Cancellation);
        await AssertSoundAsync(book);
        foreach (var removal in RemoveGuards("attachment"))
            await SqlAsync(database, removal);

        await SqlAsync(database, statement);

        var findings = (await book.Read.VerifyAsync(Cancellation)).Findings;
        Assert.Contains(finding, string.Join('\n', findings.Select(each => each.What)));
        Assert.Contains(RequestTown.MinutesHash, findings[0].What);
    }

    private async Task<Attachment> StoreAsync(Book book, byte[] content, string name, string mediaType = Csv)
    {
        using var stream = new MemoryStream(content);
        return await book.StoreAttachmentAsync(stream, name, mediaType, Cancellation);
    }

    private async Task<Book> DraftedAsync(Database database, string code)
    {
        var book = await CreateBookAsync(database, code);
        foreach (var outcome in await book.ExecuteAllAsync([.. RequestTown.Setup, Draft()], Cancellation))
            Assert.IsNull(outcome.Refusal, outcome.Refusal?.English);
        return book;
    }

    private static DraftRequest Draft() => new()
    {
        Key = "draft",
        Actor = "p11",
        Document = "R1",
        Request = RequestKind.Charity,
        Unit = "A01",
        Fund = "CF",
        Title = "慰问",
        Lines = [new ReservationLine { Purpose = "P1", Amount = 1 }],
    };

    private static AttachFile Attach() => new()
    {
        Key = "attach",
        Actor = "p11",
        Document = "R1",
        Name = "纪要.txt",
        MediaType = "text/plain",
        Size = RequestTown.Minutes.Length,
        Sha256 = RequestTown.MinutesHash,
    };
}
