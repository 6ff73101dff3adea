using System.Globalization;
using FundLedger.Storage;

namespace FundLedger.Tests.YearEnd;

/// <summary>
/// Two years of district A as an accountant would write them down: street A03 has more than it uses, street A02 owes
/// performance pay without quota for it, the foundation F helps families. GF and PF carry over, PJ carries once,
/// LF lapses. Every balance at the end was worked out by hand.
/// </summary>
[TestClass]
public sealed class TwoYearStoryTests
{
    private const string Setup = """
        {'kind':'open-unit','unit':'A03','name':{'zh':'三街','en':'Third Street'},'level':'street','parent':'A'}
        {'kind':'open-fund','fund':'LF','name':{'zh':'专项补助','en':'Special grant'},'type':'fiscal','owner':'A','carryOver':'lapse'}
        """;

    private const string First = """
        日期        业务      单位   资金  用途      年度    金额     说明
        2025-01-05  批复      A      GF    2080208   2025   1000.00
        2025-01-05  批复      A      PF    2080208   2025    300.00
        2025-01-05  批复      A      PJ    212       2025    500.00
        2025-01-05  批复      A      LF    2080208   2025    200.00
        2025-01-10  下达      A02    GF    2080208   2025    400.00
        2025-01-10  下达      A03    GF    2080208   2025    600.00
        2025-01-10  下达      A02    PF    2080208   2025    100.00
        2025-01-10  下达      A03    PF    2080208   2025    200.00
        2025-01-10  下达      A03    PJ    212       2025    500.00
        2025-01-10  下达      A03    LF    2080208   2025    120.00
        2025-04-01  支付      A03    GF    2080208   2025    250.00   k-office
        2025-04-15  支付      A02    GF    2080208   2025    160.00   k-wrong
        2025-04-16  更正      A02    GF    2080208   2025    150.00   k-wrong
        2025-06-01  支付      A03    PJ    212       2025    200.00
        2025-07-01  支付      A03    LF    2080208   2025     70.00
        2025-07-10  计提      A03    PF    2080208   2025    150.00   W2
        2025-07-10  计提      A02    PF    2080208   2025    260.00   W1
        2025-07-20  发放      A03    PF    2080208   2025    150.00   W2
        2025-08-15  发放      A02    PF    2080208   2025    100.00   W1
        2025-09-01  捐赠      F      CF    HELP      -        80.00
        2025-09-10  预占      F      CF    HELP      -        50.00   R1
        2025-09-20  占用      F      CF    HELP      -        50.00   R1
        2025-09-30  资助      F      CF    HELP      -        30.00   R1
        2025-10-01  支付      A02    GF    2080208   2025    250.00
        """;

    /// <summary>
    /// What the close of 2025 must leave: A03 carries 350 of GF, 300 of PJ and 50 of PF; its 50 of LF lapse and go back
    /// to A, where they are cancelled with the 80 that A never allotted. A02 owes 160 without quota.
    /// </summary>
    private const string AfterFirst = """
        A    LF  control    9101     2025   D    200.00
        A    LF  control    9202     2025   C     70.00
        A    LF  control    960201   2025   C    130.00
        A02  GF  control    9110     2025   D    400.00
        A02  GF  control    9501     2025   C    400.00
        A02  PF  financial  220103   2025   C    160.00
        A02  PF  financial  3001     2025   D    160.00
        A02  PF  control    9110     2025   D    100.00
        A02  PF  control    9501     2025   C    100.00
        A02  PF  control    9701     2025   D    160.00
        A02  PF  control    9702     2025   C    160.00
        A03  GF  financial  1201     2025   D    350.00
        A03  GF  financial  3001     2025   C    350.00
        A03  GF  budgetary  800103   2025   D    350.00
        A03  GF  budgetary  810107   2025   C    350.00
        A03  GF  control    9102     2025   D    350.00
        A03  GF  control    9110     2025   D    600.00
        A03  GF  control    9203     2025   C    350.00
        A03  GF  control    9501     2025   C    250.00
        A03  GF  control    9601     2025   C    350.00
        A03  LF  control    9110     2025   D    120.00
        A03  LF  control    9501     2025   C     70.00
        A03  LF  control    9602     2025   C     50.00
        F    CF  control    9120     0      D     80.00
        F    CF  control    9203     0      C     50.00
        F    CF  control    9501     0      C     30.00
        F    CF  charity    1002     0      D     50.00
        F    CF  charity    3102     0      C     50.00
        """;

    private const string Second = """
        日期        业务      单位   资金  用途      年度    金额     说明
        2026-01-05  批复      A      GF    2080208   2026    500.00
        2026-01-10  下达      A03    GF    2080208   2026    500.00
        2026-02-01  退款      A03    GF    2080208   2025     20.00   k-office
        2026-03-01  支付      A03    GF    2080208   2025    300.00
        2026-03-10  追加      A      PF    2080208   2026    160.00
        2026-03-11  下达      A02    PF    2080208   2026    160.00
        2026-03-12  补足      A02    PF    2080208   2026    160.00   W1
        2026-03-20  发放      A02    PF    2080208   2026    160.00   W1
        2026-05-01  支付      A03    PJ    212       2025    100.00
        2026-06-01  收回      A03    PF    2080208   2025     50.00
        2026-07-01  支付      A03    GF    2080208   2026    450.00
        2026-08-01  资助      F      CF    HELP      -        25.00
        """;

    /// <summary>
    /// After the close of 2026: A03 carries 70 of GF of 2025 (350 + 20 - 300) for a second time and 50 of 2026; the 200
    /// left of PJ go back to A and are cancelled; the 50 of PF that were clawed back stay with A to be allotted. A02
    /// owes nothing. The foundation has 25 of the 80 left, still bound to their purpose.
    /// </summary>
    private const string AfterSecond = """
        A    GF  control    9101     2025   D   1000.00
        A    GF  control    9101     2026   D    500.00
        A    GF  control    9202     2025   C   1000.00
        A    GF  control    9202     2026   C    500.00
        A    LF  control    9101     2025   D    200.00
        A    LF  control    9202     2025   C     70.00
        A    LF  control    960201   2025   C    130.00
        A    PF  control    9101     2025   D    300.00
        A    PF  control    9102     2025   D     50.00
        A    PF  control    9103     2026   D    160.00
        A    PF  control    9201     2025   C     50.00
        A    PF  control    9202     2025   C    250.00
        A    PF  control    9202     2026   C    160.00
        A    PF  control    9601     2025   C     50.00
        A    PJ  control    9101     2025   D    500.00
        A    PJ  control    9202     2025   C    300.00
        A    PJ  control    960201   2025   C    200.00
        A02  GF  control    9110     2025   D    400.00
        A02  GF  control    9501     2025   C    400.00
        A02  PF  financial  3001     2025   D    160.00
        A02  PF  financial  3001     2026   C    160.00
        A02  PF  control    9110     2025   D    100.00
        A02  PF  control    9110     2026   D    160.00
        A02  PF  control    9501     2025   C    100.00
        A02  PF  control    9501     2026   C    160.00
        A03  GF  financial  1201     2025   D     70.00
        A03  GF  financial  1201     2026   D     50.00
        A03  GF  financial  3001     2025   C     70.00
        A03  GF  financial  3001     2026   C     50.00
        A03  GF  budgetary  800103   2025   D     70.00
        A03  GF  budgetary  800103   2026   D     50.00
        A03  GF  budgetary  810107   2025   C     70.00
        A03  GF  budgetary  810107   2026   C     50.00
        A03  GF  control    9102     2025   D    440.00
        A03  GF  control    9102     2026   D     50.00
        A03  GF  control    9110     2025   D    600.00
        A03  GF  control    9110     2026   D    500.00
        A03  GF  control    9203     2025   C     70.00
        A03  GF  control    9203     2026   C     50.00
        A03  GF  control    9501     2025   C    550.00
        A03  GF  control    9501     2026   C    450.00
        A03  GF  control    9601     2025   C    420.00
        A03  GF  control    9601     2026   C     50.00
        A03  LF  control    9110     2025   D    120.00
        A03  LF  control    9501     2025   C     70.00
        A03  LF  control    9602     2025   C     50.00
        A03  PF  control    9102     2025   D     50.00
        A03  PF  control    9110     2025   D    200.00
        A03  PF  control    9501     2025   C    150.00
        A03  PF  control    9601     2025   C     50.00
        A03  PF  control    9602     2025   C     50.00
        A03  PJ  control    9102     2025   D    300.00
        A03  PJ  control    9110     2025   D    500.00
        A03  PJ  control    9501     2025   C    300.00
        A03  PJ  control    9601     2025   C    300.00
        A03  PJ  control    9602     2025   C    200.00
        F    CF  control    9120     0      D     80.00
        F    CF  control    9203     0      C     25.00
        F    CF  control    9501     0      C     55.00
        F    CF  charity    1002     0      D     25.00
        F    CF  charity    3102     0      C     25.00
        """;

    [TestMethod]
    public async Task TwoYears_AsAnAccountantWroteThemDown_EndAsWorkedOutByHand()
    {
        await using var book = await TestBook.OpenAsync();
        await book.AllAsync(Setup);

        await TellAsync(book, First, new DateOnly(2026, 1, 4));
        await book.DoAsync("{'kind':'close-year','year':2025}");
        Assert.AreEqual(Rows(AfterFirst), await BalancesAsync(book, rows => rows.Where(row => Rows(AfterFirst).Split('\n').Any(expected =>
            expected.StartsWith(string.Join(' ', row.Split(' ')[..2]), StringComparison.Ordinal)))));
        await TellAsync(book, Second, new DateOnly(2027, 1, 4));
        await book.DoAsync("{'kind':'close-year','year':2026}");

        Assert.AreEqual(Rows(AfterSecond), await BalancesAsync(book, rows => rows));
    }

    private static async Task TellAsync(TestBook book, string story, DateOnly until)
    {
        var sequences = new Dictionary<string, long>();
        book.Clock.Advance(until.ToDateTime(TimeOnly.MinValue) - book.Clock.GetUtcNow().DateTime);
        foreach (var row in story.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            var note = row.Length > 7 ? row[7].TrimEnd('\r') : "";
            if (note.StartsWith("k-", StringComparison.Ordinal) && row[1] == "支付")
                sequences[note] = await book.SeqAsync(Json(row, note, 0));
            else
                await book.DoAsync(Json(row, note, note.StartsWith("k-", StringComparison.Ordinal) ? await SeqOfAsync(book, note, sequences) : 0));
        }
    }

    private static async Task<long> SeqOfAsync(TestBook book, string note, Dictionary<string, long> sequences) =>
        sequences.TryGetValue(note, out var seq)
            ? seq
            : (await book.Book.Read.EntriesAsync(new EntryFilter { Limit = 1000 })).Single(entry => entry.Text == note).Seq;

    private static string Json(string[] row, string note, long of)
    {
        var (date, unit, fund, purpose, amount) = (row[0], row[2], row[3], row[4], row[6].TrimEnd('\r'));
        var year = row[5] == "-" ? "" : $",'year':{row[5]}";
        var at = $"'date':'{date}','unit':'{unit}','fund':'{fund}','purpose':'{purpose}'{year},'amount':'{amount}'";
        return row[1] switch
        {
            "批复" => $"{{'kind':'appropriate',{at}}}",
            "追加" => $"{{'kind':'supplement',{at}}}",
            "下达" => $"{{'kind':'allot','date':'{date}','from':'A','to':'{unit}','fund':'{fund}','purpose':'{purpose}'{year},'amount':'{amount}'}}",
            "支付" => $"{{'kind':'disburse',{at},'text':'{note}'}}",
            "资助" when note.Length > 0 => $"{{'kind':'disburse','date':'{date}','document':'{note}','amount':'{amount}'}}",
            "资助" => $"{{'kind':'disburse',{at}}}",
            "更正" => $"{{'kind':'correct','date':'{date}','entry':{of},'with':{{'kind':'disburse',{at}}}}}",
            "退款" => $"{{'kind':'refund','date':'{date}','of':'{of}','amount':'{amount}'}}",
            "计提" => $"{{'kind':'accrue-award','award':'{note}',{at},'period':'2025H1','headcount':10,'due':'2025-07-31'}}",
            "补足" => $"{{'kind':'fund-award','award':'{note}','date':'{date}','amount':'{amount}'}}",
            "发放" => $"{{'kind':'pay-award','award':'{note}','date':'{date}','amount':'{amount}'}}",
            "捐赠" => $"{{'kind':'donate','date':'{date}','fund':'{fund}','amount':'{amount}','restriction':{{'purpose':'{purpose}'}}}}",
            "预占" => $"{{'kind':'reserve','date':'{date}','document':'{note}','unit':'{unit}','fund':'{fund}','lines':[{{'purpose':'{purpose}','amount':'{amount}'}}]}}",
            "占用" => $"{{'kind':'commit','date':'{date}','document':'{note}'}}",
            "收回" => $"{{'kind':'claw-back',{at}}}",
            _ => throw new ArgumentException(row[1]),
        };
    }

    /// <summary>Every balance that is not zero, over purposes.</summary>
    private static async Task<string> BalancesAsync(TestBook book, Func<IEnumerable<string>, IEnumerable<string>> chosen)
    {
        var rows = (await book.BalancesAsync())
            .GroupBy(balance => (balance.Account.Unit, balance.Account.Fund, balance.Account.Ledger, balance.Account.Code, balance.Account.Year))
            .Select(group => (group.Key, Net: group.Sum(balance => balance.Debit - balance.Credit)))
            .Where(row => row.Net != 0)
            .OrderBy(row => row.Key.Unit, StringComparer.Ordinal).ThenBy(row => row.Key.Fund, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Ledger == Ledger.Control ? 2 : row.Key.Ledger == Ledger.Charity ? 3 : (int)row.Key.Ledger)
            .ThenBy(row => row.Key.Code, StringComparer.Ordinal).ThenBy(row => row.Key.Year)
            .Select(row => string.Create(CultureInfo.InvariantCulture,
                $"{row.Key.Unit} {row.Key.Fund} {LedgerNames.Of(row.Key.Ledger)} {row.Key.Code} {row.Key.Year} {(row.Net > 0 ? 'D' : 'C')} {DecimalText.Of(Math.Abs(row.Net), 2)}"));
        return string.Join('\n', chosen(rows));
    }

    private static string Rows(string table) => string.Join('\n', table.Split('\n')
        .Select(row => string.Join(' ', row.Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries))));
}
