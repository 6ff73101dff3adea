namespace FundLedger.Reports;

/// <summary>
/// Which chart statements of a charity follow. From 2026 on 民间非营利组织会计制度 (财会〔2024〕25号) holds; a book follows the one of
/// 2004 until its own definitions bring the new one.
/// </summary>
internal static class CharityChart
{
    /// <summary>The day on which the new rules begin.</summary>
    public static DateOnly NewFrom { get; } = new(2026, 1, 1);

    /// <summary>The note on a statement of a charity, where it follows the old chart after the new one began; none otherwise.</summary>
    /// <param name="chart">The book's chart.</param>
    /// <param name="date">The day of the statement.</param>
    public static IEnumerable<Note> NotesOf(Chart chart, DateOnly date)
    {
        if (date < NewFrom || chart.Definitions.Any(account => account.Ledger == Ledger.Charity && account.From >= NewFrom && account.From <= date))
            yield break;
        yield return new Note(new(
            "慈善账簿沿用《民间非营利组织会计制度》（财会〔2004〕7号）的科目；自 2026-01-01 起施行的财会〔2024〕25号科目，由管理员停用旧科目、启用新科目（close-account、open-account）后采用。",
            "The charity's books follow the chart of 2004 (财会〔2004〕7号). That of 财会〔2024〕25号, in force from 2026-01-01, is followed once an administrator has closed old accounts and opened new ones (close-account, open-account)."));
    }
}
