using System.Globalization;
using System.Text;

namespace FundLedger.Tests.Agreement;

/// <summary>The page of equal figures is what the list says.</summary>
[TestClass]
public sealed class EqualFiguresDocumentTests
{
    [TestMethod]
    public void Document_OfEqualFigures_IsAsTheListIs()
    {
        if (Environment.GetEnvironmentVariable("FUNDLEDGER_WRITE_EQUALITIES") is { } path)
        {
            File.WriteAllText(path, Text());
            return;
        }

        Assert.AreEqual(TestData.Text("docs/equal-figures.md"), Text(),
            "docs/equal-figures.md is not what the list says: set FUNDLEDGER_WRITE_EQUALITIES to its path and run this test to write it anew.");
    }

    private static string Text()
    {
        var text = new StringBuilder("""
            # 相等数字表 · Equal figures

            Which figure of which report equals which, to the cent, for one unit with all below it and one date. Where figures that sound alike
            differ, the difference is named after ±, and stands in the report as a line or a footnote. `verify` and generated histories of
            three years hold every report against every other by this list; it is made from `src/FundLedger/Figures/Agreement` by
            `EqualFiguresDocumentTests`.

            | | 数字 · Figure | 报表 · Report |
            |---|---|---|

            """);
        foreach (var equality in EqualFigures.All)
        {
            var where = equality.OfTheBook ? "<br>全账套 · of the whole book" : "";
            var when = equality.AfterClosing ? "" : "<br>结账前 · before closing";
            text.Append(CultureInfo.InvariantCulture, $"| `{equality.Code}` | {equality.Title.Zh} · {equality.Title.En}{where}{when} | {string.Join("<br>", equality.Terms.Select(Of))} |\n");
        }

        return text.ToString();
    }

    private static string Of(EqualTerm term) => $"`{term.Report}`: {term.Figure.Zh} · {term.Figure.En}"
        + string.Concat(term.Differences.Select(difference => $" ± {difference.Name.Zh} · {difference.Name.En}"));
}
