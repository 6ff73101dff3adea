using System.Collections.Immutable;
using System.Globalization;
using FundLedger.Journal;

namespace FundLedger.Setup;

/// <summary>
/// The charts of the four ledgers. An account may have several definitions one after another in time,
/// so that a report on an earlier year prints with the chart of that year.
/// </summary>
public sealed class Chart
{
    private readonly ImmutableDictionary<(Ledger Ledger, string Code), ImmutableArray<AccountDefinition>> _accounts;

    private Chart(ImmutableDictionary<(Ledger Ledger, string Code), ImmutableArray<AccountDefinition>> accounts) =>
        _accounts = accounts;

    public static Chart Empty { get; } =
        new(ImmutableDictionary<(Ledger Ledger, string Code), ImmutableArray<AccountDefinition>>.Empty);

    /// <summary>
    /// The chart that comes with the product (<c>seeds/chart-of-accounts.csv</c>): 政府会计制度 (财会〔2017〕25号),
    /// 民间非营利组织会计制度 (财会〔2004〕7号), and this product's control accounts.
    /// </summary>
    public static Chart Standard { get; } = Of(EmbeddedCsv.Rows("chart-of-accounts.csv").Select(Read));

    /// <summary>All definitions, by ledger, code and first day.</summary>
    public IEnumerable<AccountDefinition> Definitions => _accounts
        .OrderBy(pair => pair.Key.Ledger).ThenBy(pair => pair.Key.Code, StringComparer.Ordinal)
        .SelectMany(pair => pair.Value);

    public static Chart Of(IEnumerable<AccountDefinition> definitions) =>
        definitions.Aggregate(Empty, (chart, definition) => chart.With(definition));

    /// <summary>The definition in force on a day; null when there is none on that day.</summary>
    public AccountDefinition? FindOn(Ledger ledger, string code, DateOnly date)
    {
        if (!_accounts.TryGetValue((ledger, code), out var versions))
            return null;
        foreach (var version in versions)
        {
            if (version.IsOpenOn(date))
                return version;
        }

        return null;
    }

    /// <summary>The definition in force on a day, or the newest one before it: for names on reports.</summary>
    public AccountDefinition? Find(Ledger ledger, string code, DateOnly date) =>
        FindOn(ledger, code, date) ?? _accounts.GetValueOrDefault((ledger, code)) switch
        {
            { IsDefaultOrEmpty: false } versions => versions[^1],
            _ => null,
        };

    /// <summary>An account and those that it details, itself first: 500101, 5001.</summary>
    public IReadOnlyList<string> Path(Ledger ledger, string code)
    {
        var path = new List<string> { code };
        while (_accounts.GetValueOrDefault((ledger, path[^1])) is { IsDefaultOrEmpty: false } versions && versions[^1].Parent is { Length: > 0 } parent)
            path.Add(parent);
        return path;
    }

    /// <summary>Whether an account is another, or details it.</summary>
    public bool IsWithin(Ledger ledger, string code, string top) => code == top || (code.StartsWith(top, StringComparison.Ordinal) && Path(ledger, code).Contains(top));

    /// <summary>An account by its newest name.</summary>
    public NamedAccount Named(Ledger ledger, string code) => new(ledger, code, Find(ledger, code, DateOnly.MaxValue)?.Name);

    /// <summary>An account at its place, by its newest name.</summary>
    public NamedAccount Named(Account account) => Named(account.Ledger, account.Code) with { At = account };

    /// <summary>The definition that a line may be posted to on a day.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.AccountMustExist"/> or <see cref="Rule.AccountClosed"/>.</exception>
    public AccountDefinition Require(Ledger ledger, string code, DateOnly date)
    {
        if (FindOn(ledger, code, date) is { } definition)
            return definition;
        throw _accounts.TryGetValue((ledger, code), out var versions)
            ? new RefusedException(Rule.AccountClosed, ("account", Named(ledger, code)), ("date", date), ("from", versions[0].From), ("until", versions[^1].Until))
            : new RefusedException(Rule.AccountMustExist, ("ledger", ledger), ("account", Texts.Shown(code)), ("near", NearCode.Of(code, CodesOf(ledger))));
    }

    /// <summary>This chart with one more definition.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.AccountMustBeNew"/> when the days overlap with another of the same code.</exception>
    public Chart With(AccountDefinition definition)
    {
        var key = (definition.Ledger, definition.Code);
        var versions = _accounts.GetValueOrDefault(key, []);
        if (versions.Any(other => definition.From <= (other.Until ?? DateOnly.MaxValue)
            && other.From <= (definition.Until ?? DateOnly.MaxValue)))
        {
            throw new RefusedException(Rule.AccountMustBeNew, ("account", Named(definition.Ledger, definition.Code)));
        }

        return new Chart(_accounts.SetItem(key, [.. versions.Add(definition).OrderBy(version => version.From)]));
    }

    private IEnumerable<string> CodesOf(Ledger ledger) => _accounts.Keys.Where(key => key.Ledger == ledger).Select(key => key.Code);

    /// <summary>This chart with an account closed after <paramref name="until"/>.</summary>
    public Chart Close(Ledger ledger, string code, DateOnly until)
    {
        var open = Require(ledger, code, until);
        var versions = _accounts[(ledger, code)];
        return new Chart(_accounts.SetItem((ledger, code), versions.Replace(open, open with { Until = until })));
    }

    private static AccountDefinition Read(IReadOnlyDictionary<string, string> row) => new(
        Enum.Parse<Ledger>(row["ledger"], ignoreCase: true),
        row["code"],
        row["parent"],
        new LocalName(row["name_zh"], row["name_en"]),
        row["element"],
        Enum.Parse<Side>(row["normal_side"], ignoreCase: true),
        row["zero_after_year_end"] == "yes",
        DateOnly.ParseExact(row["valid_from"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        row["valid_until"].Length == 0
            ? null
            : DateOnly.ParseExact(row["valid_until"], "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
