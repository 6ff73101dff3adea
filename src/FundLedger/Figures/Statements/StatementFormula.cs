using System.Text.RegularExpressions;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>
/// What a cell is worked out from. Accounts are written <c>1001 + 1002 - 100201</c>: a code stands for the account and its
/// details and counts on its normal side; <c>6601..6609!6603</c> are several but one; <c>budgetary:810102</c> is of another
/// ledger; <c>3102.debits</c> is the debit side alone; <c>8101.opening</c> says what is measured. Rows and columns are
/// written by their names.
/// </summary>
internal static partial class StatementFormula
{
    /// <summary>Reads accounts.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="ledger">The ledger of codes that name none.</param>
    /// <returns>Its terms; null where it is none.</returns>
    public static IReadOnlyList<StatementTerm>? Accounts(string text, Ledger ledger) => Terms(text, AccountTerm(), match =>
    {
        var named = match.Groups["ledger"].Success ? LedgerNames.Find(match.Groups["ledger"].Value) : ledger;
        var how = match.Groups["how"].Success ? match.Groups["how"].Value : null;
        var measure = Enum.GetValues<StatementMeasure>().Cast<StatementMeasure?>().FirstOrDefault(each => NameOf(each!.Value) == how);
        if (named is not { } of || (how is not (null or "debits" or "credits") && measure is null))
            return null;
        var from = match.Groups["from"].Value;
        return new StatementTerm(
            match.Groups["sign"].Value == "-", of, from, match.Groups["to"].Success ? match.Groups["to"].Value : from,
            [.. match.Groups["except"].Captures.Select(capture => capture.Value)], how switch
            {
                "debits" => Side.Debit,
                "credits" => Side.Credit,
                _ => null,
            }, measure);
    });

    /// <summary>Reads names of rows or columns, each with whether it is taken off.</summary>
    public static IReadOnlyList<(bool Minus, string Name)>? Names(string text) =>
        Terms(text, NameTerm(), match => ((bool Minus, string Name)?)(match.Groups["sign"].Value == "-", match.Groups["name"].Value))?.ConvertAll(term => term!.Value);

    private static List<T>? Terms<T>(string text, Regex form, Func<Match, T?> read)
    {
        var terms = new List<T>();
        for (var at = 0; at < text.Length || terms.Count == 0;)
        {
            var match = form.Match(text, at);
            if (!match.Success || (terms.Count > 0 && match.Groups["sign"].Length == 0) || read(match) is not { } term)
                return null;
            terms.Add(term);
            at = match.Index + match.Length;
        }

        return terms;
    }

    private static string NameOf(StatementMeasure measure) => measure switch
    {
        StatementMeasure.Opening => "opening",
        StatementMeasure.Closing => "closing",
        StatementMeasure.Month => "month",
        StatementMeasure.Year => "year",
    };

    [GeneratedRegex(@"\G\s*(?<sign>[+-]?)\s*(?:(?<ledger>[a-z]+):)?(?<from>[0-9]{1,12})(?:\.\.(?<to>[0-9]{1,12}))?(?:!(?<except>[0-9]{1,12}))*(?:\.(?<how>[a-z]+))?\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex AccountTerm();

    [GeneratedRegex(@"\G\s*(?<sign>[+-]?)\s*(?<name>[\p{L}\p{Nd}_.]+)\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex NameTerm();
}

/// <summary>Accounts in a formula.</summary>
/// <param name="Minus">Whether they are taken off.</param>
/// <param name="Ledger">Their ledger.</param>
/// <param name="From">The first code, with its details.</param>
/// <param name="To">The last code, with its details.</param>
/// <param name="Except">Codes that are left out, with their details.</param>
/// <param name="Only">One side alone; null: both.</param>
/// <param name="Measure">What is measured; null: what the row or the column says.</param>
internal sealed record StatementTerm(bool Minus, Ledger Ledger, string From, string To, IReadOnlyList<string> Except, Side? Only, StatementMeasure? Measure)
{
    /// <summary>Whether it names one account: its normal side is that of the chart, else that of its class.</summary>
    public bool IsOne => From == To && From.Length >= 4;

    public bool Has(Account account) => account.Ledger == Ledger
        && string.CompareOrdinal(account.Code, From) >= 0 && Begins(account.Code, To) <= 0
        && !Except.Any(code => account.Code.StartsWith(code, StringComparison.Ordinal));

    /// <summary>The side on which it is counted.</summary>
    public Side SideIn(Chart chart, DateOnly date) => Only
        ?? (IsOne && chart.Find(Ledger, From, date) is { } known ? known.NormalSide : OfClass(Ledger, From[0]));

    private static Side OfClass(Ledger ledger, char first) => ledger switch
    {
        Ledger.Financial or Ledger.Charity => first is '1' or '5' ? Side.Debit : Side.Credit,
        Ledger.Budgetary => first is '7' ? Side.Debit : Side.Credit,
        Ledger.Control => Side.Credit,
    };

    /// <summary>How a code compares, as far as the limit is long.</summary>
    private static int Begins(string code, string limit) =>
        string.CompareOrdinal(code.Length > limit.Length ? code[..limit.Length] : code, limit);
}
