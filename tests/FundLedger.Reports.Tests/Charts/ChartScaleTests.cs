using CsCheck;

namespace FundLedger.Reports.Tests.Charts;

[TestClass]
public sealed class ChartScaleTests
{
    [TestMethod]
    [DataRow(0, 93.4, 0, 100, 20)]
    [DataRow(-5, 123, -50, 150, 50)]
    [DataRow(0, 0, 0, 1, 0.2)]
    [DataRow(-7, -1, -8, 0, 2)]
    [DataRow(0.001, 0.004, 0, 0.004, 0.001)]
    public void Of_Values_HasEvenSteps(double least, double most, double from, double to, double step)
    {
        var scale = ChartScale.Of([least, most], 6);

        Assert.AreEqual(from, scale.Least, 1e-9);
        Assert.AreEqual(to, scale.Most, 1e-9);
        Assert.AreEqual(step, scale.Step, 1e-9);
    }

    [TestMethod]
    public void Of_AnyValues_HoldsThemAllInAFewSteps() =>
        Gen.Double[-1e26, 1e26].Array[1, 20].Sample(values =>
        {
            var scale = ChartScale.Of(values, 6);
            return values.All(value => scale.Share(value) is >= -0.001f and <= 1.001f) && scale.Ticks.Count() is >= 2 and <= 9 && scale.Ticks.Contains(0);
        });
}
