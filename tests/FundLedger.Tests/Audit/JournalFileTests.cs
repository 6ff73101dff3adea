using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using FundLedger.Storage;

namespace FundLedger.Tests.Audit;

/// <summary>An exported journal that was tampered with: each kind of damage is found and named.</summary>
[TestClass]
public sealed class JournalFileTests
{
    private static string[] _lines = [];
    private static int _first;
    private static Checkpoint[] _checkpoints = [];

    [ClassInitialize]
    public static async Task ExportAsync(TestContext context)
    {
        await using var book = await TestBook.WithQuotaAsync();
        using var key = SigningKey.Create();
        var first = await book.Book.Checkpoints.CreateAsync(key, context.CancellationToken);
        await book.AllAsync("""
            {'kind':'disburse','date':'2025-02-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'12.50','text':'笔\u0022墨 <纸>'}
            {'kind':'disburse','date':'2025-02-02','unit':'A02','fund':'GF','purpose':'2080208','amount':'3.00'}
            {'kind':'lock-period','period':'2025-01'}
            {'kind':'disburse','date':'2025-02-03','unit':'A02','fund':'GF','purpose':'2080208','amount':'4.00'}
            """);
        await book.DoAsync($$"""{'kind':'reverse','entry':{{await book.HeadAsync()}},'reason':'误'}""");
        var second = await book.Book.Checkpoints.CreateAsync(key, context.CancellationToken);
        await book.DoAsync("{'kind':'disburse','date':'2025-02-04','unit':'A02','fund':'GF','purpose':'2080208','amount':'5.00'}");
        using var stream = new MemoryStream();
        await JournalExport.WriteAsync(book.Book, 0, stream, context.CancellationToken);
        _lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _checkpoints = [first, second];
        _first = 1 + _checkpoints.Length;
        foreach (var (entry, line) in (await book.Book.Read.EntriesAsync(new EntryFilter { Limit = 1000 }, context.CancellationToken)).Zip(_lines.Skip(_first)))
            AssertSame(entry, line);
    }

    [TestMethod]
    public void Check_AsExported_IsSound()
    {
        var result = Check(_lines);

        Assert.IsTrue(result.Ok, string.Join('\n', result.Findings));
        Assert.AreEqual(_lines.Length - _first, result.Entries);
        Assert.AreEqual(_checkpoints[1].Seq, result.SignedUpTo);
        Assert.AreSequenceEqual([_checkpoints[0].KeyId], result.Keys);
    }

    [TestMethod]
    public void Check_AnyEntryTampered_NamesIt()
    {
        var gen = from at in Gen.Int[0, _lines.Length - _first - 1] from how in Gen.Int[0, Enum.GetValues<Damage>().Length - 1] select (at, (Damage)how);

        gen.Sample((at, how) =>
        {
            var tampered = Tampered(at, how);
            if (tampered is null)
                return;
            var result = Check(tampered);

            Assert.IsFalse(result.Ok, $"{how} at {at + 1}");
            Assert.Contains(finding => finding.Seq == at + 1 || (how == Damage.Swapped && finding.Seq == at + 2), result.Findings, $"{how} at {at + 1}: {string.Join('\n', result.Findings)}");
        }, iter: 400);
    }

    [TestMethod]
    public void Check_TailCutOffWithItsHeader_IsFoundByTheCheckpointOrByTheOneThatWasKept()
    {
        var cut = _lines[..^3];
        var header = JsonNode.Parse(cut[0])!;
        var last = JsonNode.Parse(cut[^1])!;
        (header["last"], header["head"]) = (last["seq"]!.GetValue<long>(), last["hash"]!.GetValue<string>());
        cut[0] = header.ToJsonString(JsonRows.Form);

        Assert.Contains("is missing: the checkpoint of", Check(cut).Findings.Single().What);
        var without = cut.Where(line => !line.StartsWith("{\"checkpoint\"", StringComparison.Ordinal)).ToArray();
        Assert.IsTrue(Check(without).Ok, "Without any checkpoint a shorter journal is a journal.");
        Assert.Contains("is missing: the checkpoint of", JournalFile.Check(without, _checkpoints, null).Findings.Single().What);
    }

    [TestMethod]
    public void Check_TailCutOff_NamesTheFirstThatIsMissing()
    {
        for (var left = _first; left < _lines.Length; left++)
        {
            var result = Check(_lines[..left]);
            Assert.Contains(finding => finding.Seq == left - _first + 1 && finding.What.StartsWith("is missing", StringComparison.Ordinal), result.Findings);
        }
    }

    [TestMethod]
    [DataRow("seq", "1")]
    [DataRow("head", "\"00\"")]
    [DataRow("root", "\"00\"")]
    [DataRow("time", "\"2025-06-15T08:00:00.001Z\"")]
    [DataRow("signature", "\"MEUCIQ==\"")]
    [DataRow("publicKey", "\"AAAA\"")]
    [DataRow("book", "\"OTHER\"")]
    public void Check_CheckpointTampered_IsFound(string member, string value)
    {
        var tampered = _lines.ToArray();
        var line = JsonNode.Parse(tampered[1])!;
        line["checkpoint"]![member] = JsonNode.Parse(value);
        tampered[1] = line.ToJsonString(JsonRows.Form);

        Assert.IsFalse(Check(tampered).Ok);
    }

    [TestMethod]
    public void Check_SignedWithAnotherKeyThanTheOneGiven_IsFound()
    {
        using var other = SigningKey.Create();
        var forged = other.Sign("T", _checkpoints[0].Seq, _checkpoints[0].Head, _checkpoints[0].Root, _checkpoints[0].At);
        string[] tampered = [_lines[0], $"{{\"checkpoint\":{CheckpointJson.Line(writer => CheckpointJson.Write(writer, forged))}}}", .. _lines[_first..]];

        Assert.IsTrue(Check(tampered).Ok);
        Assert.Contains("which is not the one that was given", JournalFile.Check(tampered, [], [_checkpoints[0].KeyId]).Findings.Single().What);
        Assert.IsTrue(JournalFile.Check(_lines, [], [_checkpoints[0].KeyId]).Ok);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("not json")]
    [DataRow("{\"format\":\"other/1\"}")]
    public void Check_NoExportedJournal_SaysSo(string first) =>
        Assert.ThrowsExactly<FormatException>(() => JournalFile.Check(first.Length == 0 ? [] : [first], [], null));

    /// <summary>Kinds of damage.</summary>
    private enum Damage
    {
        Amount, Side, Date, Text, Data, Actor, Key, Kind, Hash, Id, LineRemoved, LineAdded, MemberAdded, LeftOut, Twice, Swapped, Garbled,
    }

    /// <summary>The file with one entry damaged; null where the entry has nothing of that kind to damage.</summary>
    private static string[]? Tampered(int at, Damage how)
    {
        var (lines, index) = (_lines.ToList(), _first + at);
        var json = JsonNode.Parse(lines[index])!.AsObject();
        var hasLines = json["lines"]!.AsArray().Count > 0;
        switch (how)
        {
            case Damage.LeftOut:
                lines.RemoveAt(index);
                return [.. lines];
            case Damage.Twice:
                lines.Insert(index, lines[index]);
                return [.. lines];
            case Damage.Garbled:
                lines[index] = lines[index][..^2];
                return [.. lines];
            case Damage.Swapped when index + 1 < lines.Count:
                (lines[index], lines[index + 1]) = (lines[index + 1], lines[index]);
                return [.. lines];
            case Damage.Swapped:
            case Damage.Amount or Damage.Side or Damage.LineRemoved or Damage.LineAdded when !hasLines:
                return null;
            default:
                Change(json, how);
                lines[index] = json.ToJsonString(JsonRows.Form);
                return [.. lines];
        }
    }

    private static void Change(JsonObject json, Damage how)
    {
        var lines = json["lines"]!.AsArray();
        switch (how)
        {
            case Damage.Amount:
                json["lines"] = JsonNode.Parse(lines.ToJsonString(JsonRows.Form).Replace("5.00", "6.00", StringComparison.Ordinal).Replace("0.00", "0.01", StringComparison.Ordinal));
                break;
            case Damage.Side:
                (lines[0]!["debit"], lines[0]!["credit"]) = (lines[0]!["credit"]!.DeepClone(), lines[0]!["debit"]!.DeepClone());
                break;
            case Damage.Date:
                json["date"] = "2024-01-01";
                break;
            case Damage.Data:
                json["data"]!["note"] = 1;
                break;
            case Damage.Id:
                json["id"] = new Guid(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]).ToString();
                break;
            case Damage.Hash:
                json["hash"] = new string('0', 64);
                break;
            case Damage.LineRemoved:
                lines.RemoveAt(lines.Count - 1);
                break;
            case Damage.LineAdded:
                lines.Add(lines[0]!.DeepClone());
                break;
            case Damage.MemberAdded:
                json["note"] = "x";
                break;
            default:
                var member = how.ToString().ToLowerInvariant();
                json[member] = json[member]!.GetValue<string>() + "x";
                break;
        }
    }

    private static Verification Check(IEnumerable<string> lines) => JournalFile.Check(lines, [], null);

    /// <summary>An exported entry says what the command line's <c>entries</c> says, and which part of its command it is.</summary>
    private static void AssertSame(Entry entry, string line)
    {
        var expected = JsonRows.Row(entry, EntriesReport.Columns);
        expected.Insert(expected.IndexOf("key") + 1, "part", entry.Part);
        Assert.AreEqual(expected.ToJsonString(JsonRows.Form), JsonNode.Parse(line)!.ToJsonString(JsonRows.Form));
        using var json = JsonDocument.Parse(line);
        Assert.AreEqual(entry.Data, json.RootElement.GetProperty("data").GetRawText());
    }
}
