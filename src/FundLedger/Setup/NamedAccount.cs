using System.Globalization;
using FundLedger.Journal;

namespace FundLedger.Setup;

/// <summary>An account as people name it: by its name with its code, at its place where it has one.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Code">The code in that ledger's chart.</param>
/// <param name="Name">The name in the chart; null where the chart has none.</param>
/// <param name="At">The account with its dimensions; null for the account of the chart.</param>
public sealed record NamedAccount(Ledger Ledger, string Code, LocalName? Name, Account? At = null) : ITold
{
    /// <summary><c>A01/GF/2080208/2025 的可用指标（9203）</c>, <c>Available quota (9203) of A01/GF/2080208/2025</c>.</summary>
    public string In(Language language)
    {
        var name = WithoutGloss(Name?.In(language) ?? LedgerNames.Title(Ledger).In(language));
        return language == Language.Chinese
            ? $"{(Place.Length > 0 ? $"{Place} 的" : "")}{name}（{Code}）"
            : $"{name} ({Code}){(Place.Length > 0 ? $" of {Place}" : "")}";
    }

    /// <summary>As programs name it: <c>control 9203 A01/GF/2080208/2025 CNY</c>, or <c>control 9203</c>.</summary>
    public override string ToString() => At?.ToString() ?? $"{LedgerNames.Of(Ledger)} {Code}";

    /// <summary>The chart explains some names in brackets at their end.</summary>
    private static string WithoutGloss(string name) => name.EndsWith(')') && name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;

    private string Place => At is null
        ? ""
        : string.Join('/', new[] { At.Unit, At.Fund, At.Purpose, At.Year == 0 ? "" : At.Year.ToString(CultureInfo.InvariantCulture) }.Where(part => part.Length > 0));
}
