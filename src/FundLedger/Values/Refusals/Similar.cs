namespace FundLedger.Values;

/// <summary>The word that was meant, of those that there are.</summary>
public static class Similar
{
    /// <summary>The nearest word, if one is near: a third of its letters may be wrong, two at least; null: none.</summary>
    public static string? To(string word, IEnumerable<string> known) => known
        .Select(each => (Word: each, Distance: Distance(word, each)))
        .Where(each => each.Distance <= Math.Max(2, each.Word.Length / 3) && each.Distance < each.Word.Length)
        .OrderBy(each => each.Distance).ThenBy(each => each.Word, StringComparer.Ordinal)
        .Select(each => each.Word).FirstOrDefault();

    /// <summary>How many letters to insert, leave out, replace, or swap with the next (Damerau's distance, restricted).</summary>
    internal static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }
}
