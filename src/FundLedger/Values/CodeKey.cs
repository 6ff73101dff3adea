using System.Text;

namespace FundLedger.Values;

/// <summary>How a code or a name is read, by people, blind to case, width and spaces: <c>a 01</c> and <c>Ａ01</c> are A01.</summary>
public static class CodeKey
{
    /// <summary>The text in the compatibility form of Unicode (NFKC), in upper case, without spaces.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in Normal(text).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune))
                key.Append(Rune.ToUpperInvariant(rune).ToString());
        }

        return key.ToString();
    }

    private static string Normal(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
