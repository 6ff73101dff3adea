using FundLedger.Journal;

namespace FundLedger.Posting;

/// <summary>红字: taking an entry back.</summary>
internal static class Correction
{
    /// <summary>The red copy of an entry: the same lines with amounts below zero. For the same fiscal year.</summary>
    public static Line[] Red(IEnumerable<Line> lines) => [.. lines.Select(line => line.Red())];

    /// <summary>The entry the other way round, for a later fiscal year: sums of the closed year stay as they were.</summary>
    public static Line[] Inverse(IEnumerable<Line> lines) =>
        [.. lines.Select(line => line with { Side = line.Side == Side.Debit ? Side.Credit : Side.Debit })];

    /// <summary>The text of a red entry.</summary>
    public static string RedText(Entry wrong) => $"注销{wrong.Date.Month}月{wrong.Date.Day}日{wrong.Seq}号凭证";

    /// <summary>The text of a blue entry.</summary>
    public static string BlueText(Entry wrong) => $"订正{wrong.Date.Month}月{wrong.Date.Day}日{wrong.Seq}号凭证";
}
