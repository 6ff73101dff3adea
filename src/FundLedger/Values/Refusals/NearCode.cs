using System.Text;

namespace FundLedger.Values;

/// <summary>The code that was meant by one that differs from it in case or width alone: <c>gf</c> and <c>ＧＦ</c> mean GF.</summary>
internal static class NearCode
{
    /// <summary>The code of those that there are; null where none is near, or several are.</summary>
    public static string? Of(string given, IEnumerable<string> known)
    {
        var key = Key(given);
        return known.Where(code => Key(code) == key).Take(2).ToList() is [var near] ? near : null;
    }

    private static string Key(string code)
    {
        try
        {
            return code.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
