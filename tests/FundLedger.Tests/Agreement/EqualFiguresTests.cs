using System.Collections.Concurrent;
using System.Globalization;

namespace FundLedger.Tests.Agreement;

/// <summary>
/// Every report against every other: generated histories of three years, with units on three levels, funds of every carry-over
/// rule, and awards and requests that are open across year ends. At random dates, before and after closing, the table of equal
/// figures holds for the book and for any of its units.
/// </summary>
[TestClass]
public sealed class EqualFiguresTests
{
    private const int Fewest = 500;

    /// <summary>Histories in which each kind of command must be.</summary>
    private const int Often = 50;

    /// <summary>More of them where this says so: <c>FUNDLEDGER_HISTORIES=5000</c>.</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("FUNDLEDGER_HISTORIES"), CultureInfo.InvariantCulture, out var count) ? count : Fewest;

    [TestMethod]
    public void Histories_AtAnyDate_EveryReportAgreesWithEveryOther()
    {
        var kinds = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var wrong = new ConcurrentQueue<string>();

        Parallel.For(1, Count + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            var history = History.Of(seed);
            foreach (var kind in history.Kinds)
                kinds.AddOrUpdate(kind, 1, (_, known) => known + 1);
            foreach (var finding in Disagreements(history))
                wrong.Enqueue($"history {seed}: {finding}");
        });

        string[] rare = [.. CommandKind.All.Where(kind => kinds.GetValueOrDefault(kind.Name) < Often).Select(kind => $"{kind.Name} {kinds.GetValueOrDefault(kind.Name)}")];
        Assert.AreEqual("", string.Join(", ", rare), "Too rare to prove anything.");
        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(40)));
    }

    /// <summary>A kind that histories do not have is a row that is missing.</summary>
    [TestMethod]
    public void Moves_HaveEveryKindOfCommand() =>
        Assert.AreEqual(string.Join('\n', CommandKind.All.Select(kind => kind.Name)), string.Join('\n', HistoryMoves.All.Select(move => move.Kind).Distinct().Order(StringComparer.Ordinal)));

    private static IEnumerable<string> Disagreements(History history)
    {
        foreach (var (date, after) in Dates(history))
        {
            var material = HistoryFigures.At(history.Book, date, after);
            foreach (var unit in new[] { null, "A", history.Scene.Of(HistoryTown.Units) }.Distinct())
            {
                var source = new AgreementSource(material, unit);
                foreach (var disagreement in EqualFigures.Check(source))
                    yield return $"[{disagreement.Of.Code}{(after ? ", closed" : "")}] {disagreement.Text(source).En}";
            }
        }
    }

    /// <summary>Any three days, also such as come before a year is closed, and the last day of each year from both sides.</summary>
    private static IEnumerable<(DateOnly Date, bool AfterClosing)> Dates(History history)
    {
        for (var i = 0; i < 3; i++)
            yield return (new DateOnly(HistoryTown.FirstYear, 1, 5).AddDays(history.Scene.Int(HistoryTown.Years * 365)), false);
        for (var year = HistoryTown.FirstYear; year < HistoryTown.FirstYear + HistoryTown.Years; year++)
        {
            yield return (new DateOnly(year, 12, 31), false);
            yield return (new DateOnly(year, 12, 31), true);
        }
    }
}
