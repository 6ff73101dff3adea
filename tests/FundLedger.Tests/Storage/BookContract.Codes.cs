using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>A code of a document is given once at a unit, and tells nothing of what stands at another.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task Execute_OneCodeAtTwoUnits_IsTwoDocuments()
    {
        await using var book = await CreateBookAsync();

        var answers = new List<Answer>();
        foreach (var unit in new[] { "A01", "A02" })
            answers.Add(await book.ExecuteAsync(Municipality.Reserve("R1", unit, 100m, March) with { Key = unit }, Cancellation));
        await book.ExecuteAsync(new Commit { Key = "c", Date = March, Document = "R1@A02" }, Cancellation);

        Assert.AreEqual("R1@A01 R1@A02", string.Join(' ', answers.Select(answer => answer.Document)));
        Assert.AreEqual("reserve", string.Join(' ', await KindsOfAsync(book, "R1@A01")));
        Assert.AreEqual("reserve commit", string.Join(' ', await KindsOfAsync(book, "R1@A02")));
    }

    [TestMethod]
    public async Task Execute_FullCode_IsTheSameDocumentAsTheBareOne()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Reserve("R1@A01", "A01", 100m, March) with { Key = "r" }, Cancellation);

        var again = await RefusedAsync(book, Municipality.Reserve("R1", "A01", 100m, March) with { Key = "again" });
        var elsewhere = await RefusedAsync(book, Municipality.Reserve("R1@A02", "A01", 100m, March) with { Key = "elsewhere" });
        var signed = await RefusedAsync(book, Municipality.Reserve("@A01", "A01", 100m, March) with { Key = "none" });

        Assert.AreEqual(Rule.DocumentMustBeNew, again.Rule);
        Assert.AreEqual(Rule.MemberForm, elsewhere.Rule);
        Assert.Contains("of unit A02, not of A01", elsewhere.English);
        Assert.AreEqual(Rule.CodeForm, signed.Rule);
    }

    [TestMethod]
    public async Task Execute_BareCode_IsTheOneDocumentCalledSo()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Reserve("R1", "A01", 100m, March), Cancellation);
        await book.ExecuteAsync(Municipality.Reserve("R10", "A01", 100m, March), Cancellation);
        await book.ExecuteAsync(Municipality.Reserve("R", "A01", 100m, March), Cancellation);

        var commit = await book.ExecuteAsync(new Commit { Key = "c", Date = March, Document = "R1" }, Cancellation);
        var entry = Assert.ContainsSingle(await book.Read.EntriesAsync(new EntryFilter { After = commit.Posted[0].Seq - 1 }, Cancellation));

        Assert.AreEqual("R1@A01", commit.Document);
        Assert.AreEqual("R1@A01", entry.Document);
        Assert.Contains("\"document\":\"R1@A01\"", entry.Data);
    }

    [TestMethod]
    public async Task Execute_BareCodeOfSeveral_IsRefusedWithTheirFullCodes()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Reserve("R1", "A01", 100m, March) with { Key = "first" }, Cancellation);

        // Both in one batch: what the commands before have come to counts too.
        var outcomes = await book.ExecuteAllAsync(
        [
            new Commit { Key = "before", Date = March, Document = "R1" },
            Municipality.Reserve("R1", "A02", 100m, March) with { Key = "second" },
            new Release { Key = "after", Date = March, Document = "R1" },
        ], Cancellation);

        Assert.AreEqual("R1@A01", outcomes[0].Required.Document);
        Assert.AreEqual(Rule.DocumentAmbiguous, outcomes[2].Refusal!.Rule);
        Assert.Contains("R1@A01, R1@A02", outcomes[2].Refusal!.English);
        Assert.AreEqual(Rule.DocumentAmbiguous, (await RefusedAsync(book, new Release { Key = "later", Date = March, Document = "R1" })).Rule);
    }

    [TestMethod]
    public async Task Execute_CodeThatIsNot_IsRefusedAsItWasGiven()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Reserve("R1", "A01", 100m, March), Cancellation);

        foreach (var code in new[] { "R2", "R1@A02", "R1@", "r1", "R", "\0", "R1@A01@A01" })
        {
            var refusal = await RefusedAsync(book, new Commit { Key = "none", Date = March, Document = code });
            Assert.AreEqual(Rule.DocumentMustExist, refusal.Rule);
            Assert.AreEqual(Texts.Shown(code), refusal.Facts[0].Value);
        }
    }

    [TestMethod]
    public async Task Execute_CodeLeftOut_IsTheNextNumberOfUnitAndYear()
    {
        await using var book = await CreateBookAsync();

        var outcomes = await book.ExecuteAllAsync(
        [
            Numbered("n1", "A01"), Numbered("n2", "A01"), Numbered("b1", "A02"), Numbered("n3", "A01"),
            new AccrueAward { Key = "w", Date = March, Unit = "A02", Fund = "GF", Purpose = "P1", Amount = 1m, Period = "2025Q1", Headcount = 1, Due = March },
        ], Cancellation);
        var later = await book.ExecuteAsync(Numbered("n4", "A01"), Cancellation);

        Assert.AreEqual("2025-0001@A01 2025-0002@A01 2025-0001@A02 2025-0003@A01 2025-0002@A02", string.Join(' ', outcomes.Select(outcome => outcome.Required.Document)));
        Assert.AreEqual("2025-0004@A01", later.Document);
    }

    [TestMethod]
    public async Task Execute_CodeLeftOutAfterGaps_IsOneThatIsFree()
    {
        await using var book = await CreateBookAsync();
        foreach (var taken in new[] { "2025-0001", "2025-0002", "2025-0004", "2025-0007", "2024-0003", "2025-0003@A02" })
            await book.ExecuteAsync(Municipality.Reserve(taken, taken.EndsWith("@A02", StringComparison.Ordinal) ? "A02" : "A01", 1m, March), Cancellation);

        var codes = new List<string>();
        for (var i = 0; i < 20; i++)
            codes.Add((await book.ExecuteAsync(Numbered($"n{i}", "A01"), Cancellation)).Document!);

        Assert.AreAllDistinct(codes);
        Assert.IsTrue(codes.All(code => code.StartsWith("2025-00", StringComparison.Ordinal) && code.EndsWith("@A01", StringComparison.Ordinal)), string.Join(' ', codes));
        Assert.AreEqual("2025-0025@A01", codes[^1]);
    }

    [TestMethod]
    public async Task Execute_BareOrLeftOutCodeAgain_IsAnsweredAgain()
    {
        await using var book = await CreateBookAsync();
        BookCommand[] commands =
        [
            Municipality.Reserve("R1", "A01", 10m, March), Numbered("n", "A01"), new Commit { Key = "c", Date = March, Document = "R1" },
            new Disburse { Key = "p", Date = March, Document = "R1", Amount = 4m },
            new Refund { Key = "f", Date = March, Of = "R1", Amount = 1m },
        ];
        var first = await book.ExecuteAllAsync(commands, Cancellation);
        await book.ExecuteAsync(Municipality.Reserve("R1", "A02", 10m, March) with { Key = "another" }, Cancellation);

        var again = await book.ExecuteAllAsync([.. commands, commands[2] is Commit commit ? commit with { Document = "R1@A01" } : commands[2]], Cancellation);
        var other = await RefusedAsync(book, new Commit { Key = "c", Date = March, Document = "R1@A02" });
        var otherUnit = await RefusedAsync(book, Numbered("n", "A02"));

        Assert.AreEqual("R1@A01 2025-0001@A01 R1@A01 R1@A01 R1@A01", string.Join(' ', first.Select(outcome => outcome.Required.Document)));
        Assert.IsTrue(again.All(outcome => outcome.Required.Replayed));
        Assert.AreEqual(Text(first) + " " + first[2].Required.Posted[0].Seq, Text(again));
        Assert.AreEqual(Rule.KeyReused, other.Rule);
        Assert.AreEqual(Rule.KeyReused, otherUnit.Rule);

        static string Text(IEnumerable<Outcome> outcomes) => string.Join(' ', outcomes.Select(outcome => outcome.Required.Posted[0].Seq));
    }

    [TestMethod]
    public async Task Execute_CorrectionWithABareCode_KeepsTheFullOne()
    {
        await using var book = await CreateBookAsync();
        var wrong = await book.ExecuteAsync(Municipality.Reserve("R1", "A01", 10m, March), Cancellation);
        var correction = new Correct
        {
            Key = "fix",
            Date = March,
            Entry = wrong.Posted[0].Seq,
            With = System.Text.Json.JsonDocument.Parse("""{"kind":"reserve","document":"R1","unit":"A01","fund":"GF","lines":[{"purpose":"P1","amount":"12.00"}]}""").RootElement,
        };

        var fixedOnce = await book.ExecuteAsync(correction, Cancellation);
        var again = await book.ExecuteAsync(correction, Cancellation);

        Assert.AreEqual("reserve correct reserve", string.Join(' ', await KindsOfAsync(book, "R1@A01")));
        Assert.IsTrue(again.Replayed);
        Assert.AreEqual(fixedOnce.Posted[0].Seq, again.Posted[0].Seq);
    }

    [TestMethod]
    public async Task Execute_VoucherOfADocument_NamesItsOwnKindAtItsOneUnit()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Reserve("R1", "A01", 10m, March), Cancellation);

        var first = await book.ExecuteAsync(Voucher("v1", "V1", "A01", "A01"), Cancellation);
        var second = await book.ExecuteAsync(Voucher("v2", "V1@A01", "A01", "A01"), Cancellation);
        var ofReservation = await RefusedAsync(book, Voucher("v3", "R1", "A01", "A01"));
        var ofAnother = await RefusedAsync(book, Voucher("v4", "V1@A01", "A02", "A02"));
        var ofTwo = await RefusedAsync(book, Voucher("v5", "V2", "A01", "A02"));
        var here = await book.ExecuteAsync(Voucher("v6", "R1", "A02", "A02"), Cancellation);

        Assert.AreEqual("V1@A01 V1@A01 R1@A02", $"{first.Document} {second.Document} {here.Document}");
        Assert.AreEqual(Rule.DocumentState, ofReservation.Rule);
        Assert.AreEqual(Rule.MemberForm, ofAnother.Rule);
        Assert.AreEqual(Rule.MemberForm, ofTwo.Rule);
    }

    [TestMethod]
    public async Task Read_BareCode_IsTheOneThatTheReaderSees()
    {
        await using var book = await CreateBookAsync();
        await book.ExecuteAsync(Municipality.Reserve("R1", "A01", 10m, March) with { Key = "one" }, Cancellation);
        await book.ExecuteAsync(Municipality.Reserve("R1", "A02", 20m, March) with { Key = "two" }, Cancellation);
        var bare = new EntryFilter { Document = "R1" };

        var here = await book.Read.Within(new HashSet<string> { "A02" }).EntriesAsync(bare, Cancellation);
        var elsewhere = await book.Read.Within(new HashSet<string> { "B" }).EntriesAsync(bare, Cancellation);
        var all = await Assert.ThrowsExactlyAsync<RefusedException>(() => book.Read.EntriesAsync(bare, Cancellation));

        Assert.AreEqual("R1@A02", Assert.ContainsSingle(here).Document);
        Assert.IsEmpty(elsewhere);
        Assert.AreEqual(Rule.DocumentAmbiguous, all.Refusal.Rule);
    }

    private static Reserve Numbered(string key, string unit) => Municipality.Reserve("", unit, 1m, March) with { Key = key, Document = null };

    private static PostEntry Voucher(string key, string document, string debit, string credit) => new()
    {
        Key = key,
        Date = March,
        Document = document,
        Lines =
        [
            new VoucherLine { Ledger = Ledger.Financial, Account = "1002", Unit = debit, Fund = "GF", Debit = 5m },
            new VoucherLine { Ledger = Ledger.Financial, Account = "1002", Unit = debit, Fund = "GF", Credit = 5m },
            .. debit == credit ? (VoucherLine[])[] :
            [
                new VoucherLine { Ledger = Ledger.Financial, Account = "1002", Unit = credit, Fund = "GF", Debit = 5m },
                new VoucherLine { Ledger = Ledger.Financial, Account = "1002", Unit = credit, Fund = "GF", Credit = 5m },
            ],
        ],
    };

    private async Task<IEnumerable<string>> KindsOfAsync(Book book, string document) =>
        (await book.Read.EntriesAsync(new EntryFilter { Document = document }, Cancellation)).Select(entry => entry.Kind);
}
