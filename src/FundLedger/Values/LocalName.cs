namespace FundLedger.Values;

/// <summary>A name in both languages, or in one, which then stands for the other.</summary>
/// <param name="Zh">The Chinese name.</param>
/// <param name="En">The English name.</param>
public sealed record LocalName(string Zh = "", string En = "") : ITold
{
    /// <summary>The name in the language asked for; the other where that one is empty.</summary>
    public string In(Language language) => language == Language.Chinese
        ? (Zh.Length > 0 ? Zh : En)
        : (En.Length > 0 ? En : Zh);
}
