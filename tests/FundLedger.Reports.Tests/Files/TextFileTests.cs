using System.Text;
using System.Text.Json.Nodes;

namespace FundLedger.Reports.Tests.Files;

[TestClass]
public sealed class TextFileTests
{
    [TestMethod]
    public void Csv_OneTable_IsAHeaderAndItsRows()
    {
        var lines = Encoding.UTF8.GetString(Written.Csv(SampleReport.Small)).Split('\n');

        Assert.AreEqual("name,date,amount,rate,count,mean,rowKind", lines[0]);
        Assert.AreEqual("'=1+1,2025-03-01,1234567.89,0.9345,12345,2.50,body", lines[1]);
        Assert.AreEqual("\"'@某\"\"某,文具店\",1950-01-01,-0.01,-0.5000,,,body", lines[2]);
        Assert.Contains("1234567890123456789012345678.90", lines[3]);
        Assert.AreEqual("", lines[^1]);
    }

    [TestMethod]
    public void Csv_SeveralTables_StandUnderTheirNames()
    {
        var plain = SampleReport.Table with { Rows = [] };

        var csv = Encoding.UTF8.GetString(Written.Csv(SampleReport.Of(plain, plain with { Name = "more" })));

        Assert.AreEqual("rows\nname,date,amount,rate,count,mean\n\nmore\nname,date,amount,rate,count,mean\n", csv);
    }

    [TestMethod]
    public void Json_Report_HasItsMembers()
    {
        var json = JsonNode.Parse(Written.Json(SampleReport.Small))!.AsObject();

        Assert.AreEqual("kind title source scope options keyFigures tables", string.Join(' ', json.Select(member => member.Key)));
        Assert.AreEqual("book name currency asOf knownAt headSeq head", string.Join(' ', json["source"]!.AsObject().Select(member => member.Key)));
        Assert.AreEqual("""{"fund":"GF","unit":"A01"}""", json["options"]!.ToJsonString());
        Assert.AreEqual("""{"total":"-0.05","rate":null}""", json["keyFigures"]!["totals"]!.ToJsonString());
        var rows = json["tables"]!["rows"]!.AsArray();
        Assert.AreEqual("1234567890123456789012345678.90", (string?)rows[2]!["amount"]);
        Assert.IsNull(rows[0]!["rowKind"]);
        Assert.AreEqual("total", (string?)rows[^1]!["rowKind"]);
    }

    [TestMethod]
    public void Json_Text_KeepsItsCharacters()
    {
        var written = Encoding.UTF8.GetString(Written.Json(SampleReport.Small));

        var texts = JsonNode.Parse(written)!["tables"]!.AsObject().SelectMany(table => table.Value!.AsArray())
            .SelectMany(row => row!.AsObject()).Select(cell => cell.Value?.ToString() ?? "");
        Assert.Contains("样表", written);
        Assert.Contains(text => text.Contains("𬭎 ﷺ", StringComparison.Ordinal), texts);
    }
}
