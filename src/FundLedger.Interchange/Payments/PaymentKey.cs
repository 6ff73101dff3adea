using System.Globalization;
using System.Text;

namespace FundLedger.Interchange.Payments;

/// <summary>The idempotency keys of an import.</summary>
internal static class PaymentKey
{
    /// <summary>
    /// <c>import:{profile}:{reference}</c>: of the book, so that a row is posted once, whoever imports it. Spaces are left out, for one system writes <c>1036863 - 4</c> where
    /// another writes <c>1036863-4</c>; any other character that a key cannot have stands as its code point.
    /// </summary>
    public static string Of(ImportProfile profile, string reference)
    {
        var prefix = KeyOwner.Import + profile.Code + ":";
        return Texts.IsCode(prefix + reference) ? prefix + reference : prefix + Escaped(reference);
    }

    private static string Escaped(string reference)
    {
        var key = new StringBuilder(reference.Length);
        foreach (var rune in reference.EnumerateRunes())
        {
            if (Texts.IsCode(rune.ToString()))
                key.Append(rune.ToString());
            else if (!Rune.IsWhiteSpace(rune))
                key.Append(CultureInfo.InvariantCulture, $"({rune.Value:X4})");
        }

        return key.ToString();
    }
}
