using CsCheck;

namespace FundLedger.Reports.Tests.Kinds;

/// <summary>Vouchers: numbers, signatures, and what is not printed.</summary>
[TestClass]
public sealed class VoucherTests
{
    private const string Options = "unit=A01 period=2025-03 set=accounting";

    [TestMethod]
    public async Task Voucher_OfAMonth_HasBothLedgersSideBySide()
    {
        await using var book = await SignedAsync();

        var sheet = (await book.ReportAsync("voucher", Options)).Parts.OfType<VoucherPart>().Single().Sheets[0];

        Assert.AreEqual("记账凭证 A01 一街 记-0001 2025-03-03 宣传材料", $"{sheet.Title.Zh} {sheet.Unit.Zh} {sheet.Number} {Refusal.Text(sheet.Date)} {sheet.Text}");
        Assert.AreEqual("""
            财务会计: 5001 业务活动费用 D200.00; 4001 财政拨款收入 C200.00 = 200.00 人民币贰佰元整
            预算会计: 7101 行政支出 D200.00; 6001 财政拨款预算收入 C200.00 = 200.00 人民币贰佰元整
            """, string.Join('\n', sheet.Blocks.Select(Text)));
        Assert.AreEqual("会计主管 —, 记账 孙丽, 出纳 赵欣, 审核 李娜, 制单 王芳", string.Join(", ", sheet.Signatures.Select(each => $"{each.Office.Zh} {each.Person?.Zh ?? "—"}")));
    }

    [TestMethod]
    public async Task Voucher_ThatTakesOneBack_IsRed()
    {
        await using var book = await SignedAsync();

        var sheet = (await book.ReportAsync("voucher", Options)).Parts.OfType<VoucherPart>().Single().Sheets.Single(sheet => sheet.Blocks[0].Total.MinorUnits < 0);

        Assert.AreEqual("财务会计: 5001 业务活动费用 D-300.00; 4001 财政拨款收入 C-300.00 = -300.00 人民币负叁佰元整", Text(sheet.Blocks[0]));
    }

    [TestMethod]
    public async Task Voucher_OfAnEntry_IsOneAUnitAndSet()
    {
        await using var book = await SignedAsync();

        var report = await book.ReportAsync("voucher", $"entry={await book.SeqAsync("p2")} control=true");

        Assert.AreEqual("记-0001 指-0001", string.Join(' ', report.Parts.OfType<VoucherPart>().Single().Sheets.Select(sheet => sheet.Number)));
    }

    [TestMethod]
    [DataRow("", "记-0001")]
    [DataRow(" control=true", "记-0001 指-0001")]
    [DataRow(" set=control", "指-0001")]
    public async Task Voucher_OfQuota_IsPrintedWhereItIsAskedFor(string option, string numbers)
    {
        await using var book = await SignedAsync();

        var report = await book.ReportAsync("voucher", $"entry={await book.SeqAsync("p2")}{option}");

        Assert.AreEqual(numbers, string.Join(' ', report.Parts.OfType<VoucherPart>().Single().Sheets.Select(sheet => sheet.Number)));
    }

    /// <summary>The numbers of March at A01 are those of its vouchers in order of recording, in each set of ledgers.</summary>
    [TestMethod]
    public async Task Voucher_OfACorrection_CitesThePrintedNumberAndHasNoEnclosures()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'disburse','key':'p4','date':'2025-03-18','unit':'A01','fund':'GF','purpose':'2080208','amount':'80.00','text':'订书机','actor':'wang.fang'}");
        await book.AllAsync($"{{'kind':'correct','entry':{await book.SeqAsync("p4")},'date':'2025-03-20','actor':'wang.fang','with':{{'kind':'disburse','unit':'A01','fund':'GF','purpose':'2080208','amount':'60.00'}}}}");
        await SignAsync(book);

        Assert.AreEqual("""
            记-0001 宣传材料 enclosures ?
            记-0002 重复 enclosures ?
            记-0003 退款 enclosures ?
            记-0004 注销3月5日记-0002、指-0002号凭证 enclosures 0
            记-0005 订书机 enclosures ?
            记-0006 注销3月18日记-0005、指-0005号凭证 enclosures 0
            记-0007 订正3月18日记-0005、指-0005号凭证 enclosures 0
            """, string.Join('\n', (await SheetsAsync(book)).Select(sheet => $"{sheet.Number} {sheet.Text} enclosures {sheet.Enclosures?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}")));
    }

    /// <summary>The year is closed by the district, so that the street's closing is signed for by one of the street; in January.</summary>
    [TestMethod]
    public async Task Voucher_OfAYearsEnd_IsSummedByAccountAndMadeByOneOfTheUnit()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("""
            {'kind':'assign-role','person':'li','role':'finance-officer','unit':'A','from':'2025-01-01'}
            {'kind':'assign-role','person':'wang','role':'finance-officer','unit':'A01','from':'2025-01-01'}
            """);
        var purposes = Enumerable.Range(1, 7).Select(i => $"208{i:00}").ToList();
        foreach (var purpose in purposes)
        {
            await book.AllAsync($$"""
                {'kind':'open-purpose','purpose':'{{purpose}}','name':{'zh':'项{{purpose}}','en':'Item {{purpose}}' } }
                {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'GF','purpose':'{{purpose}}','amount':'100.00'}
                {'kind':'allot','date':'2025-01-05','from':'A','to':'A01','fund':'GF','purpose':'{{purpose}}','amount':'100.00'}
                {'kind':'allot','date':'2025-01-05','from':'A01','to':'A01','fund':'GF','purpose':'{{purpose}}','amount':'100.00'}
                {'kind':'disburse','date':'2025-05-05','unit':'A01','fund':'GF','purpose':'{{purpose}}','amount':'10.00','actor':'wang.fang'}
                """);
        }

        book.Now(new DateTimeOffset(2026, 1, 4, 8, 0, 0, TimeSpan.Zero));
        await book.AllAsync("{'kind':'close-year','year':2025,'actor':'li.na'}");
        foreach (var (office, actor) in new[] { ("checker", "zhao.xin"), ("bookkeeper", "sun.li") })
            await book.AllAsync($"{{'kind':'sign-voucher','unit':'A01','period':'2025-12','office':'{office}','actor':'{actor}'}}");
        var refusal = await book.RefusesReportAsync(Rule.VoucherNotSigned, "voucher", "unit=A01 period=2025-12", "2025-12-31");
        Assert.Contains("缺少签章：制单；", refusal.Chinese);

        await book.AllAsync("{'kind':'sign-voucher','unit':'A01','period':'2025-12','office':'preparer','actor':'wang.fang'}");
        var sheet = (await book.ReportAsync("voucher", "unit=A01 period=2025-12", "2025-12-31")).Parts.OfType<VoucherPart>().Single().Sheets[^1];

        Assert.AreEqual("制单 王芳 2026-01-04", sheet.Signatures.Where(each => each.Office.Zh == "制单").Select(each => $"{each.Office.Zh} {each.Person!.Zh} {Refusal.Text(each.Date)}").Single());
        Assert.AreEqual(0, sheet.Enclosures);
        Assert.IsTrue(sheet.Blocks.All(block => block.Lines.Select(line => (line.Account, line.Detail.Zh, line.Debit is null)).Distinct().Count() == block.Lines.Count), "each account once");
        foreach (var (block, schedule) in sheet.Blocks.Zip(sheet.Schedule))
        {
            Assert.IsGreaterThan(block.Lines.Count, schedule.Rows.Count - 1);
            Assert.AreEqual($"{block.Total.ForPrograms} | {block.Total.ForPrograms}", schedule.Text("debit", "credit").Split('\n')[^1]);
        }
    }

    [TestMethod]
    public async Task Voucher_RecordedLater_TakesTheNextNumberHoweverItIsDated()
    {
        await using var book = await SignedAsync();
        var before = (await SheetsAsync(book)).ToDictionary(sheet => sheet.Seq, sheet => sheet.Number);
        await book.AllAsync("{'kind':'disburse','key':'late','date':'2025-03-01','unit':'A01','fund':'GF','purpose':'2080208','amount':'5.00','actor':'wang.fang'}");
        await SignAsync(book);

        var after = (await SheetsAsync(book)).ToDictionary(sheet => sheet.Seq, sheet => sheet.Number);

        Assert.AreEqual("记-0005", after[await book.SeqAsync("late")]);
        foreach (var (seq, number) in before)
            Assert.AreEqual(number, after[seq]);
    }

    [TestMethod]
    public async Task Voucher_NotSigned_IsNotPrinted()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'checker','actor':'li.na'}");

        var refusal = await book.RefusesReportAsync(Rule.VoucherNotSigned, "voucher", Options);

        Assert.Contains("missing: entered by, cashier.", refusal.English);
        Assert.Contains("缺少签章：记账、出纳；", refusal.Chinese);
    }

    [TestMethod]
    public async Task Voucher_WithoutMoney_NeedsNoCashier()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        foreach (var (office, actor) in new[] { ("checker", "zhao.xin"), ("bookkeeper", "sun.li") })
            await book.AllAsync($"{{'kind':'sign-voucher','unit':'A','period':'2025-01','office':'{office}','actor':'{actor}'}}");

        var sheets = (await book.ReportAsync("voucher", "unit=A period=2025-01")).Parts.OfType<VoucherPart>().Single().Sheets;

        Assert.AreEqual("指-0001 指-0002", string.Join(' ', sheets.Select(sheet => sheet.Number)));
        Assert.AreEqual("指标凭证", sheets[0].Title.Zh);
    }

    [TestMethod]
    [DataRow("cashier", "checker")]
    [DataRow("checker", "cashier")]
    [DataRow("cashier", "bookkeeper")]
    [DataRow("bookkeeper", "cashier")]
    public async Task Sign_TwoOfficesThatMustBeApart_IsRefused(string first, string second)
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        var seq = await book.SeqAsync("p2");
        await book.AllAsync($"{{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'{first}','actor':'li.na'}}");

        await book.RefusesAsync(Rule.VoucherDuties, $"{{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'{second}','entries':[{seq}],'actor':'li.na'}}");
        await book.RefusesAsync(Rule.VoucherMustExist, $"{{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'{second}','actor':'li.na'}}");
    }

    [TestMethod]
    public async Task Sign_AsCheckerWhatOneMade_IsRefused()
    {
        await using var book = await RecordBook.WithPaymentsAsync();

        await book.RefusesAsync(Rule.VoucherDuties, $"{{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'checker','entries':[{await book.SeqAsync("p2")}],'actor':'wang.fang'}}");
    }

    [TestMethod]
    [DataRow("""{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'checker','entries':[SEQ],'actor':'zhao.xin'}""", Rule.VoucherSignedAlready)]
    [DataRow("""{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'checker','actor':'zhao.xin'}""", Rule.VoucherMustExist)]
    [DataRow("""{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'preparer','entries':[SEQ],'actor':'zhao.xin'}""", Rule.VoucherSignedAlready)]
    [DataRow("""{'kind':'sign-voucher','unit':'A01','period':'2025-02','office':'cashier','entries':[SEQ],'actor':'zhao.xin'}""", Rule.VoucherMustExist)]
    [DataRow("""{'kind':'sign-voucher','unit':'A0101','period':'2025-03','office':'cashier','actor':'zhao.xin'}""", Rule.VoucherMustExist)]
    [DataRow("""{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'cashier','entries':[9999],'actor':'zhao.xin'}""", Rule.VoucherMustExist)]
    [DataRow("""{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'cashier','entries':[],'actor':'zhao.xin'}""", Rule.VoucherMustExist)]
    [DataRow("""{'kind':'sign-voucher','unit':'Z','period':'2025-03','office':'cashier','actor':'zhao.xin'}""", Rule.UnitMustExist)]
    [DataRow("""{'kind':'sign-voucher','unit':'A01','period':'2025Q1','office':'cashier','actor':'zhao.xin'}""", Rule.DateForm)]
    [DataRow("""{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'cashier','actor':'nobody'}""", Rule.PersonMustExist)]
    [DataRow("""{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'clerk','actor':'zhao.xin'}""", Rule.MemberForm)]
    [DataRow("""{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'cashier','actor':'zhao.xin','date':'2025-06-16'}""", Rule.RequestDate)]
    [DataRow("""{'kind':'reserve','document':'vouchers-A01-2025-03','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'1.00'}]}""", Rule.DocumentKept)]
    public async Task Sign_WhatCannotBeSigned_IsRefused(string json, Rule rule)
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'sign-voucher','unit':'A01','period':'2025-03','office':'checker','actor':'li.na'}");

        await book.RefusesAsync(rule, json.Replace("SEQ", Refusal.Text(await book.SeqAsync("p2")), StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task Sign_WhereNobodyIsKnownToHaveMadeIt_IsSignedByWhoDid()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'disburse','key':'new','date':'2025-04-01','unit':'A01','fund':'GF','purpose':'2080208','amount':'5.00'}");
        await SignAsync(book, "2025-04");
        await book.RefusesReportAsync(Rule.VoucherNotSigned, "voucher", "unit=A01 period=2025-04");

        await book.AllAsync("{'kind':'sign-voucher','unit':'A01','period':'2025-04','office':'preparer','actor':'wang.fang'}");

        Assert.HasCount(2, (await book.ReportAsync("voucher", "unit=A01 period=2025-04 control=true")).Parts.OfType<VoucherPart>().Single().Sheets);
    }

    [TestMethod]
    [DataRow("unit=A01 period=2025-02", Rule.VoucherMustExist)]
    [DataRow("unit=A01", Rule.ParameterForm)]
    [DataRow("period=2025-03", Rule.ParameterForm)]
    [DataRow("entry=1", Rule.EntryMustHaveLines)]
    [DataRow("entry=9999", Rule.EntryMustExist)]
    [DataRow("entry=x", Rule.ParameterForm)]
    [DataRow("unit=A01 period=2025-03 set=all", Rule.ParameterForm)]
    public async Task Voucher_AskedForWhatIsNotThere_IsRefused(string options, Rule rule)
    {
        await using var book = await SignedAsync();

        await book.RefusesReportAsync(rule, "voucher", options);
    }

    [TestMethod]
    public void PrintedAmount_CapitalOfAnotherAmount_IsRefused()
    {
        var printed = PrintedAmount.Of(Money.Parse("1680.32", Currency.FromCode("CNY")));

        Assert.AreSame(printed, printed.Checked());
        var refused = Assert.ThrowsExactly<RefusedException>(() => (printed with { Capital = "人民币壹仟陆佰捌拾元零叁角叁分" }).Checked());
        Assert.AreEqual(Rule.CapitalAmountDiffers, refused.Refusal.Rule);
        Assert.ThrowsExactly<RefusedException>(() => (printed with { Capital = "人民币许多" }).Checked());
        Assert.IsNull(PrintedAmount.Of(Money.Parse("1.00", Currency.FromCode("GBP"))).Checked().Capital);
    }

    [TestMethod]
    public void Numbers_OfRandomHistories_HaveNoGaps() => Gen.Select(
        Gen.Int[0, 2], Gen.Int[1, 3], Gen.Int[1, 28], Gen.Int[0, 2]).Array[0, 60].Sample(events =>
    {
        var setup = Setup();
        var entries = events.Select((each, i) => EntryOf(i + 1, each.Item1, new DateOnly(2025, each.Item2, each.Item3), each.Item4)).ToList();
        foreach (var (unit, month) in from unit in Units from month in Months select (unit, month))
        {
            var period = new Period(2025, month);
            var vouchers = Vouchers.Of(setup, unit, period, [.. entries.Where(entry => entry.Lines.Any(line => line.Account.Unit == unit))], []);
            foreach (var set in vouchers.GroupBy(voucher => voucher.Set))
            {
                Assert.AreSequenceEqual(Enumerable.Range(1, set.Count()), set.Select(voucher => voucher.Number));
                Assert.AreSequenceEqual(set.Select(voucher => voucher.Entry.Seq).Order(), set.Select(voucher => voucher.Entry.Seq));
            }

            Assert.AreEqual(entries.Where(entry => Period.Of(entry.Date) == period).Sum(entry => entry.Lines.Count(line => line.Account.Unit == unit)),
                vouchers.Sum(voucher => voucher.Lines.Count));
            var prefix = Vouchers.Of(setup, unit, period, [.. entries.Take(entries.Count / 2).Where(entry => entry.Lines.Any(line => line.Account.Unit == unit))], []);
            foreach (var voucher in prefix)
                Assert.AreEqual(voucher.Number, vouchers.Single(later => later.Set == voucher.Set && later.Entry.Seq == voucher.Entry.Seq).Number);
        }
    }, iter: 200);

    private static readonly string[] Units = ["A", "B", "C"];

    private static readonly int[] Months = [1, 2, 3];

    private static BookSetup Setup() => new()
    {
        Profile = new BookProfile("T", new LocalName("测试", "Test"), Currency.FromCode("CNY"), 1, 31),
        Chart = Chart.Standard,
    };

    /// <summary>An entry of one unit, or of a unit and the next one; of two ledgers, of one, or of quota.</summary>
    private static Entry EntryOf(int seq, int unit, DateOnly date, int form)
    {
        Account Of(Ledger ledger, string code, int at) => new(ledger, code, Units[at % 3], "GF", "", 2025, Currency.FromCode("CNY"));
        IReadOnlyList<Line> lines = form switch
        {
            0 => [new(Of(Ledger.Financial, "5001", unit), Side.Debit, 5), new(Of(Ledger.Financial, "4001", unit), Side.Credit, 5), new(Of(Ledger.Budgetary, "7101", unit), Side.Debit, 5), new(Of(Ledger.Budgetary, "6001", unit), Side.Credit, 5)],
            1 => [new(Of(Ledger.Control, "9201", unit), Side.Debit, 5), new(Of(Ledger.Control, "9202", unit), Side.Credit, 5), new(Of(Ledger.Control, "9110", unit + 1), Side.Debit, 5), new(Of(Ledger.Control, "9203", unit + 1), Side.Credit, 5)],
            _ => [new(Of(Ledger.Charity, "1002", unit), Side.Debit, 5), new(Of(Ledger.Charity, "410102", unit), Side.Credit, 5)],
        };
        return new Entry
        {
            Seq = seq,
            Id = Guid.Empty,
            Date = date,
            RecordedAt = DateTime.UnixEpoch,
            Kind = "post",
            Authority = "operator",
            Text = "",
            Actor = "",
            Key = "",
            Part = 1,
            Data = "{}",
            Lines = lines,
            PreviousHash = [],
            Hash = [],
        };
    }

    private static string Text(VoucherBlock block) => $"{block.Title.Zh}: " + string.Join("; ", block.Lines.Select(line =>
        $"{line.Account} {line.Name.Zh} {(line.Debit is { } debit ? "D" + debit.ForPrograms : "C" + line.Credit!.Value.ForPrograms)}")) + $" = {block.Total.ForPrograms} {block.Capital}";

    private static async Task<IReadOnlyList<VoucherSheet>> SheetsAsync(RecordBook book) =>
        (await book.ReportAsync("voucher", Options)).Parts.OfType<VoucherPart>().Single().Sheets;

    private static async Task<RecordBook> SignedAsync()
    {
        var book = await RecordBook.WithPaymentsAsync();
        await SignAsync(book);
        return book;
    }

    private static async Task SignAsync(RecordBook book, string period = "2025-03")
    {
        foreach (var (office, actor) in new[] { ("checker", "li.na"), ("bookkeeper", "sun.li"), ("cashier", "zhao.xin") })
            await book.AllAsync($"{{'kind':'sign-voucher','unit':'A01','period':'{period}','office':'{office}','actor':'{actor}'}}");
    }
}
