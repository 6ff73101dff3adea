namespace FundLedger.Reports.Tests.Kinds;

/// <summary>The form of a request for money: its approvals, and when it is not printed.</summary>
[TestClass]
public sealed class PaymentRequestTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Form_OfAPaidRequest_HasItsApprovalsPaymentsAndBothAmounts()
    {
        await using var book = await RequestedAsync();
        await book.AllAsync("""
            {'kind':'decide','document':'R1','vote':'approve','actor':'li.na','date':'2025-03-05'}
            {'kind':'decide','document':'R1','vote':'approve','actor':'zhao.xin','date':'2025-03-07'}
            {'kind':'disburse','document':'R1','amount':'30.00','payee':'王阿姨','final':false,'date':'2025-03-10'}
            {'kind':'disburse','document':'R1','amount':'20.00','payee':'李大爷','final':false,'date':'2025-03-11'}
            """);

        var report = await book.ReportAsync("payment-request", "document=R1");
        var sheet = report.Parts.OfType<FormPart>().Single().Sheet;

        Assert.IsFalse(sheet.IsDraft);
        Assert.AreEqual("100.00 人民币壹佰元整 50.00", $"{sheet.Total.ForPrograms} {sheet.Capital} {sheet.Paid.ForPrograms}");
        Assert.AreEqual("HELP 助困  100.00 1000.00", string.Join('\n', sheet.Lines.Select(line => $"{line.Purpose.Zh} {line.Year} {line.Amount.ForPrograms} {line.Available.ForPrograms}")));
        Assert.AreEqual("王芳 2025-03-03", $"{sheet.Applicant.Person!.Zh} {Refusal.Text(sheet.Applicant.Date)}");
        Assert.AreEqual("社区 桥头社区: 同意 李娜 2025-03-05\n街道 一街: 同意 赵欣 2025-03-07", Approvals(sheet));
        Assert.AreEqual("2025-03-10 王阿姨 30.00, 2025-03-11 李大爷 20.00", string.Join(", ", sheet.Payments.Select(payment => $"{Refusal.Text(payment.Date)} {payment.Payee} {payment.Amount.ForPrograms}")));
        Assert.AreEqual("R1@A0101 | 100.00 | 人民币壹佰元整 | false", report.Tables[0].Text("document", "amount", "capital", "draft"));
    }

    /// <summary>What was available when it was asked for stays on the form, whatever came and went since; what the book does not hold is empty.</summary>
    [TestMethod]
    public async Task Form_HasWhatWasAvailableWhenItWasAskedForAndRoomForWhatIsNotKnown()
    {
        await using var book = await RequestedAsync();
        await book.AllAsync("{'kind':'donate','date':'2025-03-04','fund':'CF','amount':'500.00','donor':'李女士','restriction':{'purpose':'HELP','unit':'A0101'}}");

        var report = await book.ReportAsync("payment-request", "document=R1 draft=true");
        var sheet = report.Parts.OfType<FormPart>().Single().Sheet;

        Assert.AreEqual("100.00 | 1000.00", report.Tables.Single(table => table.Name == "lines").Text("amount", "available"));
        Assert.AreEqual("桥头社区", sheet.Unit.Zh);
        Assert.AreEqual("""
            申请单位 A0101 桥头社区
            申请日期 2025-03-03
            资金 CF 慈善金
            资金性质 慈善
            事由 困难家庭慰问
            申请类别 慈善金
            收款人全称
            支付方式
            开户银行
            收款人账号
            附件 0 件
            最后使用日
            状态 审批中
            币种 CNY
            """, string.Join('\n', sheet.Fields.Select(field => $"{field.Title.Zh} {field.Value?.Zh}".TrimEnd())));
    }

    /// <summary>A reservation has no route: whoever committed it approved it.</summary>
    [TestMethod]
    public async Task Form_OfAReservationWithoutARoute_IsPrintedWhenItIsCommitted()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'reserve','document':'V1','date':'2025-04-01','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'120.00'}],'text':'社区维修','actor':'wang.fang'}");
        await book.RefusesReportAsync(Rule.RequestNotApproved, "payment-request", "document=V1");
        await book.AllAsync("""
            {'kind':'commit','document':'V1','date':'2025-04-02','actor':'li.na'}
            {'kind':'disburse','document':'V1','date':'2025-04-03','amount':'100.00','payee':'维修公司','final':false,'actor':'zhao.xin'}
            {'kind':'refund','of':'V1','date':'2025-04-05','amount':'30.00','actor':'zhao.xin'}
            """);

        var sheet = (await book.ReportAsync("payment-request", "document=V1")).Parts.OfType<FormPart>().Single().Sheet;

        Assert.IsFalse(sheet.IsDraft);
        Assert.AreEqual("V1@A01 一街 120.00 人民币壹佰贰拾元整 70.00", $"{sheet.Number} {sheet.Unit.Zh} {sheet.Total.ForPrograms} {sheet.Capital} {sheet.Paid.ForPrograms}");
        Assert.AreEqual("2080208 基层政权建设 2025 120.00 550.00", string.Join('\n', sheet.Lines.Select(line => $"{line.Purpose.Zh} {line.Year} {line.Amount.ForPrograms} {line.Available.ForPrograms}")));
        Assert.AreEqual("王芳 2025-04-01", $"{sheet.Applicant.Person!.Zh} {Refusal.Text(sheet.Applicant.Date)}");
        Assert.AreEqual("批准 一街: 同意 李娜 2025-04-02", Approvals(sheet));
        Assert.AreEqual("社区维修 维修公司 部分拨付", string.Join(' ', sheet.Fields.Where(field => field.Title.Zh is "事由" or "状态" or "收款人全称").Select(field => field.Value!.Zh)));
    }

    [TestMethod]
    public async Task Form_OfADocumentThatAsksForNothing_IsRefused()
    {
        await using var book = await RecordBook.WithPaymentsAsync();
        await book.AllAsync("{'kind':'post','document':'V2','date':'2025-04-01','lines':[{'ledger':'financial','account':'1002','unit':'A01','debit':'5.00'},{'ledger':'financial','account':'2307','unit':'A01','credit':'5.00'}]}");

        await book.RefusesReportAsync(Rule.DocumentIsNoRequest, "payment-request", "document=V2@A01");
    }

    [TestMethod]
    public async Task Form_BeforeItsApproval_IsOnlyADraft()
    {
        await using var book = await RequestedAsync();
        await book.AllAsync("{'kind':'decide','document':'R1','vote':'approve','actor':'li.na','date':'2025-03-05'}");

        await book.RefusesReportAsync(Rule.RequestNotApproved, "payment-request", "document=R1");
        var sheet = (await book.ReportAsync("payment-request", "document=R1 draft=true")).Parts.OfType<FormPart>().Single().Sheet;

        Assert.IsTrue(sheet.IsDraft);
        Assert.AreEqual("社区 桥头社区: 同意 李娜 2025-03-05\n街道 一街: ", Approvals(sheet));
    }

    [TestMethod]
    public async Task Form_OfARejectedRequest_IsOnlyADraft()
    {
        await using var book = await RequestedAsync();
        await book.AllAsync("{'kind':'decide','document':'R1','vote':'reject','reason':'重复','actor':'li.na','date':'2025-03-05'}");

        await book.RefusesReportAsync(Rule.RequestNotApproved, "payment-request", "document=R1");
        Assert.IsTrue((await book.ReportAsync("payment-request", "document=R1 draft=true")).Parts.OfType<FormPart>().Single().Sheet.IsDraft);
    }

    [TestMethod]
    public async Task Form_AsOfADayBeforeTheApproval_IsNotPrinted()
    {
        await using var book = await RequestedAsync();
        await book.AllAsync("""
            {'kind':'decide','document':'R1','vote':'approve','actor':'li.na','date':'2025-03-05'}
            {'kind':'decide','document':'R1','vote':'approve','actor':'zhao.xin','date':'2025-03-07'}
            """);

        await book.RefusesReportAsync(Rule.RequestNotApproved, "payment-request", "document=R1", "2025-03-06");
        Assert.IsFalse((await book.ReportAsync("payment-request", "document=R1", "2025-03-07")).Parts.OfType<FormPart>().Single().Sheet.IsDraft);
    }

    [TestMethod]
    public async Task Form_OfADelegate_SaysForWhomHeActed()
    {
        await using var book = await RequestedAsync();
        await book.AllAsync("""
            {'kind':'delegate','from':'li','to':'sun','start':'2025-03-01','end':'2025-03-31','actor':'li.na','date':'2025-03-01'}
            {'kind':'decide','document':'R1','vote':'approve','actor':'sun.li','date':'2025-03-05'}
            """);

        var sheet = (await book.ReportAsync("payment-request", "document=R1 draft=true")).Parts.OfType<FormPart>().Single().Sheet;

        Assert.StartsWith("社区 桥头社区: 同意 孙丽（代 李娜） 2025-03-05", Approvals(sheet));
    }

    [TestMethod]
    [DataRow("document=R9", Rule.DocumentMustExist)]
    [DataRow("document=R2 draft=true", Rule.RequestAsksNoMoney)]
    [DataRow("document=R1 draft=yes", Rule.ParameterForm)]
    [DataRow("", Rule.ParameterForm)]
    public async Task Form_AskedForWhatIsNotThere_IsRefused(string options, Rule rule)
    {
        await using var book = await RequestedAsync();
        foreach (var top in (await book.Book.Read.SetupAsync(null, TestContext.CancellationToken)).Units.Values.Where(unit => unit.Parent.Length == 0))
            await book.AllAsync($"{{'kind':'assign-role','person':'zhao','role':'finance-officer','unit':'{top.Code}','from':'2025-01-01'}}");
        await book.AllAsync("{'kind':'draft-request','document':'R2','request':'reopen-period','unit':'A0101','title':'重开','command':{'kind':'reopen-period','period':'2025-01'},'actor':'wang.fang','date':'2025-03-03'}");

        await book.RefusesReportAsync(rule, "payment-request", options);
    }

    private static string Approvals(FormSheet sheet) => string.Join('\n', sheet.Approvals.Select(step =>
        $"{step.Step.Zh} {step.Unit.Zh}: " + string.Join(", ", step.Votes.Select(vote => $"{vote.Office.Zh} {vote.Person!.Zh} {Refusal.Text(vote.Date)}"))));

    /// <summary>A book in which A0101 asks the charity fund, which has 1,000.00, for 100.00.</summary>
    private static async Task<RecordBook> RequestedAsync()
    {
        var book = await RecordBook.OpenAsync();
        await book.AllAsync("""
            {'kind':'donate','date':'2025-02-01','fund':'CF','amount':'1000.00','donor':'王先生','restriction':{'purpose':'HELP','unit':'A0101'}}
            {'kind':'assign-role','person':'li','role':'approver','unit':'A0101','from':'2025-01-01'}
            {'kind':'assign-role','person':'zhao','role':'approver','unit':'A01','from':'2025-01-01'}
            {'kind':'publish-route','date':'2025-01-02','route':{'code':'short','name':{'zh':'短','en':'Short'},'steps':[{'step':'community','name':{'zh':'社区','en':'Community'},'role':'approver','level':'community'},{'step':'street','name':{'zh':'街道','en':'Street'},'role':'approver','level':'street'}]}}
            {'kind':'draft-request','document':'R1','request':'charity','unit':'A0101','fund':'CF','title':'困难家庭慰问','lines':[{'purpose':'HELP','amount':'100.00'}],'actor':'wang.fang','date':'2025-03-03'}
            {'kind':'submit','document':'R1','actor':'wang.fang','date':'2025-03-03'}
            """);
        return book;
    }
}
