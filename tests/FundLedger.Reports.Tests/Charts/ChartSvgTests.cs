using System.Globalization;
using System.Xml.Linq;

namespace FundLedger.Reports.Tests.Charts;

[TestClass]
public sealed class ChartSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static IEnumerable<object[]> Charts => Enumerable.Range(0, SampleCharts.All.Count).Select(chart => new object[] { chart });

    [TestMethod]
    [DynamicData(nameof(Charts))]
    public void Of_Chart_SaysWhatItShowsAndStandsUnderAStrictPolicy(int chart)
    {
        var svg = XElement.Parse(ChartSvg.Of(SampleCharts.All[chart], 500, SampleCharts.Chinese));

        Assert.AreEqual("img", (string?)svg.Attribute("role"));
        Assert.AreEqual("图", (string?)svg.Element(Svg + "title"));
        Assert.AreEqual("各区对比：A & B < C。", (string?)svg.Element(Svg + "desc"));
        Assert.DoesNotContain(element => element.Name.LocalName is "style" or "script" or "a" or "image" or "foreignObject", svg.DescendantsAndSelf());
        Assert.DoesNotContain(
            attribute => attribute.Name.LocalName is "style" or "href" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal),
            svg.DescendantsAndSelf().Attributes());
    }

    [TestMethod]
    [DynamicData(nameof(Charts))]
    public void Of_Chart_StaysInsideItsPicture(int chart)
    {
        var svg = XElement.Parse(ChartSvg.Of(SampleCharts.All[chart], 500, SampleCharts.Chinese));
        var box = ((string)svg.Attribute("viewBox")!).Split(' ').Select(Number).ToArray();

        foreach (var element in svg.Descendants().Where(element => element.Attribute("x") is not null))
        {
            Assert.IsInRange(-1, box[2] + 1, Number((string)element.Attribute("x")!), element.ToString());
            Assert.IsInRange(-1, box[3] + 1, Number((string)element.Attribute("y")!), element.ToString());
        }
    }

    [TestMethod]
    public void Of_MissingValue_IsSaidToBeMissing() =>
        Assert.Contains("无数据", ChartSvg.Of(SampleCharts.All[0], 500, SampleCharts.Chinese));

    [TestMethod]
    public void Of_AnotherCulture_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        var here = ChartSvg.Of(SampleCharts.All[0], 500, SampleCharts.Chinese);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.AreEqual(here, ChartSvg.Of(SampleCharts.All[0], 500, SampleCharts.Chinese));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestMethod]
    [DynamicData(nameof(Charts))]
    public void TableOf_Chart_HasARowForEachNameAndAColumnForEachSeries(int chart)
    {
        var table = ChartTable.Of(SampleCharts.All[chart]);

        Assert.IsTrue(table.Rows.All(row => row.Values.Count == table.Columns.Count));
        Assert.HasCount(table.Columns.Count, table.Columns.Select(column => column.Name).Distinct());
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
