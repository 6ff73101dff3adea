using static FundLedger.Tests.Figures.Requests.RequestStory;

namespace FundLedger.Tests.Figures.Requests;

[TestClass]
public sealed class AutonomyEffectTests
{
    [TestMethod]
    public async Task Of_LimitSinceJune_ComparesBeforeAndAfter()
    {
        await using var book = await OpenAsync();
        await WithLimitAsync(book);

        var effect = await EffectAsync(book);

        var (without, with) = (effect.Times.Without, effect.Times.With);
        Assert.AreEqual((1, 4, 37_000, 1, 10_000), (without.Units, without.Requests, without.Amount, without.Rejected, without.Used));
        Assert.AreEqual((1, 1, 2_000, 0, 2_000), (with.Units, with.Requests, with.Amount, with.Rejected, with.Used));
        Assert.AreEqual(("4: 9 [2 2 8 9 18 18]", "1: 1 [1 1 1 1 1 1]"), (Shown(without.Days), Shown(with.Days)));
        Assert.AreEqual((-3, -7m, -8m, -1), (effect.Times.Requests, effect.Times.MedianDays, effect.Times.MeanDays, effect.Times.Rejected));
        Assert.AreEqual((0.25m, 0.2703m), (without.RejectedRate, without.UsedRate)); // 1 ÷ 4, 100 ÷ 370
        Assert.AreEqual(effect.Times, effect.Units);
        Assert.AreEqual(("A0101", "CF", Day(6, 2), effect.Times),
            (effect.ByUnit.Single().Unit, effect.ByUnit.Single().Fund, effect.ByUnit.Single().Since, effect.ByUnit.Single().Effect));
    }

    [TestMethod]
    public async Task Of_NobodyEverHadALimit_OneSideIsEmpty()
    {
        await using var book = await OpenAsync();

        var effect = await EffectAsync(book);

        Assert.AreEqual((0, 4), (effect.Units.With.Requests, effect.Units.Without.Requests));
        Assert.IsNull(effect.Units.With.Days);
        Assert.IsNull(effect.Units.MedianDays);
        Assert.IsNull(effect.Units.With.RejectedRate);
        Assert.AreEqual(0, effect.Times.Without.Requests);
        Assert.IsEmpty(effect.ByUnit);
    }

    /// <summary>What is set above holds below, until something nearer is set; a limit of nothing is none.</summary>
    [TestMethod]
    public async Task LimitTimes_PoliciesAboveAndBelow_TheNearestHolds()
    {
        await using var book = await OpenAsync();
        await book.AllAsync(string.Join('\n',
            On("01-10", "{'kind':'set-policy','actor':'admin','requestLimit':'0.00'}"),
            On("02-10", "{'kind':'set-policy','actor':'admin','unit':'A','requestLimit':'50.00'}"),
            On("03-10", "{'kind':'set-policy','actor':'admin','unit':'A01','fund':'CF'}"),
            On("04-10", "{'kind':'set-policy','actor':'admin','unit':'A01','fund':'CF','requestLimit':'10.00'}")));

        var limits = new LimitTimes(await book.SetupAsync(), await PoliciesAsync(book));

        Assert.AreEqual("- Feb - Apr", string.Join(' ', new[] { Day(2, 9), Day(2, 10), Day(3, 10), Day(4, 10) }
            .Select(day => limits.HasOn("A0101", "CF", day) ? day.ToString("MMM", System.Globalization.CultureInfo.InvariantCulture) : "-")));
        Assert.AreEqual((Day(2, 10), Day(2, 10), null), (limits.Since("A0101", "CF"), limits.Since("A02", "GF"), limits.Since("B", "CF")));
    }

    private static Task<IReadOnlyList<PolicyChange>> PoliciesAsync(TestBook book) => book.Book.Read.PoliciesAsync(AsOf.Everything);

    private static async Task<AutonomyEffect> EffectAsync(TestBook book) => AutonomyEffect.Of(
        await book.SetupAsync(), await PoliciesAsync(book), await HistoriesAsync(book), Day(3, 1), Day(6, 15));
}
