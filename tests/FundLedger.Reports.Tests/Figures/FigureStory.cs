using FundLedger.Reports.Tests.Kinds;

namespace FundLedger.Reports.Tests.Figures;

/// <summary>
/// A story whose figures are worked out by hand: district A has money over, district B beside it is short and pays its
/// performance award late; a charity fund with a donor who is not to be named.
/// </summary>
internal static class FigureStory
{
    public const string Secret = "秘密捐赠者李某";

    private const string Lines = $$$"""
        {'kind':'open-unit','unit':'B','name':{'zh':'城西区','en':'West District'},'level':'district'}
        {'kind':'open-unit','unit':'B01','name':{'zh':'西街','en':'West Street'},'level':'street','parent':'B'}
        {'kind':'unit-facts','unit':'A','year':2025,'population':1000,'staff':10}
        {'kind':'unit-facts','unit':'B','year':2025,'population':500}
        {'kind':'open-fund','fund':'PF','name':{'zh':'绩效资金','en':'Performance pay'},'type':'performance','owner':'A','purposes':['2080208']}
        {'kind':'open-fund','fund':'PJ','name':{'zh':'社区改造','en':'Renewal'},'type':'project','owner':'A'}
        {'kind':'appropriate','date':'2024-02-01','unit':'A','fund':'PJ','purpose':'2080208','amount':'900.00'}
        {'kind':'allot','date':'2024-02-01','from':'A','to':'A01','fund':'PJ','purpose':'2080208','amount':'800.00'}
        {'kind':'allot','date':'2024-02-01','from':'A01','to':'A01','fund':'PJ','purpose':'2080208','amount':'800.00'}
        {'kind':'disburse','date':'2024-03-01','unit':'A01','fund':'PJ','purpose':'2080208','amount':'300.00','payee':'某某文具店'}
        {'kind':'close-year','year':2024}
        {'kind':'appropriate','date':'2025-01-05','unit':'A','fund':'GF','purpose':'2080208','amount':'10000.00'}
        {'kind':'allot','date':'2025-01-06','from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'4000.00'}
        {'kind':'allot','date':'2025-01-06','from':'A01','to':'A01','fund':'GF','purpose':'2080208','amount':'4000.00'}
        {'kind':'disburse','date':'2025-02-01','unit':'A01','fund':'GF','purpose':'2080208','amount':'500.00','payee':'某某文具店'}
        {'kind':'appropriate','date':'2025-01-05','unit':'B','fund':'GF','purpose':'2080208','amount':'2000.00'}
        {'kind':'allot','date':'2025-01-06','from':'B','to':'B01','fund':'GF','purpose':'2080208','amount':'2000.00'}
        {'kind':'disburse','date':'2025-03-01','unit':'B01','fund':'GF','purpose':'2080208','amount':'1900.00','payee':'某某文具店'}
        {'kind':'record-shortage','date':'2025-05-01','document':'R9','unit':'B01','fund':'GF','purpose':'2080208','amount':'700.00'}
        {'kind':'appropriate','date':'2025-01-05','unit':'B','fund':'PF','amount':'100.00'}
        {'kind':'allot','date':'2025-01-06','from':'B','to':'B01','fund':'PF','amount':'100.00'}
        {'kind':'accrue-award','date':'2025-03-31','award':'W1','unit':'B01','fund':'PF','period':'2025Q1','headcount':4,'amount':'240.00','due':'2025-04-30'}
        {'kind':'pay-award','date':'2025-05-10','award':'W1','amount':'60.00'}
        {'kind':'donate','date':'2025-01-10','fund':'CF','amount':'500.00','donor':'王先生','restriction':{'purpose':'HELP','unit':'A01'}}
        {'kind':'donate','date':'2025-02-10','fund':'CF','amount':'300.00','donor':'{{{Secret}}}','anonymous':true,'restriction':{'purpose':'HELP'}}
        {'kind':'donate','date':'2025-03-10','fund':'CF','amount':'200.00','restriction':{'until':'2025-06-01'}}
        {'kind':'disburse','date':'2025-05-03','unit':'A01','fund':'CF','purpose':'HELP','amount':'125.00','payee':'困难家庭'}
        """;

    public static async Task<RecordBook> OpenAsync()
    {
        var book = await RecordBook.OpenAsync();
        await book.AllAsync(Lines);
        return book;
    }

    /// <summary>Each value of a report, as people read it in both languages and as programs do.</summary>
    public static IEnumerable<string> TextsOf(Report report) => report.Parts.SelectMany(part => part switch
    {
        KeyFigures key => key.Figures.SelectMany(figure => Both(figure.Title).Append(CellText.ForPeople(figure.Value, Language.Chinese))),
        Note note => Both(note.Text),
        Heading heading => Both(heading.Text),
        ChartPart chart => Both(chart.Title).Concat(TextsOf(ChartTable.Of(chart))),
        ReportTable table => TextsOf(table),
        _ => [],
    }).Concat(Both(report.Title));

    private static IEnumerable<string> TextsOf(ReportTable table) => table.Columns.SelectMany(column => Both(column.Title))
        .Concat(table.Rows.SelectMany(row => row.Values).SelectMany(value => new[]
        {
            CellText.ForPeople(value, Language.Chinese), CellText.ForPeople(value, Language.English), CellText.Node(value)?.ToJsonString(JsonRows.Form) ?? "",
        }));

    private static IEnumerable<string> Both(LocalName name) => [name.Zh, name.En];
}
