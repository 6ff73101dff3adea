using System.Globalization;
using CsCheck;

namespace FundLedger.Tests.Commands;

/// <summary>
/// Payments and refunds of one document on random days: a naive model that adds up day by day decides the same, so that on no
/// day more has come back than was paid, and executed is never below zero.
/// </summary>
[TestClass]
public sealed class RefundDatesTests
{
    private static readonly DateOnly First = new(2025, 3, 1);

    [TestMethod]
    public async Task Refund_OnRandomDays_IsNeverBeforeWhatItTakesBack() =>
        await Gen.Select(Gen.Bool, Gen.Int[1, 60], Gen.Int[0, 90]).Array[2, 24].SampleAsync(async steps =>
        {
            await using var book = await TestBook.WithQuotaAsync();
            await book.AllAsync("""
                {'kind':'reserve','date':'2025-03-01','document':'R1','unit':'A02','fund':'GF','lines':[{'purpose':'2080208','amount':'900.00'}]}
                {'kind':'commit','date':'2025-03-01','document':'R1'}
                """);
            var paid = new SortedDictionary<int, int>();
            var committed = 900;
            foreach (var (refunds, amount, day) in steps)
            {
                var date = First.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                var expected = refunds ? Lowest(paid, day) >= amount : committed >= amount;
                var outcome = (await book.OutcomesAsync(refunds
                    ? $"{{'kind':'refund','date':'{date}','of':'R1','amount':'{amount}.00'}}"
                    : $"{{'kind':'disburse','date':'{date}','document':'R1','amount':'{amount}.00','final':false}}"))[0];
                Assert.AreEqual(expected, outcome.Refusal is null, $"{(refunds ? "refund" : "payment")} of {amount} on day {day}: {outcome.Refusal?.English}");
                if (!expected)
                    continue;
                paid[day] = paid.GetValueOrDefault(day) + (refunds ? -amount : amount);
                committed -= refunds ? 0 : amount;
            }

            return true;
        }, iter: 25, threads: 1);

    /// <summary>The least that is paid and not refunded on a day and every later one.</summary>
    private static int Lowest(SortedDictionary<int, int> paid, int day)
    {
        var until = paid.Where(step => step.Key <= day).Sum(step => step.Value);
        return paid.Keys.Where(key => key > day).Select(key => paid.Where(step => step.Key <= key).Sum(step => step.Value)).Append(until).Min();
    }
}
