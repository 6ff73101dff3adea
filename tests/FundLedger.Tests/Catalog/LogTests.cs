namespace FundLedger.Tests.Catalog;

/// <summary>The log in sentences: who did what, when, and by what right, in the words of an office.</summary>
[TestClass]
public sealed class LogTests
{
    private static readonly Question Log = Question.Find("log")!;

    private TestBook _book = null!;

    public TestContext TestContext { get; set; } = null!;

    [TestInitialize]
    public async Task OpenAsync()
    {
        _book = await TestBook.OpenAsync();
        await _book.AllAsync("""
            {'kind':'open-person','person':'wang','name':{'zh':'王芳','en':'Wang Fang'},'accounts':['wang.fang']}
            {'kind':'assign-role','person':'wang','role':'finance-officer','unit':'A','from':'2025-01-01'}
            {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'GF','purpose':'2080208','amount':'900000.00','actor':'wang.fang'}
            {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'400000.00','actor':'wang.fang'}
            {'kind':'reserve','date':'2025-02-03','document':'D-1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'1800.00'}],'actor':'li.na'}
            {'kind':'disburse','date':'2025-02-04','unit':'A02','fund':'GF','purpose':'2080208','amount':'25.50','payee':'某某文具店','text':'ABC纸','actor':'wang.fang'}
            """);
    }

    [TestCleanup]
    public Task CloseAsync() => _book.DisposeAsync().AsTask();

    [TestMethod]
    public async Task Sentences_OfAnOfficesDay_AreReadInChinese() => Assert.AreEqual("""
        数据库操作员 登记人员 wang 王芳，账号 wang.fang
        数据库操作员 登记 王芳 在 城东区 任 财务负责人，自 2025-01-01
        王芳 批复 城东区 的预算 一般公共预算 基层政权建设 900,000.00 元
        王芳 向 二街 下达 一般公共预算 基层政权建设 400,000.00 元
        li.na 为单据 D-1@A02 预占 二街 的 一般公共预算 基层政权建设 1,800.00 元
        王芳 支付 二街 一般公共预算 基层政权建设 25.50 元 给 某某文具店（ABC纸）
        """, await SentencesAsync(Language.Chinese, []));

    [TestMethod]
    public async Task Sentences_OfAnOfficesDay_AreReadInEnglish() => Assert.AreEqual("""
        The operator recorded person wang Wang Fang, accounts wang.fang
        The operator recorded Wang Fang as Finance officer at East District from 2025-01-01
        Wang Fang approved the budget of East District: General budget, Grassroots governance, CNY 900,000.00
        Wang Fang allotted CNY 400,000.00 of General budget, Grassroots governance, to Second Street
        li.na set quota of Second Street aside for document D-1@A02: General budget, Grassroots governance CNY 1,800.00
        Wang Fang paid CNY 25.50 of General budget, Grassroots governance, of Second Street to 某某文具店 (ABC纸)
        """, await SentencesAsync(Language.English, []));

    /// <summary>What a unit's reader reads of an allotment from above is his own unit's part: nothing of the unit above.</summary>
    [TestMethod]
    public async Task Sentence_OfAnEntryReadInPart_TellsOfTheLinesThatAreRead()
    {
        var asked = await Asked.ReadAsync(_book.Book.Read, Log, null, null, new Dictionary<string, string> { ["kind"] = "allot" }, TestContext.CancellationToken);

        var report = await Log.AskAsync(_book.Book.Read.Within(new HashSet<string> { "A02" }), asked, TestContext.CancellationToken);

        Assert.AreEqual("王芳 下达指标：二街 一般公共预算 基层政权建设 400,000.00 元", Sentences(report, Language.Chinese).Single());
    }

    [TestMethod]
    [DataRow("person=wang", 3)]
    [DataRow("person=王 芳", 3)]
    [DataRow("person=WANG FANG", 3)]
    [DataRow("person=wang.fang", 3)]
    [DataRow("person=li.na", 1)]
    [DataRow("person=nobody", 0)]
    [DataRow("content=下达", 1)]
    [DataRow("content=ＡＢＣ纸", 1)]
    [DataRow("content=abc 纸", 1)]
    [DataRow("content=ALLOTTED", 1)]
    [DataRow("unit=A02", 3)]
    [DataRow("unit=B", 2)]
    [DataRow("kind=disburse", 1)]
    [DataRow("kind=log-in", 0)]
    [DataRow("person=wang content=二街", 2)]
    [DataRow("from=2025-06-15", 6)]
    [DataRow("from=2025-06-16", 0)]
    [DataRow("to=2025-06-14", 0)]
    public async Task Log_OfAChoice_HasItsRows(string given, int rows)
    {
        var options = given.Replace("王 芳", "王_芳", StringComparison.Ordinal).Replace("WANG FANG", "WANG_FANG", StringComparison.Ordinal).Replace("abc 纸", "abc_纸", StringComparison.Ordinal)
            .Split(' ').Select(option => option.Replace('_', ' ').Split('=')).ToDictionary(option => option[0], option => option[1]);
        var all = Sentences(await AskAsync(options), Language.Chinese);

        Assert.HasCount(rows, given == "unit=B" ? all : all.Where(sentence => !sentence.Contains("设立", StringComparison.Ordinal) && !sentence.Contains("建立", StringComparison.Ordinal)), string.Join('\n', all));
    }

    /// <summary>At 16:30 UTC of the 15th it is the 16th in Shanghai.</summary>
    [TestMethod]
    public async Task Log_OfADay_IsOfTheDayInTheTimeZoneOfTheBook()
    {
        _book.Clock.SetUtcNow(new DateTimeOffset(2025, 6, 15, 16, 30, 0, TimeSpan.Zero));
        await _book.DoAsync("{'kind':'freeze','unit':'A02','fund':'GF','purpose':'2080208','amount':'1.00'}");

        var row = (await AskAsync(new Dictionary<string, string> { ["from"] = "2025-06-16", ["to"] = "2025-06-16" })).Tables[0].Rows.Single();
        var bounds = await AskAsync(new Dictionary<string, string> { ["from"] = "2025-06-16T00:30", ["to"] = "2025-06-15T16:30:00Z" });

        Assert.AreEqual(new TermText("2025-06-16T00:30:00.000+08:00", new LocalName("2025-06-16 00:30:00", "2025-06-16 00:30:00")), row.Values[0]);
        Assert.HasCount(1, bounds.Tables[0].Rows);
    }

    [TestMethod]
    public async Task Rows_OfAnEntry_HaveItsVouchersAndItsRight()
    {
        var report = await AskAsync(new Dictionary<string, string> { ["kind"] = "allot" });
        var names = report.Tables[0].Columns.Select(column => column.Name).ToList();
        var row = report.Tables[0].Rows.Single();

        Assert.AreEqual("A 指-0002、A02 指-0001", row.Values[names.IndexOf("vouchers")]);
        Assert.AreEqual("operator", ((TermText?)row.Values[names.IndexOf("right")])!.Value.ForPrograms);
        Assert.AreEqual("wang", ((TermText?)row.Values[names.IndexOf("person")])!.Value.ForPrograms);
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(4)]
    public async Task Pages_OneAfterAnother_AreTheWholeLog(int size)
    {
        var (whole, paged) = (Sentences(await AskAsync([]), Language.English), new List<string>());
        var given = new Dictionary<string, string> { ["limit"] = $"{size}" };
        for (string? next = "0.0"; next is not null;)
        {
            given["after"] = next;
            var page = await AskAsync(given);
            paged.AddRange(Sentences(page, Language.English));
            next = page.Next;
        }

        Assert.AreSequenceEqual(whole, paged);
    }

    [TestMethod]
    [DataRow("from", "yesterday")]
    [DataRow("to", "2025-13-01")]
    [DataRow("kind", "pay")]
    [DataRow("after", "12")]
    public async Task Log_OfAWrongChoice_IsRefused(string option, string value)
    {
        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => AskAsync(new Dictionary<string, string> { [option] = value }));

        Assert.IsTrue(refused.Refusal.Rule is Rule.ParameterForm or Rule.DateForm, refused.Message);
    }

    private async Task<string> SentencesAsync(Language language, Dictionary<string, string> given) =>
        string.Join('\n', Sentences(await AskAsync(given), language).TakeLast(6));

    private Task<Report> AskAsync(Dictionary<string, string> given) =>
        Log.AskAsync(_book.Book.Read, new AsOf(_book.Book.Read.Today, null), given, TestContext.CancellationToken);

    private static IReadOnlyList<string> Sentences(Report report, Language language)
    {
        var at = report.Tables[0].Columns.ToList().FindIndex(column => column.Name == "sentence");
        return [.. report.Tables[0].Rows.Select(row => ((LocalName)row.Values[at]!).In(language))];
    }
}
