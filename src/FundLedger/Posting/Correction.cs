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

    /// <summary>The text of a red entry (《会计基础工作规范》第五十一条).</summary>
    /// <param name="wrong">The entry that is taken back.</param>
    /// <param name="vouchers">Its vouchers as they are printed: 记-0002.</param>
    /// <param name="on">The day of the red entry: of another year, the year of the wrong one is said too.</param>
    public static string RedText(Entry wrong, string vouchers, DateOnly on) => $"注销{DayOf(wrong, on)}{vouchers}号凭证";

    /// <summary>The text of a blue entry.</summary>
    /// <inheritdoc cref="RedText"/>
    public static string BlueText(Entry wrong, string vouchers, DateOnly on) => $"订正{DayOf(wrong, on)}{vouchers}号凭证";

    /// <summary>The text of a red entry that reopens a year: a unit and fund has one of each kind, which needs no number.</summary>
    public static string ReopeningText(Entry closing) => $"注销{closing.Date.Month}月{closing.Date.Day}日{closing.Text}凭证";

    /// <summary>The text of an entry that puts a closed year's one right.</summary>
    /// <inheritdoc cref="RedText"/>
    public static string PriorYearText(Entry wrong, string vouchers) => $"更正{wrong.Date.Year}年{wrong.Date.Month}月{vouchers}号凭证";

    private static string DayOf(Entry wrong, DateOnly on) =>
        (wrong.Date.Year == on.Year ? "" : $"{wrong.Date.Year}年") + $"{wrong.Date.Month}月{wrong.Date.Day}日";
}
