using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>
/// What the reports of a unit with all below it, or of the whole book, say at a date, before or after the closing of the year:
/// each is worked out once, by what the report itself is worked out by, when a figure of it is first asked for.
/// </summary>
public sealed class AgreementSource
{
    private readonly AgreementMaterial _material;
    private readonly Lazy<DistrictFigures> _comparison;
    private readonly Lazy<BudgetExecution> _execution;
    private readonly Lazy<IReadOnlyList<SurplusRow>> _surplus;
    private readonly Lazy<IReadOnlyList<QuotaLot>> _lots;
    private readonly Lazy<AwardAgeing> _ageing;
    private readonly Lazy<IReadOnlyList<CharityFigures>> _charity;
    private readonly Lazy<IReadOnlyList<Entry>> _entries;
    private readonly Lazy<IReadOnlyList<BalanceRow>> _balances;
    private readonly Dictionary<string, AccountLedger?> _ledgers = [];
    private readonly Dictionary<string, FundStatement> _statements = [];
    private readonly Dictionary<FundKind, TrialBalance> _trials = [];
    private readonly IReadOnlyList<string> _tops;
    private readonly IReadOnlySet<string> _units;

    /// <param name="material">What the reports are worked out of.</param>
    /// <param name="unit">The unit; null: the whole book.</param>
    public AgreementSource(AgreementMaterial material, string? unit)
    {
        (_material, Unit) = (material, unit);
        _units = UnitScope.Of(Setup, unit);
        _tops = unit is not null ? [unit] : [.. Setup.Units.Values.Where(each => each.Parent.Length == 0).Select(each => each.Code)];
        _comparison = new(() => DistrictComparison.Total(
            DistrictComparison.Of(Year, material.Awards, _tops.Select(Setup.Unit)), new LocalName("合计", "Total")));
        _execution = new(() => BudgetExecution.Of(Year, null, unit, null));
        _surplus = new(() => [.. SurplusTable.Of(Year, [Dimension.Fund], unit).Where(row => row.Currency == Currency)]);
        _lots = new(() => [.. QuotaLots.Of(Year).Where(lot => Picks(lot.At.Unit, lot.Currency))]);
        _ageing = new(() => AwardAgeing.Of(Setup, [.. material.Awards.Where(award => award.Currency == Currency)], Date, unit));
        _charity = new(() => [.. material.Lineages.Select(lineage => CharityFigures.Of(Setup, lineage.Before, lineage.Now, new Dictionary<long, string>(), [], Date, unit))]);
        _balances = new(() => BalanceTable.Group(Picked(Year.Opening, FundKind.All).Concat(Picked(Year.Movements, FundKind.All)), [Dimension.Ledger, Dimension.Account]));
        _entries = new(() => [.. material.Entries!.Select(entry => entry.Within(_units)).Where(entry => entry.Lines.Count > 0 && !material.LeavesOut(entry))]);
    }

    /// <summary>The unit, with all below it; null: the whole book.</summary>
    public string? Unit { get; }

    public BookSetup Setup => Year.Setup;

    public DateOnly Date => Year.AsOf.Date;

    public Currency Currency => Setup.Profile.Currency;

    public bool IsAfterClosing => _material.IsAfterClosing;

    public bool HasEntries => _material.Entries is not null;

    internal YearBalances Year => _material.Year;

    internal DistrictFigures Comparison => _comparison.Value;

    internal AwardAgeing Ageing => _ageing.Value;

    internal ArrearsRow? Arrears => Ageing.Total.SingleOrDefault();

    internal IReadOnlyList<CharityFigures> Charity => _charity.Value;

    /// <summary>Codes of funds in the book's currency.</summary>
    internal IEnumerable<string> Funds(bool charity) =>
        Setup.Funds.Values.Where(fund => fund.Type == FundType.Charity == charity && fund.Currency == Currency).Select(fund => fund.Code).Order(StringComparer.Ordinal);

    internal SurplusRow? Execution(bool charity) =>
        (charity ? _execution.Value.Charity : _execution.Value.Fiscal).Totals.SingleOrDefault(row => row.Currency == Currency)?.Figures;

    internal Int128 Execution(bool charity, Func<SurplusRow, Int128> of) => Execution(charity) is { } row ? of(row) : 0;

    internal Int128 ExecutionOf(string fund, Func<SurplusRow, Int128> of) => _execution.Value.Fiscal.Purposes.Concat(_execution.Value.Charity.Purposes)
        .Where(row => row.Level == 0 && row.Figures.Fund == fund).Aggregate(Int128.Zero, (sum, row) => sum + of(row.Figures));

    internal Int128 Surplus(bool charity, Func<SurplusRow, Int128> of) => Surplus(fund => IsCharity(fund) == charity, of);

    internal Int128 Surplus(Func<string, bool> funds, Func<SurplusRow, Int128> of) =>
        _surplus.Value.Where(row => funds(row.Fund!)).Aggregate(Int128.Zero, (sum, row) => sum + of(row));

    internal Int128 Lots(Func<string, bool> funds, Func<QuotaLot, Int128> of) =>
        _lots.Value.Where(lot => funds(lot.At.Fund)).Aggregate(Int128.Zero, (sum, lot) => sum + of(lot));

    internal FundStatement Statement(string fund)
    {
        if (!_statements.TryGetValue(fund, out var statement))
            _statements.Add(fund, statement = FundStatement.Of([Year], fund, Unit));
        return statement;
    }

    internal bool IsCharity(string fund) => Setup.Funds.GetValueOrDefault(fund)?.Type == FundType.Charity;

    /// <summary>The accounts of the first level of the trial balance: <c>financial 5001</c>.</summary>
    internal IEnumerable<string> FirstLevel() => Trial(FundKind.All).Rows.Where(row => row.Level == 1 && row.Currency == Currency).Select(row => $"{LedgerNames.Of(row.Ledger)} {row.Account}");

    internal TrialBalanceRow? TrialRow(string key) =>
        Trial(FundKind.All).Rows.FirstOrDefault(row => row.Level == 1 && row.Currency == Currency && $"{LedgerNames.Of(row.Ledger)} {row.Account}" == key);

    /// <summary>A figure of accounts of the trial balance, with their details; by the codes given, exactly, where they are no accounts of the first level.</summary>
    internal Int128 Trial(FundKind funds, Ledger ledger, Func<TrialBalanceRow, Int128> of, params IReadOnlyList<string> codes) => Trial(funds).Rows
        .Where(row => row.Ledger == ledger && row.Currency == Currency && row.Part != TrialBalancePart.NotDetailed && codes.Contains(row.Account))
        .Aggregate(Int128.Zero, (sum, row) => sum + of(row));

    internal TrialBalance Trial(FundKind funds)
    {
        if (!_trials.TryGetValue(funds, out var trial))
            _trials.Add(funds, trial = TrialBalance.Of(Setup.Chart, Picked(Year.Opening, funds), [], Picked(Year.Movements, funds)));
        return trial;
    }

    /// <summary>What the balances at the date say of an account with its details.</summary>
    internal Int128 Balance(string key) => _balances.Value
        .Where(row => row.Currency == Currency && IsWithin(key, LedgerNames.Find(row.Key[0])!.Value, row.Key[1]))
        .Aggregate(Int128.Zero, (sum, row) => sum + row.Net);

    /// <summary>The account ledger of an account with its details; null where there is nothing on it.</summary>
    internal AccountLedger? LedgerOf(string key)
    {
        if (!_ledgers.TryGetValue(key, out var ledger))
        {
            _ledgers.Add(key, ledger = AccountLedger.Of(
                Picked(Year.Opening, FundKind.All), EntriesOfYear, account => _units.Contains(account.Unit) && IsWithin(key, account.Ledger, account.Code))
                .SingleOrDefault(each => each.Currency == Currency));
        }

        return ledger;
    }

    /// <summary>Lines of the fiscal year up to the date, as the journal prints them.</summary>
    internal Int128 Journal(Func<Line, Int128> of) => EntriesOfYear.SelectMany(entry => entry.Lines)
        .Where(line => line.Account.Currency == Currency).Aggregate(Int128.Zero, (sum, line) => sum + of(line));

    /// <summary>What the lines behind a figure of the comparison come to.</summary>
    internal Int128 Drill(ComparisonFigure figure) => _tops.SelectMany(top => DistrictComparison.DrillDown(Year, _material.Awards, top, figure))
        .Aggregate(Int128.Zero, (sum, filter) => sum + _entries.Value
            .Aggregate(Int128.Zero, (all, entry) => all + entry.Lines.Where(line => filter.Picks(entry, line)).Sum(filter.AmountOf)));

    /// <summary>What documents hold on a control account, one by one: none less than nothing.</summary>
    internal Int128 HeldByDocuments(params IReadOnlyList<string> codes) => _entries.Value
        .SelectMany(entry => entry.Lines.Where(line => codes.Contains(line.Account.Code) && line.Account.Ledger == Ledger.Control && line.Account.Currency == Currency)
            .Select(line => (entry.Document, line.Account.Code, line.Net)))
        .GroupBy(line => (line.Document, line.Code)).Select(document => -document.Sum(line => line.Net)).Where(held => held > 0)
        .Aggregate(Int128.Zero, (sum, held) => sum + held);

    /// <summary>9602 of the units at the top: what of it stays within the scope is a flow between units.</summary>
    internal Int128 ReturnedByTops() => Year.Movements
        .Where(each => each.Account is { Ledger: Ledger.Control, Code: ControlAccount.ClawedBack } && each.Account.Currency == Currency
            && _tops.Contains(each.Account.Unit) && !IsCharity(each.Account.Fund))
        .Aggregate(Int128.Zero, (sum, each) => sum + each.Credit - each.Debit);

    private IEnumerable<Entry> EntriesOfYear => _entries.Value.Where(entry => entry.Date >= Setup.Profile.FirstDayOf(Year.Year));

    private bool Picks(string unit, Currency currency) => _units.Contains(unit) && currency == Currency;

    private List<AccountBalance> Picked(IEnumerable<AccountBalance> balances, FundKind funds) =>
    [
        .. balances.Where(each => Picks(each.Account.Unit, each.Account.Currency)
            && (funds == FundKind.All || IsCharity(each.Account.Fund) == (funds == FundKind.Charity))),
    ];

    private bool IsWithin(string key, Ledger ledger, string code) => key.Split(' ') is [var name, var top]
        && LedgerNames.Of(ledger) == name && Setup.Chart.IsWithin(ledger, code, top);
}

/// <summary>Which funds a trial balance is of.</summary>
internal enum FundKind
{
    All,

    /// <summary>All but charity funds.</summary>
    Fiscal,

    Charity,
}
