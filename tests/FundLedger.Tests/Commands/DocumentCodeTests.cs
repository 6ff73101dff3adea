using CsCheck;
using FundLedger.Storage;

namespace FundLedger.Tests.Commands;

[TestClass]
public sealed class DocumentCodeTests
{
    private static readonly string[] Units = ["A01", "A02", "A0101"];

    private static readonly string?[] Codes = [null, "R", "R1", "R10", "2025-0001", "2025-0003", "2025-0004"];

    private static readonly Gen<(bool Begins, string Unit, string? Code, string? Full)> Step = Gen.Select(
        Gen.Bool, Gen.Int[0, 2], Gen.Int[0, Codes.Length - 1], Gen.Int[-3, 2],
        (begins, unit, code, full) => (begins, Units[unit], Codes[code], full < 0 ? null : Units[full]));

    [TestMethod]
    [DataRow("R1@A0101", "R1", "A0101")]
    [DataRow("year-end-2025", "year-end-2025", "")]
    [DataRow("R1@", "R1", "")]
    public void CodeOf_ADocument_IsWhatStandsBeforeItsUnit(string document, string code, string unit)
    {
        Assert.AreEqual(code, DocumentCode.CodeOf(document));
        Assert.AreEqual(unit, DocumentCode.UnitOf(document));
    }

    [TestMethod]
    public async Task OpenUnit_WithTheSignOfADocumentsUnit_IsRefused()
    {
        await using var book = await TestBook.OpenAsync();

        await book.RefusesAsync(Rule.CodeForm, "{'kind':'open-unit','unit':'A@01','name':{'zh':'街','en':'Street'},'level':'street','parent':'A'}");
    }

    [TestMethod]
    public async Task Reserve_CodeTooLongWithItsUnit_IsRefused()
    {
        await using var book = await TestBook.WithQuotaAsync();

        await book.RefusesAsync(Rule.CodeForm, Reserve("A02", new string('9', 97)));
        Assert.AreEqual(100, (await book.DoAsync(Reserve("A02", new string('9', 96)))).Document!.Length);
    }

    [TestMethod]
    public async Task Execute_ShortagesOfOneCodeAtTwoUnits_AreTwo()
    {
        await using var book = await TestBook.OpenAsync();

        foreach (var unit in new[] { "A01", "A02" })
            await book.DoAsync($"{{'kind':'record-shortage','document':'S1','unit':'{unit}','fund':'GF','purpose':'2080208','amount':'5.00'}}");

        Assert.AreEqual("S1@A01 S1@A02", string.Join(' ', (await book.SetupAsync()).Shortages.Keys.Order(StringComparer.Ordinal)));
    }

    /// <summary>
    /// Documents begun and named at random, in batches of random length, against a plain set of full codes: each answer,
    /// and so what a code means, is as the set says.
    /// </summary>
    [TestMethod]
    public async Task Execute_DocumentsBegunAndNamedAtRandom_AreAsInAPlainSet()
    {
        await Step.Array[1, 30].SampleAsync(async steps =>
        {
            await using var book = await TestBook.OpenAsync();
            await book.AllAsync("""
                {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'GF','purpose':'2080208','amount':'10000.00'}
                {'kind':'allot','date':'2025-01-10','from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'2000.00'}
                {'kind':'allot','date':'2025-01-10','from':'A','to':'A02','fund':'GF','purpose':'2080208','amount':'1000.00'}
                {'kind':'allot','date':'2025-01-10','from':'A01','to':'A01','fund':'GF','purpose':'2080208','amount':'500.00'}
                {'kind':'allot','date':'2025-01-10','from':'A01','to':'A0101','fund':'GF','purpose':'2080208','amount':'1000.00'}
                """);
            var model = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var batch in steps.Chunk(7))
            {
                var outcomes = await book.OutcomesAsync(batch.Select(step => Json(step)));
                foreach (var (step, outcome) in batch.Zip(outcomes))
                    CheckStep(model, step, outcome);
            }
        }, iter: 25);
    }

    private static void CheckStep(SortedSet<string> model, (bool Begins, string Unit, string? Code, string? Full) step, Outcome outcome)
    {
        var actual = outcome.Answer?.Document ?? (outcome.Refusal!.Rule == Rule.DocumentState ? (string)outcome.Refusal.Facts[0].Value! : outcome.Refusal.Rule.ToString());
        if (!step.Begins)
        {
            var called = model.Where(document => document.Split('@')[0] == (step.Code ?? "R") && (step.Full is null || document.Split('@')[1] == step.Full)).ToList();
            Assert.AreEqual(called.Count switch { 0 => "DocumentMustExist", 1 => called[0], _ => "DocumentAmbiguous" }, actual);
        }
        else if (step.Code is null)
        {
            Assert.IsTrue(actual.StartsWith("2025-", StringComparison.Ordinal) && actual.EndsWith($"@{step.Unit}", StringComparison.Ordinal), actual);
            Assert.IsTrue(model.Add(actual), actual);
        }
        else
        {
            var expected = step.Full is { } other && other != step.Unit ? "MemberForm"
                : model.Add($"{step.Code}@{step.Unit}") ? $"{step.Code}@{step.Unit}" : "DocumentMustBeNew";
            Assert.AreEqual(expected, actual);
        }
    }

    private static string Json((bool Begins, string Unit, string? Code, string? Full) step) => step.Begins
        ? Reserve(step.Unit, Name(step.Code, step.Full))
        : $"{{'kind':'commit','document':'{Name(step.Code ?? "R", step.Full)}'}}";

    private static string? Name(string? code, string? full) => code is null || full is null ? code : $"{code}@{full}";

    private static string Reserve(string unit, string? code) =>
        $"{{'kind':'reserve'{(code is null ? "" : $",'document':'{code}'")},'unit':'{unit}','fund':'GF','lines':[{{'purpose':'2080208','amount':'1.00'}}]}}";
}
