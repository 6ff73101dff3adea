using System.Text;
using FundLedger.Storage;

namespace FundLedger.Tests.Commands;

/// <summary>附件 of entries: with the command or after it, to whatever posts lines, by who may make such an entry and for who reads it whole.</summary>
[TestClass]
public sealed class EnclosureTests
{
    private const string Type = "text/plain";

    private const string People = """
        {'kind':'open-person','person':'bo','name':{'zh':'波','en':'Bo'},'accounts':['bo']}
        {'kind':'assign-role','person':'bo','role':'finance-officer','unit':'A02','from':'2025-01-01'}
        {'kind':'open-person','person':'di','name':{'zh':'迪','en':'Di'},'accounts':['di']}
        {'kind':'assign-role','person':'di','role':'finance-officer','unit':'A','from':'2025-01-01'}
        {'kind':'open-person','person':'cl','name':{'zh':'文','en':'Cl'},'accounts':['cl']}
        {'kind':'assign-role','person':'cl','role':'applicant','unit':'A02','from':'2025-01-01'}
        {'kind':'open-person','person':'el','name':{'zh':'别','en':'El'},'accounts':['el']}
        {'kind':'assign-role','person':'el','role':'finance-officer','unit':'A01','from':'2025-01-01'}
        """;

    /// <summary>Every kind that posts lines by itself takes files; the others do not know the member.</summary>
    public static IEnumerable<object[]> Posting() =>
    [
        ["{'kind':'appropriate','unit':'A','fund':'GF','purpose':'2080208','amount':'5.00',@}"],
        ["{'kind':'allot','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'5.00',@}"],
        ["{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'5.00',@}"],
        ["{'kind':'refund','of':'40@@','amount':'1.00',@}"],
        ["{'kind':'accrue-award','award':'P','unit':'A02','fund':'PF','purpose':'2080208','amount':'10.00','period':'2025Q1','headcount':2,'due':'2025-07-01',@}"],
        ["{'kind':'donate','fund':'CF','amount':'500.00',@}"],
        ["{'kind':'reserve','document':'R','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'5.00'}],@}"],
        ["{'kind':'post','lines':[{'ledger':'financial','account':'1002','unit':'A02','fund':'GF','debit':'1.00'},{'ledger':'financial','account':'5001','unit':'A02','fund':'GF','credit':'1.00'}],@}"],
    ];

    [TestMethod]
    [DynamicData(nameof(Posting))]
    public async Task Post_WithAFileThatWasUploaded_HasItForAnEnclosure(string command)
    {
        await using var book = await TestBook.WithQuotaAsync();
        var paid = await book.SeqAsync("{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'5.00'}");
        var file = await UploadAsync(book, "", "发票.txt");
        command = command.Replace("40@@", $"{paid}");

        var before = await book.RefusesAsync(Rule.AttachmentMustBeStored, Naming(command, file with { Size = file.Size + 1 }));
        var answer = await book.DoAsync(Naming(command, file));

        Assert.Contains("发票.txt", before.Chinese);
        Assert.AreEqual($"{answer.Posted[0].Seq} 发票.txt", await EnclosuresAsync(book, answer.Posted[0].Seq));
        Assert.AreEqual("发票.txt", Encoding.UTF8.GetString((await book.Book.Read.AttachmentAsync(file.Sha256, default))!));
    }

    [TestMethod]
    [DataRow("{'kind':'open-unit','unit':'A09','name':{'zh':'新','en':'New'},'level':'street','parent':'A',@}")]
    [DataRow("{'kind':'lock-period','unit':'A02','period':'2025-01',@}")]
    [DataRow("{'kind':'sign-voucher','unit':'A02','period':'2025-06','office':'checker',@}")]
    public async Task Record_WithAFile_IsRefused(string command)
    {
        await using var book = await TestBook.WithQuotaAsync();
        var file = await UploadAsync(book, "", "发票.txt");

        await book.RefusesAsync(Rule.MemberForm, Naming(command, file));
    }

    /// <summary>Attached later, to the entry or to the document that it began; each name once; the next entry of the document has its own.</summary>
    [TestMethod]
    public async Task Attach_ToAnEntry_OrToTheDocumentThatItBegan_BelongsToThatEntry()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var reserved = await book.SeqAsync("{'kind':'reserve','document':'R','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'5.00'}]}");
        var committed = await book.SeqAsync("{'kind':'commit','document':'R'}");
        var paid = await book.SeqAsync("{'kind':'disburse','document':'R','amount':'5.00'}");

        await book.DoAsync(Attaching("'document':'R'", await UploadAsync(book, "", "申请.txt")));
        await book.DoAsync(Attaching($"'entry':{paid}", await UploadAsync(book, "", "发票.txt")));
        await book.DoAsync(Attaching($"'entry':{paid}", await UploadAsync(book, "", "签收单.txt")));

        Assert.AreEqual($"{reserved} 申请.txt", await EnclosuresAsync(book, reserved));
        Assert.AreEqual("", await EnclosuresAsync(book, committed));
        Assert.AreEqual($"{paid} 发票.txt|{paid} 签收单.txt", await EnclosuresAsync(book, paid));
        await book.RefusesAsync(Rule.AttachmentForm, Attaching($"'entry':{paid}", await UploadAsync(book, "", "发票.txt")));
    }

    [TestMethod]
    public async Task Attach_ToWhatTakesNoFile_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var file = await UploadAsync(book, "", "发票.txt");
        var paid = await book.SeqAsync("{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'5.00'}");

        await book.RefusesAsync(Rule.EntryTakesNoFile, Attaching("'entry':2", file));
        await book.RefusesAsync(Rule.EntryMustExist, Attaching("'entry':999", file));
        await book.RefusesAsync(Rule.DocumentMustExist, Attaching("'document':'X'", file));
        await book.RefusesAsync(Rule.RequestDate, Attaching($"'entry':{paid},'date':'2025-06-16'", file));
        await book.DoAsync("{'kind':'reserve','document':'R','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'5.00'}]}");
        var refusal = await book.RefusesAsync(Rule.MemberForm, Attaching($"'entry':{paid},'document':'R'", file));
        Assert.AreEqual("entry 无效：entry, document 须且只须给出一个。", refusal.Chinese);
    }

    [TestMethod]
    public async Task Post_WithMoreFilesThanAnEntryTakes_OrTwiceOneName_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var file = await UploadAsync(book, "", "发票.txt");
        var payment = "{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'5.00',@}";
        var many = Enumerable.Range(1, AttachmentRules.MaxCount).Select(i => file with { Name = $"{i}.txt" }).ToArray();

        await book.RefusesAsync(Rule.AttachmentForm, Naming(payment, file, file));
        await book.RefusesAsync(Rule.AttachmentForm, Naming(payment, [.. many, file]));
        await book.RefusesAsync(Rule.AttachmentForm, Naming(payment, file with { Name = "发票.pdf" }));
        var paid = await book.SeqAsync(Naming(payment, many));

        Assert.HasCount(AttachmentRules.MaxCount, (await EnclosuresAsync(book, paid)).Split('|'));
        await book.RefusesAsync(Rule.AttachmentForm, Attaching($"'entry':{paid}", file));
    }

    /// <summary>The same command again is answered again, though the upload is long forgotten; what an entry names is never swept.</summary>
    [TestMethod]
    public async Task Clean_AfterADay_KeepsWhatAnEntryNames()
    {
        await using var book = await TestBook.WithQuotaAsync();
        var (named, later, waiting) = (await UploadAsync(book, "", "发票.txt"), await UploadAsync(book, "", "签收.txt"), await UploadAsync(book, "", "未用.txt"));
        var payment = Naming("{'kind':'disburse','key':'pay','unit':'A02','fund':'GF','purpose':'2080208','amount':'5.00',@}", named);
        var paid = await book.SeqAsync(payment);
        await book.DoAsync(Attaching($"'entry':{paid}", later));

        book.Clock.Advance(TimeSpan.FromHours(25));

        Assert.AreEqual(1, await book.Book.Attachments.CleanAsync(default));
        Assert.IsNull(await book.Book.Read.AttachmentAsync(waiting.Sha256, default));
        Assert.IsNotNull(await book.Book.Read.AttachmentAsync(named.Sha256, default));
        Assert.IsNotNull(await book.Book.Read.AttachmentAsync(later.Sha256, default));
        Assert.IsTrue((await book.DoAsync(payment)).Replayed);
    }

    /// <summary>
    /// bo pays at A02, di is officer of A above, cl is at A02 without a payer's role, el at A01. A payment of A02 takes files of who
    /// may pay there; the allotment that A02 reads in part takes none of its, and to A01 there is no such entry.
    /// </summary>
    [TestMethod]
    [DataRow("bo", "payment", null)]
    [DataRow("di", "payment", null)]
    [DataRow("cl", "payment", Rule.RoleRequired)]
    [DataRow("el", "payment", Rule.EntryMustExist)]
    [DataRow("bo", "allotment", Rule.RoleRequired)]
    [DataRow("di", "allotment", null)]
    [DataRow("el", "allotment", Rule.EntryMustExist)]
    public async Task Attach_BySomebody_NeedsTheRightToSuchAnEntry(string account, string to, Rule? expected)
    {
        await using var book = await PeopledAsync();
        var (paid, allotted) = await PostedAsync(book);
        var file = await UploadAsync(book, account, "发票.txt");

        var refusal = await AsAsync(book, account, Attaching($"'entry':{(to == "payment" ? paid : allotted)}", file));

        Assert.AreEqual(expected, refusal?.Rule, refusal?.English);
    }

    /// <summary>
    /// A file of an entry that is read in part, or not at all, is as if it were not there: it is not listed, and not attached again
    /// by its hash, which is answered as that of a file which nobody ever uploaded.
    /// </summary>
    [TestMethod]
    public async Task Read_OfAnEntryInPart_OrOfAnother_ShowsNoFile()
    {
        await using var book = await PeopledAsync();
        var (paid, allotted) = await PostedAsync(book);
        await AsAsync(book, "di", Attaching($"'entry':{allotted}", await UploadAsync(book, "di", "指标文.txt")));
        await AsAsync(book, "bo", Attaching($"'entry':{paid}", await UploadAsync(book, "bo", "发票.txt")));
        var notice = (await book.Book.Read.EnclosuresAsync(await EntriesAsync(book.Book.Read, allotted), cancellation: default))[0].File;
        book.Clock.Advance(AttachmentRules.Waiting);

        var street = book.Book.Read.Within(new HashSet<string> { "A02" });
        Assert.IsEmpty(await street.EnclosuresAsync(await EntriesAsync(street, allotted), cancellation: default));
        Assert.AreEqual($"{paid} 发票.txt", string.Join('|', (await street.EnclosuresAsync(await EntriesAsync(street, paid), cancellation: default)).Select(each => $"{each.Seq} {each.File.Name}")));
        var known = await AsAsync(book, "bo", Attaching($"'entry':{paid}", notice));
        var unknown = await AsAsync(book, "bo", Attaching($"'entry':{paid}", notice with { Sha256 = new string('0', 64) }));
        Assert.AreEqual(unknown!.English.Replace(new string('0', 64), notice.Sha256), known!.English);
        Assert.IsNull(await AsAsync(book, "di", Attaching($"'entry':{paid}", notice)));
    }

    /// <summary>Of a source voucher that was posted where he does not read he is told that it was, and not by which entry.</summary>
    [TestMethod]
    public async Task Post_SourceVoucherOfAnotherUnit_IsRefusedWithoutItsEntry()
    {
        await using var book = await PeopledAsync();
        var payment = "{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'5.00','sourceVoucher':{'kind':'invoice','number':'123'}}";
        await book.DoAsync("{'kind':'allot','from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'10.00'}");
        var paid = await book.SeqAsync(payment);

        var seen = await AsAsync(book, "bo", payment);
        var unseen = await AsAsync(book, "el", payment.Replace("A02", "A01"));

        Assert.Contains($"is posted already, by entry {paid},", seen!.English);
        Assert.Contains("is posted already, and is not posted again.", unseen!.English);
        Assert.DoesNotContain($"{paid}", unseen.Chinese);
    }

    private static async Task<TestBook> PeopledAsync()
    {
        var book = await TestBook.WithQuotaAsync();
        await book.AllAsync(People);
        return book;
    }

    private static async Task<(long Paid, long Allotted)> PostedAsync(TestBook book) =>
    (
        await book.SeqAsync("{'kind':'disburse','unit':'A02','fund':'GF','purpose':'2080208','amount':'5.00'}"),
        await book.SeqAsync("{'kind':'allot','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'5.00'}"));

    /// <summary>A file whose content is its name, uploaded by an account.</summary>
    private static async Task<Attachment> UploadAsync(TestBook book, string account, string name)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(name));
        return await book.Book.Attachments.StoreAsync(content, name, Type, account);
    }

    private static string Naming(string command, params Attachment[] files) =>
        command.Replace("@", $"'attachments':[{string.Join(',', files.Select(file => $"{{{Members(file)}}}"))}]");

    private static string Attaching(string to, Attachment file) => $"{{'kind':'attach',{to},{Members(file)}}}";

    private static string Members(Attachment file) => $"'name':'{file.Name}','mediaType':'{file.MediaType}','size':{file.Size},'sha256':'{file.Sha256}'";

    private static async Task<string> EnclosuresAsync(TestBook book, long seq) => string.Join('|',
        (await book.Book.Read.EnclosuresAsync(await EntriesAsync(book.Book.Read, seq))).Select(each => $"{each.Seq} {each.File.Name}"));

    private static Task<IReadOnlyList<Entry>> EntriesAsync(BookReader read, long seq) => read.EntriesAsync(new EntryFilter { After = seq - 1, Limit = 1 });

    private static async Task<Refusal?> AsAsync(TestBook book, string account, string json)
    {
        try
        {
            await book.Book.As(new ActingUser(account)).ExecuteAsync(book.Command(json));
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }
}
