using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using FundLedger.Storage;
using FundLedger.Tests.Requests.Generated;

namespace FundLedger.Tests.Storage;

/// <summary>Files of requests: kept once under their hash, of the type that they are said to be, and never lost.</summary>
public abstract partial class BookContract
{
    private const string Csv = "text/csv";
    private const string Plain = "text/plain";

    [TestMethod]
    public async Task Store_File_IsKeptOnceUnderItsHash()
    {
        await using var book = await CreateBookAsync();
        var content = Encoding.UTF8.GetBytes("户名,金额\n王,100\n");

        var first = await StoreAsync(book, content, "清单.csv");
        var again = await StoreAsync(book, content, "名单.csv");

        Assert.AreEqual(new Attachment("清单.csv", Csv, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), first);
        Assert.AreEqual(first with { Name = "名单.csv" }, again);
        Assert.AreSequenceEqual(content, (await book.Read.AttachmentAsync(first.Sha256, Cancellation))!);
        Assert.IsNull(await book.Read.AttachmentAsync(new string('0', 64), Cancellation));
        await AssertSoundAsync(book);
    }

    [TestMethod]
    public async Task Store_LargestFile_IsKept_AndOneTwentyTimesAsLongIsCutOff()
    {
        await using var book = await CreateBookAsync();
        // A file of zeros, which takes no room where the file system leaves holes.
        await using var tooLong = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        tooLong.SetLength(20L * AttachmentRules.MaxSize);

        var largest = await StoreAsync(book, new byte[AttachmentRules.MaxSize], "a.csv");
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => book.Attachments.StoreAsync(tooLong, "b.csv", Csv, "p0", Cancellation));

        Assert.AreEqual(AttachmentRules.MaxSize, largest.Size);
        Assert.Contains("its size is 1 to 20971520 bytes", refused.Refusal.English);
        Assert.IsLessThan(AttachmentRules.MaxSize + 1_000_000, tooLong.Position);
        await AssertSoundAsync(book);
    }

    [TestMethod]
    public async Task Attach_WhatIsNotStored_OrOfAnotherSizeTypeOrBook_IsRefused()
    {
        var database = await CreateDatabaseAsync();
        await using var book = await DraftedAsync(database, "T");
        await using var other = await CreateBookAsync(database, "OTHER");
        await StoreAsync(other, RequestTown.Minutes, "纪要.txt", Plain, "p11");

        var refusal = await RefusedAsync(book, Attach());
        Assert.AreEqual($"附件“纪要.txt”的内容（{RequestTown.Minutes.Length} 字节，{RequestTown.MinutesHash}）尚未保存，请先上传。", refusal.Chinese);
        await StoreAsync(book, RequestTown.Minutes, "纪要.txt", Plain, "p11");
        foreach (var wrong in new[] { Attach() with { Size = 1 }, Attach() with { MediaType = Csv, Name = "纪要.csv" } })
            Assert.AreEqual(Rule.AttachmentMustBeStored, (await RefusedAsync(book, wrong)).Rule);
        await book.ExecuteAsync(Attach(), Cancellation);
        await AssertSoundAsync(book);
    }

    /// <summary>Whoever only knows the hash is told what he would be told of a content that is not there.</summary>
    [TestMethod]
    public async Task Attach_WhatAnotherUploaded_IsRefusedAsIfItWereNotStored()
    {
        await using var book = await DraftedAsync(await CreateDatabaseAsync(), "T");

        var before = await RefusedAsync(book, Attach());
        await StoreAsync(book, RequestTown.Minutes, "纪要.txt", Plain, "p3");
        var after = await RefusedAsync(book, Attach());
        await StoreAsync(book, RequestTown.Minutes, "别名.txt", Plain, "p11");

        Assert.AreEqual(before.English, after.English);
        await book.ExecuteAsync(Attach(), Cancellation);
        await AssertSoundAsync(book);
    }

    [TestMethod]
    public async Task Attach_WhatIsAttachedWhereTheActorReads_NeedsNoOtherUpload()
    {
        await using var book = await DraftedAsync(await CreateDatabaseAsync(), "T");
        await StoreAsync(book, RequestTown.Minutes, "纪要.txt", Plain, "p11");
        await book.ExecuteAllAsync([Attach(), Draft() with { Key = "second", Document = "R2" }], Cancellation);
        Clock.Advance(AttachmentRules.Waiting);

        var second = Attach() with { Key = "again", Document = "R2", Name = "会议.txt" };
        Assert.AreEqual(Rule.AttachmentMustBeStored, (await RefusedAsync(book, second with { MediaType = Csv, Name = "会议.csv" })).Rule);
        await book.ExecuteAsync(second, Cancellation);

        await AssertSoundAsync(book);
    }

    [TestMethod]
    public async Task Attach_UploadThatIsADayOld_IsRefused()
    {
        await using var book = await DraftedAsync(await CreateDatabaseAsync(), "T");
        await StoreAsync(book, RequestTown.Minutes, "纪要.txt", Plain, "p11");

        Clock.Advance(AttachmentRules.Waiting);

        Assert.AreEqual(Rule.AttachmentMustBeStored, (await RefusedAsync(book, Attach())).Rule);
    }

    /// <summary>The right, the state, the maker, the number, the name, the type: all of it is said before a byte is read.</summary>
    [TestMethod]
    [DataRow("R9", "纪要.txt", Plain, "p11", Rule.DocumentMustExist)]
    [DataRow("R1", "纪要.txt", Plain, "p3", Rule.OnlyTheMaker)]
    [DataRow("R1", "纪要.exe", Plain, "p11", Rule.AttachmentForm)]
    [DataRow("R1", "纪要.html", "text/html", "p11", Rule.AttachmentForm)]
    [DataRow("R1", "有.txt", Plain, "p11", Rule.AttachmentForm)]
    public async Task Attach_RefusedWithoutItsContent_IsNotRead(string document, string name, string mediaType, string actor, Rule rule)
    {
        await using var book = await DraftedAsync(await CreateDatabaseAsync(), "T");
        await AttachAsync(book, Attach() with { Name = "有.txt" }, RequestTown.Minutes);
        var asked = Attach() with { Key = "other", Document = document, Name = name, MediaType = mediaType, Actor = actor };

        using var unread = new MemoryStream(RequestTown.Minutes);
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => book.Attachments.AttachAsync(asked, unread, false, Cancellation));

        Assert.AreEqual(rule, refused.Refusal.Rule);
        Assert.AreEqual(0, unread.Position);
    }

    [TestMethod]
    public async Task Attach_ContentOfAnotherType_OrDryRun_KeepsNothing()
    {
        var database = await CreateDatabaseAsync();
        await using var book = await DraftedAsync(database, "T");

        await Assert.ThrowsExactlyAsync<RefusedException>(() => AttachAsync(book, Attach(), [0x4D, 0x5A, 0x90, 0x00]));
        using var content = new MemoryStream(RequestTown.Minutes);
        var tried = await book.Attachments.AttachAsync(Attach(), content, dryRun: true, Cancellation);

        Assert.IsEmpty(tried.Posted);
        Assert.AreEqual("0 0", await KeptAsync(database));
    }

    [TestMethod]
    public async Task Attach_SameKeyAgain_IsAnsweredAgain_AndAnotherContentIsRefusedAndNotKept()
    {
        var database = await CreateDatabaseAsync();
        await using var book = await DraftedAsync(database, "T");

        var first = await AttachAsync(book, Attach(), RequestTown.Minutes);
        var again = await AttachAsync(book, Attach(), RequestTown.Minutes);
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => AttachAsync(book, Attach(), "另一份"u8.ToArray()));

        Assert.IsTrue(again.Replayed);
        Assert.AreEqual(first.Posted[0].Seq, again.Posted[0].Seq);
        Assert.AreEqual(Rule.KeyReused, refused.Refusal.Rule);
        Assert.AreEqual("1 1", await KeptAsync(database));
        await AssertSoundAsync(book);
    }

    /// <summary>Two at once of the same name: one is attached, and of the other nothing stays.</summary>
    [TestMethod]
    public async Task Attach_ManyAtOnceOfOneName_OneIsKept()
    {
        var database = await CreateDatabaseAsync();
        await using var book = await DraftedAsync(database, "T");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            try
            {
                return await AttachAsync(book, Attach() with { Key = $"k{i}" }, Encoding.UTF8.GetBytes($"内容{i}"));
            }
            catch (RefusedException refused) when (refused.Refusal.Rule == Rule.AttachmentForm)
            {
                return null;
            }
        }));

        Assert.HasCount(1, answers.Where(answer => answer is not null));
        Assert.AreEqual("1 1", await KeptAsync(database));
        await AssertSoundAsync(book);
    }

    [TestMethod]
    public async Task Clean_AfterADay_DeletesWhatIsAttachedToNothing()
    {
        var database = await CreateDatabaseAsync();
        await using var book = await DraftedAsync(database, "T");
        await AttachAsync(book, Attach(), RequestTown.Minutes);
        await StoreAsync(book, "早"u8.ToArray(), "a.csv", actor: "p3");
        Clock.Advance(TimeSpan.FromHours(23));
        await StoreAsync(book, "晚"u8.ToArray(), "b.csv", actor: "p3");
        await StoreAsync(book, "早"u8.ToArray(), "a.csv", actor: "p4");

        Assert.AreEqual(0, await book.Attachments.CleanAsync(Cancellation));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.AreEqual(0, await book.Attachments.CleanAsync(Cancellation));
        Assert.AreEqual("3 2", await KeptAsync(database));
        Clock.Advance(TimeSpan.FromHours(23));
        Assert.AreEqual(2, await book.Attachments.CleanAsync(Cancellation));

        Assert.AreEqual("1 0", await KeptAsync(database));
        Assert.IsNotNull(await book.Read.AttachmentAsync(RequestTown.MinutesHash, Cancellation));
        await AssertSoundAsync(book);
    }

    [TestMethod]
    [DataRow("UPDATE attachment SET size = size + 1")]
    [DataRow("DELETE FROM attachment")]
    public async Task Database_AskedToChangeAnAttachment_Refuses(string statement)
    {
        var database = await CreateDatabaseAsync();
        await using var book = await DraftedAsync(database, "T");
        await AttachAsync(book, Attach(), RequestTown.Minutes);
        await StoreAsync(book, "未附"u8.ToArray(), "a.csv");

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
        await AttachAsync(book, Attach(), RequestTown.Minutes);
        await AssertSoundAsync(book);
        foreach (var removal in RemoveGuards("attachment"))
            await SqlAsync(database, removal);

        await SqlAsync(database, statement);

        var findings = (await book.Read.VerifyAsync(Cancellation)).Findings;
        Assert.Contains(finding, string.Join('\n', findings.Select(each => each.What)));
        Assert.Contains(RequestTown.MinutesHash, findings[0].What);
    }

    private async Task<Attachment> StoreAsync(Book book, byte[] content, string name, string mediaType = Csv, string actor = "p0")
    {
        using var stream = new MemoryStream(content);
        return await book.Attachments.StoreAsync(stream, name, mediaType, actor, Cancellation);
    }

    private async Task<Answer> AttachAsync(Book book, AttachFile asked, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await book.Attachments.AttachAsync(asked, stream, false, Cancellation);
    }

    /// <summary>How many contents are kept, and how many uploads are remembered.</summary>
    private async Task<string> KeptAsync(Database database)
    {
        await using var connection = await database.OpenAsync(Cancellation);
        return $"{await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM attachment")} {await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM upload")}";
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
