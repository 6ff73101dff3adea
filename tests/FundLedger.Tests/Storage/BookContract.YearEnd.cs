namespace FundLedger.Tests.Storage;

/// <summary>A closed year passes the checks after close, and a book altered behind its guards does not.</summary>
public abstract partial class BookContract
{
    [TestMethod]
    public async Task CloseYear_AfterRandomEvents_KeepsEveryInvariant() =>
        await CsCheck.Check.SampleAsync(EventHistory.Commands(250), async commands =>
        {
            await using var book = await CreateBookAsync();
            foreach (var chunk in commands.Chunk(37))
                await book.ExecuteAllAsync(chunk, Cancellation);
            await book.ExecuteAsync(new CloseYear { Key = "close", Year = 2025 }, Cancellation);
            await AssertSoundAsync(book);
            Invariants.Assert(await AllEntriesAsync(book), await book.Read.SetupAsync(null, Cancellation));

            await book.ExecuteAsync(new ReopenYear { Key = "reopen", Year = 2025 }, Cancellation);
            await book.ExecuteAsync(new CloseYear { Key = "again", Year = 2025, Unit = "A" }, Cancellation);
            await AssertSoundAsync(book);
            Invariants.Assert(await AllEntriesAsync(book), await book.Read.SetupAsync(null, Cancellation));
            return true;
        }, iter: 10, threads: 1);

    /// <summary>Quota that lapses goes back to the unit above: parents and children agree on the day, and after it.</summary>
    [TestMethod]
    public async Task CloseYear_OfAFundThatLapses_KeepsEveryInvariant()
    {
        await using var book = await CreateBookAsync();
        await AllAsync(book,
            new OpenFund { Key = "fund-LF", Fund = "LF", Name = new LocalName("LF", "LF"), Type = FundType.Fiscal, Owner = "A", CarryOver = CarryOver.Lapse },
            new Appropriate { Key = "appropriate", Date = March, Unit = "A", Fund = "LF", Purpose = "P1", Amount = 100m },
            Municipality.Allot("allot", "A01", 60m, March) with { Fund = "LF" },
            Municipality.Pay("pay", "A01", 15m, March) with { Fund = "LF" },
            new CloseYear { Key = "close", Year = 2025 });

        await AssertSoundAsync(book);
        Invariants.Assert(await AllEntriesAsync(book), await book.Read.SetupAsync(null, Cancellation));
    }

    [TestMethod]
    [DataRow("5001", "A01/GF/2025, closed: financial 5001 A01/GF/P1/2025 CNY is not zero but 0.01")]
    [DataRow("7101", "A01/GF/2025, closed: 9501 and gross 7101 of P1/2025 differ by 0.01")]
    [DataRow("1201", "A01/GF/2025, closed: 1201 and 800103 differ by 0.01")]
    [DataRow("800103", "A01/GF/2025, closed: 8001 and the other accounts of class 8 differ by 0.01")]
    [DataRow("9110", "A/GF/2025: on 2025-01-10 9202, and 9110 less 9602 of the units below, begin to differ by 0.01")]
    public async Task Verify_ClosedBookAltered_NamesUnitFundYearAndDifference(string account, string finding)
    {
        var database = await CreateDatabaseAsync();
        await using (var book = await CreateBookAsync(database))
        {
            await AllAsync(book, Municipality.Pay("k", "A01", 250m, March), new CloseYear { Key = "close", Year = 2025 });
            await AssertSoundAsync(book);
        }

        await GuardlessAsync(database, "line", $"""
            UPDATE line SET debit = debit + 1 WHERE seq = (SELECT MIN(l.seq) FROM line l JOIN account a ON a.book = l.book AND a.id = l.account
                WHERE a.code = '{account}' AND a.unit = 'A01' AND a.fund = 'GF' AND l.credit = 0)
                AND account = (SELECT id FROM account WHERE code = '{account}' AND unit = 'A01' AND fund = 'GF') AND credit = 0
            """);

        var result = await VerifyAsync(database);
        Assert.Contains(found => found.What == finding, result.Findings, string.Join("\n", result.Findings));
    }
}
