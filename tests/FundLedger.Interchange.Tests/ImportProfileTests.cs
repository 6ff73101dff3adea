using FundLedger.Interchange.Files;
using FundLedger.Interchange.Payments;

namespace FundLedger.Interchange.Tests;

[TestClass]
public sealed class ImportProfileTests
{
    private const string Least = """
        {
          // A finance officer may write notes.
          "code": "p", "name": { "zh": "甲", "en": "A" },
          "headers": { "unit": ["Unit"], "fund": ["Fund"], "date": ["Date"], "reference": ["No"], "amount": ["Amount"] },
          "required": ["unit", "fund", "date", "reference", "amount"],
          "dateFormats": ["yyyy-MM-dd"],
          "withinQuota": true, "openMissing": false,
        }
        """;

    [TestMethod]
    public void Find_Shipped_AllAreSound()
    {
        Assert.AreEqual("oxford-payments payments-zh", string.Join(' ', ImportProfiles.Names));
        foreach (var name in ImportProfiles.Names)
            Assert.AreEqual(name, ImportProfiles.Find(name).Code);
    }

    [TestMethod]
    public void Find_NoSuchName_IsRefused() => Refused.By(Rule.FileMustExist, () => ImportProfiles.Find("none"));

    [TestMethod]
    public void Parse_Least_Passes() => Assert.IsNull(ImportProfiles.Parse(Least, "p").OpenMissing);

    [TestMethod]
    [DataRow("\"openMissing\": false", "\"openMising\": false", "openMising")]
    [DataRow("\"code\": \"p\",", "", "code")]
    [DataRow("\"code\": \"p\",", "\"code\": \"p q\",", "code")]
    [DataRow("\"code\": \"p\",", "\"code\": \"p\", \"code\": \"q\",", "code")]
    [DataRow("\"unit\": [\"Unit\"]", "\"unti\": [\"Unit\"]", "headers")]
    [DataRow("\"unit\": [\"Unit\"]", "\"unit\": [\"Date_\"]", "Date")]
    [DataRow("\"unit\": [\"Unit\"]", "\"unit\": []", "headers.unit")]
    [DataRow("\"unit\": [\"Unit\"]", "\"unit\": [\"--\"]", "headers.unit")]
    [DataRow("\"required\": [\"unit\",", "\"required\": [", "required: unit")]
    [DataRow("yyyy-MM-dd", "yyyy-MM", "dateFormats")]
    [DataRow("yyyy-MM-dd", "dd/MM/yy", "dateFormats")]
    [DataRow("[\"yyyy-MM-dd\"]", "[\"dd/MM/yyyy\", \"MM/dd/yyyy\"]", "dateFormats")]
    [DataRow("[\"yyyy-MM-dd\"]", "[]", "dateFormats")]
    [DataRow("\"openMissing\"", "\"encodings\": [\"utf-9\"], \"openMissing\"", "utf-9")]
    [DataRow("\"openMissing\"", "\"encodings\": [\"utf-16\"], \"openMissing\"", "utf-16")]
    [DataRow("\"openMissing\"", "\"delimiter\": \";;\", \"openMissing\"", "delimiter")]
    [DataRow("\"openMissing\"", "\"decimalSeparator\": \"1\", \"openMissing\"", "decimalSeparator")]
    [DataRow("\"openMissing\"", "\"thousandsSeparator\": \".\", \"openMissing\"", "decimalSeparator")]
    [DataRow("\"openMissing\"", "\"fixed\": { \"unit\": \"A\" }, \"openMissing\"", "fixed.unit")]
    [DataRow("\"openMissing\"", "\"fixed\": { \"date\": \"A\" }, \"openMissing\"", "fixed.date")]
    [DataRow("\"openMissing\"", "\"values\": { \"fund\": { \"a\": \"1\", \"A\": \"2\" } }, \"openMissing\"", "values.fund")]
    [DataRow("\"openMissing\": false", "\"openMissing\": { \"funds\": { \"type\": \"charity\", \"owner\": \"A\" } }", "openMissing.funds.type")]
    [DataRow("\"openMissing\": false", "\"openMissing\": { \"units\": { \"level\": \"planet\" } }", "level")]
    [DataRow("\"openMissing\": false", "\"openMissing\": true", "openMissing")]
    [DataRow("\"withinQuota\": true", "\"withinQuota\": null", "withinQuota")]
    [DataRow("}", "", "Expected")]
    public void Parse_Wrong_IsRefusedNamingIt(string from, string to, string named)
    {
        var refusal = Refused.By(Rule.ProfileForm, () => ImportProfiles.Parse(Least.Replace(from, to, StringComparison.Ordinal), "p"));

        Assert.Contains(named, refusal.English, refusal.English);
    }

    [TestMethod]
    [DataRow("1.234.567,80", 1234567.80)]
    [DataRow("-1.000,5", -1000.5)]
    [DataRow("999", 999.0)]
    [DataRow("12.34", null)]
    [DataRow("1.2345,00", null)]
    [DataRow("1234.567,00", null)]
    [DataRow("1,000.00", null)]
    [DataRow(",5", null)]
    public void Read_Separators_AreStrict(string text, double? expected)
    {
        var profile = ImportProfiles.Parse(Least, "p") with { DecimalSeparator = ",", ThousandsSeparator = "." };
        var format = new AmountFormat(profile);

        if (expected is { } amount)
            Assert.AreEqual((decimal)amount, format.Read(new Cell(text)));
        else
            Refused.By(Rule.AmountForm, () => format.Read(new Cell(text)));
    }

    [TestMethod]
    [DataRow("Policy, Culture and Communication", "policy-culture-and-communication")]
    [DataRow("Policy  Culture and Communication", "policy-culture-and-communication")]
    [DataRow(" Leisure, Parks & Communities ", "leisure-parks-communities")]
    [DataRow("甲街道办（本级）", "甲街道办-本级")]
    [DataRow("&", "")]
    public void Of_Name_IsOneCode(string name, string code) => Assert.AreEqual(code, NameCode.Of(name));
}
