using static FundLedger.Tests.Figures.Requests.RequestStory;

namespace FundLedger.Tests.Figures.Requests;

[TestClass]
public sealed class ApprovalDaysTests
{
    [TestMethod]
    public async Task DistrictComparison_WithRequests_HasTheMeanOfTheYearUpToTheDate()
    {
        await using var book = await OpenAsync();
        var histories = await HistoriesAsync(book);

        Assert.AreEqual("A=9 B=-", await DaysAsync(book, Day(6, 10), histories)); // (9 + 18 + 7 + 2) ÷ 4
        Assert.AreEqual("A=13.5 B=-", await DaysAsync(book, Day(3, 31), histories)); // (9 + 18) ÷ 2
        Assert.AreEqual("A=- B=-", await DaysAsync(book, Day(3, 11), histories));
        Assert.AreEqual("A=- B=-", await DaysAsync(book, Day(6, 10), null));
    }

    private static async Task<string> DaysAsync(TestBook book, DateOnly date, IReadOnlyList<RequestHistory>? histories) =>
        string.Join(' ', DistrictComparison.Of(await FigureStory.YearAsync(book, date), [], UnitLevel.District, histories)
            .Select(row => FormattableString.Invariant($"{row.Unit.Code}={(object?)row.ApprovalDays ?? "-"}")));
}
