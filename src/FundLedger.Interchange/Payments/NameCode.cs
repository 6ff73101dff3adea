using System.Text;

namespace FundLedger.Interchange.Payments;

/// <summary>Codes made of names.</summary>
internal static class NameCode
{
    /// <summary>
    /// Letters and digits in lower case, all between them one hyphen: <c>Policy, Culture &amp; Sport</c> and
    /// <c>POLICY  Culture Sport</c> are both <c>policy-culture-sport</c>. Empty when there are no letters or digits.
    /// </summary>
    public static string Of(string name)
    {
        var code = new StringBuilder(name.Length);
        var gap = false;
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                gap = code.Length > 0;
                continue;
            }

            if (gap)
                code.Append('-');
            gap = false;
            code.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return code.ToString();
    }

    /// <summary>A name in the language that it is written in: Chinese when it has a Chinese character.</summary>
    public static LocalName Name(string text) =>
        text.Any(c => c is >= '\u3400' and <= '\u9FFF') ? new LocalName(text, "") : new LocalName("", text);
}
