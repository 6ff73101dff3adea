using FundLedger.Tests.Requests;
using static FundLedger.Tests.Requests.RequestBook;

namespace FundLedger.Tests.Figures.Requests;

/// <summary>
/// Four requests of community A0101 in the spring of 2025 that figures are worked out on by hand. Each takes two steps:
/// Li at the community, Zhao at the street. 3 March is a Monday.
/// </summary>
/// <remarks>
/// R1, 100.00: submitted 3 Mar, Li 5 Mar, Zhao 12 Mar; paid 14 Mar; its outcome was due on 25 Apr and is reported on 12 May.
/// R2, 50.00, then 40.00: submitted 10 Mar, Li 11 Mar, returned by Zhao 14 Mar; again 17 Mar, Li 18 Mar, Zhao 28 Mar.
/// R3, 200.00: submitted 1 Apr, Li 2 Apr, rejected by Zhao 8 Apr.
/// R4, 30.00: written 28 Apr, could be submitted on 13 May, Li the same day, Zhao 15 May.
/// </remarks>
internal static class RequestStory
{
    public static async Task<TestBook> OpenAsync()
    {
        var book = await RequestBook.OpenAsync();
        await book.AllAsync(string.Join('\n',
            On("03-03", Draft()), On("03-03", Act("submit", "wang")), On("03-05", Decide("li")),
            On("03-10", Draft("R2", "50.00")), On("03-10", Act("submit", "wang", document: "R2")), On("03-11", Decide("li", document: "R2")),
            On("03-12", Decide("zhao")),
            On("03-14", "{'kind':'disburse','actor':'qian','document':'R1','amount':'100.00'}"),
            On("03-14", Act("return", "zhao", "'reason':'请附清单'", "R2")),
            On("03-17", Draft("R2", "40.00")), On("03-17", Act("submit", "wang", document: "R2")), On("03-18", Decide("li", document: "R2")),
            On("03-28", Decide("zhao", document: "R2")),
            On("04-01", Draft("R3", "200.00").Replace("困难家庭慰问", "慰问王阿姨 138 0013 8000，3 号楼 110101199001011234")),
            On("04-01", Act("submit", "wang", document: "R3")), On("04-02", Decide("li", document: "R3")),
            On("04-08", Decide("zhao", "reject", document: "R3")),
            On("04-28", Draft("R4", "30.00")),
            On("05-12", Act("report-outcome", "wang", "'summary':'慰问十户','beneficiaries':10")),
            On("05-13", Act("submit", "wang", document: "R4")), On("05-13", Decide("li", document: "R4")), On("05-15", Decide("zhao", document: "R4"))));
        return book;
    }

    /// <summary>After a limit of 60.00 from 2 June on: R6, 20.00, submitted 3 June, Li 4 June, paid 5 June.</summary>
    public static async Task WithLimitAsync(TestBook book, int auditPercent = 0) => await book.AllAsync(string.Join('\n',
        On("06-02", $"{{'kind':'set-policy','actor':'admin','unit':'A0101','fund':'CF','requestLimit':'60.00','auditPercent':{auditPercent}}}"),
        On("06-03", Draft("R6", "20.00")), On("06-03", Act("submit", "wang", document: "R6")), On("06-04", Decide("li", document: "R6")),
        On("06-05", "{'kind':'disburse','actor':'qian','document':'R6','amount':'20.00'}")));

    /// <summary>A command on a day of 2025.</summary>
    public static string On(string day, string json) => $"{{'date':'2025-{day}',{json[1..]}";

    public static Task<IReadOnlyList<RequestHistory>> HistoriesAsync(TestBook book) => book.Book.Read.RequestsAsync(AsOf.Everything);

    public static DateOnly Day(int month, int day) => new(2025, month, day);

    /// <summary>A spread in one line: how many, mean, least, quartiles and 90 %, most.</summary>
    public static string Shown(DaysSpread? days) => days is null
        ? "-"
        : FormattableString.Invariant($"{days.Count}: {days.Mean} [{days.Min} {days.LowerQuartile} {days.Median} {days.UpperQuartile} {days.Percentile90} {days.Max}]");
}
