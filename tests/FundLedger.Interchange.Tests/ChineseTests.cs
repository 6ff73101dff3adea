using System.Text;
using FundLedger.Interchange.Payments;

namespace FundLedger.Interchange.Tests;

/// <summary>The Chinese profile: paid from the quota of the book, and nothing is opened.</summary>
[TestClass]
public sealed class ChineseTests
{
    private const string Header = "凭证号,支付日期,单位名称,功能科目,资金性质,金额（元）,收款人,摘要\n";

    [TestMethod]
    public async Task Import_Gb18030_PostsFromTheQuota()
    {
        await using var book = await WithQuotaAsync();
        var file = book.File("支付.csv", Header
            + "0001,2025-03-01,甲街道办,2010301,一般公共预算,600.00,𠮷祥文具店,办公用品\n"
            + "0002,2025年3月2日,甲街道办,行政运行,FIS,400,,\n"
            + "0003,2025/3/3,甲街道办,2010301,FIS,-100,𠮷祥文具店,退款\n", Gb18030);

        var result = await book.ImportAsync(file, "payments-zh");

        Assert.AreEqual((3L, 0L, 900m), (result.Posted, result.Refused, result.PostedTotal));
        var first = OxfordTests.PaymentOf((await book.PaymentsAsync())[0]);
        Assert.AreEqual(("A01", "FIS", "2010301", "𠮷祥文具店", "办公用品"), (first.Unit, first.Fund, first.Purpose, first.Payee, first.Text));
        Assert.AreEqual("支付.csv:2", first.Source);
        await book.VerifyAsync();
    }

    /// <summary>The rows of a file that is imported again are posted already; another row of the same invoice is refused, naming the first.</summary>
    [TestMethod]
    public async Task Import_SourceVoucherTwice_RefusesTheSecondRow_AndTheFileAgainIsPostedAlready()
    {
        await using var book = await WithQuotaAsync();
        var file = book.File("支付.csv", Header.Replace("摘要", "发票号码")
            + "0001,2025-03-01,甲街道办,2010301,FIS,10.00,,25317000000123\n"
            + "0002,2025-03-02,甲街道办,2010301,FIS,20.00,,2531 7000 000123\n"
            + "0003,2025-03-03,甲街道办,2010301,FIS,30.00,,财政票据 25317000000123\n");

        var first = await book.ImportAsync(file, "payments-zh");
        var again = await book.ImportAsync(file, "payments-zh");

        Assert.AreEqual((2L, 1L), (first.Posted, first.Refused));
        Assert.AreEqual((3L, "发票号码", Rule.SourceVoucherPosted), (first.Refusals[0].Line, first.Refusals[0].Column, first.Refusals[0].Rule));
        Assert.AreEqual("PaymentPostedAlready SourceVoucherPosted PaymentPostedAlready", string.Join(' ', again.Refusals.Select(each => each.Rule)));
        var payments = await book.PaymentsAsync();
        Assert.AreEqual(new SourceVoucher { Kind = SourceVoucherKind.FiscalReceipt, Number = "25317000000123" }, OxfordTests.PaymentOf(payments[1]).SourceVoucher);
        await book.VerifyAsync();
    }

    [TestMethod]
    public async Task Import_MoreThanTheQuota_RefusesTheRow()
    {
        await using var book = await WithQuotaAsync();
        var file = book.File("支付.csv", Header
            + "0001,2025-03-01,甲街道办,2010301,FIS,999.99,,\n"
            + "0002,2025-03-02,甲街道办,2010301,FIS,0.02,,\n"
            + "0003,2025-03-02,甲街道办,2010301,FIS,0.01,,\n");

        var result = await book.ImportAsync(file, "payments-zh");

        Assert.AreEqual((2L, 1L), (result.Posted, result.Refused));
        Assert.AreEqual((3L, "金额（元）", Rule.BalanceBelowZero),
            (result.Refusals[0].Line, result.Refusals[0].Column, result.Refusals[0].Rule));
        Assert.Contains("短缺 0.01", result.Refusals[0].Refusal.Chinese);
        await book.VerifyAsync();
    }

    /// <summary>600 paid of this year's quota and 40 of last year's, which was carried over; both are refunded in part, one by name.</summary>
    [TestMethod]
    public async Task Import_BudgetYearAndPaymentThatComesBack_AreColumns()
    {
        await using var book = await WithQuotaAsync();
        await book.Book.ExecuteAsync(new Appropriate { Key = "b-2024", Date = new(2024, 3, 1), Unit = "A01", Fund = "FIS", Purpose = "2010301", Amount = 100m, Text = "批复" }, default);
        await book.Book.ExecuteAsync(new CloseYear { Key = "close-2024", Year = 2024 }, default);
        var file = book.File("支付.csv", "凭证号,支付日期,单位名称,功能科目,资金性质,金额（元）,收款人,预算年度,原凭证号\n"
            + "0001,2025-03-01,甲街道办,2010301,FIS,600.00,甲店,2025,\n"
            + "0002,2025-03-02,甲街道办,2010301,FIS,40.00,乙店,2024年,\n"
            + "0003,2025-03-03,甲街道办,2010301,FIS,-15.00,乙店,,\n"
            + "0004,2025-03-04,甲街道办,2010301,FIS,-10.00,,,0001\n"
            + "0005,2025-03-05,甲街道办,2010301,FIS,-25.01,乙店,,\n"
            + "0006,2025-03-06,甲街道办,2010301,FIS,1.00,乙店,去年,\n");

        var result = await book.ImportAsync(file, "payments-zh");

        Assert.AreEqual("6 金额（元） RefundOfNothing|7 预算年度 MemberForm", string.Join('|', result.Refusals.Select(refusal => $"{refusal.Line} {refusal.Column} {refusal.Rule}")));
        Assert.AreEqual("""
            D 5001 600.00 2025|C 4001 600.00 2025
            D 5001 40.00 2024|C 1201 40.00 2024
            D 1201 15.00 2024|C 5001 15.00 2024
            D 4001 10.00 2025|C 5001 10.00 2025
            """, string.Join('\n', (await book.PaymentsAsync()).Select(entry => string.Join('|', entry.Lines.Where(line => line.Account.Ledger == Ledger.Financial)
                .Select(line => $"{(line.Side == Side.Debit ? 'D' : 'C')} {line.Account.Code} {line.Amount.ToDecimalString()} {line.Account.Year}")))));
        await book.VerifyAsync();
    }

    /// <summary>Without a payment that it could take back, nothing is refunded: executed never falls below zero.</summary>
    [TestMethod]
    public async Task Import_RefundWithoutPayments_IsRefused()
    {
        await using var book = await WithQuotaAsync();

        var result = await book.ImportAsync(book.File("支付.csv", Header + "0001,2025-03-01,甲街道办,2010301,FIS,-5000000.00,某公司,退款\n"), "payments-zh");

        Assert.AreEqual((0L, Rule.RefundOfNothing), (result.Posted, result.Refusals[0].Rule));
    }

    [TestMethod]
    [DataRow("0001,2025-03-01,乙街道办,2010301,FIS,1,,\n", "单位名称", Rule.UnitMustExist)]
    [DataRow("0001,2025-03-01,甲街道办,2999999,FIS,1,,\n", "功能科目", Rule.PurposeMustExist)]
    [DataRow("0001,2025-03-01,甲街道办,2010301,其他,1,,\n", "资金性质", Rule.FundMustExist)]
    [DataRow("0001,2025-03-01,甲街道办,一般行政管理事务,FIS,1,,\n", "功能科目", Rule.MemberForm)]
    public async Task Import_WhatIsNotInTheBook_IsNotOpened(string row, string column, Rule rule)
    {
        await using var book = await WithQuotaAsync();
        var head = await book.HeadAsync();

        var result = await book.ImportAsync(book.File("支付.csv", Header + row), "payments-zh");

        Assert.AreEqual((column, rule), (result.Refusals[0].Column, result.Refusals[0].Rule));
        Assert.AreEqual(head, await book.HeadAsync());
    }

    [TestMethod]
    [DataRow("甲 街 道 办")]
    [DataRow("a01")]
    [DataRow("Ａ０１")]
    [DataRow(" A 01 ")]
    public async Task Import_UnitAsPeopleWriteIt_IsTheOneThatIsThere(string written)
    {
        await using var book = await WithQuotaAsync();
        var opening = ImportProfiles.Find("payments-zh") with { OpenMissing = new OpenMissing { Units = new MissingUnits(UnitLevel.Street, "A") } };

        var result = await book.ImportAsync(book.File("支付.csv", Header + $"0001,2025-03-01,{written},2010301,FIS,1,,\n"), opening);

        Assert.AreEqual((1L, 0L), (result.Posted, result.Refused));
        Assert.AreEqual("A01", OxfordTests.PaymentOf((await book.PaymentsAsync())[0]).Unit);
        Assert.HasCount(2, (await book.SetupAsync()).Units);
    }

    /// <summary>A list of words stands beside the real names, and whoever lists words means no others.</summary>
    [TestMethod]
    [DataRow("甲街办", "A01", null)]
    [DataRow("甲街道办", "A01", null)]
    [DataRow("A01", "A01", null)]
    [DataRow("A001", null, "A01")]
    [DataRow("丙街办", null, null)]
    public async Task Import_WordsOfAProfile_StandBesideRealNames(string written, string? unit, string? near)
    {
        await using var book = await WithQuotaAsync();
        var profile = ImportProfiles.Find("payments-zh") with
        {
            Values = new Dictionary<PaymentField, IReadOnlyDictionary<string, string>>
            {
                [PaymentField.Unit] = new Dictionary<string, string> { ["甲街办"] = "A01" },
            },
            OpenMissing = new OpenMissing { Units = new MissingUnits(UnitLevel.Street, "A") },
        };

        var result = await book.ImportAsync(book.File("支付.csv", Header + $"0001,2025-03-01,{written},2010301,FIS,1,,\n"), profile);

        Assert.AreEqual(unit, (await book.PaymentsAsync()).Select(entry => OxfordTests.PaymentOf(entry).Unit).SingleOrDefault());
        Assert.HasCount(2, (await book.SetupAsync()).Units);
        if (unit is null)
        {
            Assert.AreEqual(Rule.UnitMustExist, result.Refusals[0].Rule);
            Assert.AreEqual(near is not null, result.Refusals[0].Refusal.Chinese.Contains($"是否指 {near}？", StringComparison.Ordinal));
        }
    }

    private static Encoding Gb18030
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("gb18030");
        }
    }

    /// <summary>A book in which 甲街道办 may pay 1,000 for 行政运行.</summary>
    private static async Task<ImportBook> WithQuotaAsync()
    {
        var book = await ImportBook.CreateAsync("CNY", 1);
        BookCommand[] setup =
        [
            new OpenUnit { Key = "1", Unit = "A", Name = new LocalName("甲区", "A"), Level = UnitLevel.District },
            new OpenUnit { Key = "2", Unit = "A01", Name = new LocalName("甲街道办", "A01"), Level = UnitLevel.Street, Parent = "A" },
            new OpenPurpose { Key = "3", Purpose = "2010301", Name = new LocalName("行政运行", "Operations") },
            new OpenPurpose { Key = "4", Purpose = "2010302", Name = new LocalName("一般行政管理事务", "") },
            new OpenPurpose { Key = "5", Purpose = "2010402", Name = new LocalName("一般行政管理事务", "") },
            new OpenFund { Key = "6", Fund = "FIS", Name = new LocalName("一般公共预算", "General"), Type = FundType.Fiscal, Owner = "A" },
            new Appropriate { Key = "7", Date = new DateOnly(2025, 1, 1), Unit = "A", Fund = "FIS", Purpose = "2010301", Amount = 5000m },
            new Allot { Key = "8", Date = new DateOnly(2025, 1, 2), From = "A", To = "A01", Fund = "FIS", Purpose = "2010301", Amount = 1000m },
        ];
        foreach (var command in setup)
            await book.Book.ExecuteAsync(command, default);
        return book;
    }
}
