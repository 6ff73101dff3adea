using FundLedger.Interchange.Files;
using FundLedger.Storage;

namespace FundLedger.Interchange.Budgets;

/// <summary>
/// Imports budgets of units: each row says what a unit is to have, and what is missing of it is appropriated or allotted from
/// the unit above. A file can be imported again: what is in the book is passed over.
/// </summary>
/// <param name="book">The book.</param>
/// <param name="date">The effective date of what is given.</param>
/// <param name="key">What the idempotency keys begin with.</param>
/// <param name="actor">Who imports it.</param>
/// <param name="refused">Told of each refused row as soon as it is known; null: nobody.</param>
public sealed class BudgetImport(Book book, DateOnly date, string key, string? actor, Action<RowRefusal>? refused = null)
{
    private readonly RefusedRows _refusals = new(refused);

    /// <summary>The sheet of a workbook that is read, where it has one of this name.</summary>
    private const string Sheet = "budgets";

    private static readonly string[] Encodings = ["utf-8", "gb18030"];

    /// <summary>What the file is called, where its path does not say; null: as its path says.</summary>
    public string? Name { get; init; }

    /// <summary>Imports a file.</summary>
    /// <param name="file">The path of a CSV file, or of a workbook with a sheet of budgets.</param>
    /// <param name="dryRun">Says what would become of it, and changes nothing.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    /// <exception cref="RefusedException">When the file cannot be read as a whole; nothing is posted.</exception>
    public async Task<BudgetImportResult> RunAsync(string file, bool dryRun, CancellationToken cancellation)
    {
        using var source = RowSource.Open(file, Encodings, ",", Sheet, Name);
        var columns = new BudgetColumns(source.Header);
        var setup = await book.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        var rights = book.RightsIn(setup);
        var reader = rights is null or { SeesAll: true } ? book.Read : book.Read.Within(rights.Units);
        var balances = await reader.BalancesAsync(AsOf.Everything, null, cancellation).ConfigureAwait(false);
        var rows = Read(source, columns, setup, rights, BudgetTable.Of(setup, balances).ToDictionary(budget => budget.At));
        var commands = rows.OrderBy(row => row.Depth).ThenBy(row => row.Line)
            .SelectMany(row => row.Commands.Select((command, i) => (Row: row, Command: command with { Key = $"{key}:{row.Line}.{i + 1}", Actor = actor }))).ToList();
        IReadOnlyList<BookCommand> list = [.. commands.Select(pair => pair.Command)];
        var outcomes = dryRun
            ? await book.TryAllAsync(list, cancellation).ConfigureAwait(false)
            : await book.ExecuteAllAsync(list, cancellation).ConfigureAwait(false);
        foreach (var ((row, command), outcome) in commands.Zip(outcomes))
            row.Take(command, outcome, columns);
        return Result(source.File, rows);
    }

    private List<BudgetRow> Read(RowSource source, BudgetColumns columns, BookSetup setup, Rights? rights, Dictionary<Place, UnitBudget> present)
    {
        var (reader, taken, rows) = (new BudgetReader(columns), new Dictionary<Place, long>(), new List<BudgetRow>());
        foreach (var row in source.ReadRows())
        {
            try
            {
                var target = reader.Read(row);
                CheckSeen(setup, rights, target);
                var at = target.At(setup, date);
                if (!taken.TryAdd(at, row.Line))
                    throw new RefusedException(Rule.MemberForm, ("member", "unit"), ("problem", new Reason(Because.RowRepeated, ("place", string.Join('/', target.Unit, target.Fund, at.Purpose, at.Year)), ("line", taken[at]))));
                rows.Add(new BudgetRow(row.Line, setup.WithAbove(at.Unit).Count(), target.Missing(setup, present.GetValueOrDefault(at), date)));
            }
            catch (RefusedException unreadable)
            {
                var column = (BudgetRow.FieldOf(unreadable.Refusal) ?? reader.At) is { } field ? columns.HeaderOf(field) : null;
                _refusals.Add(new RowRefusal(row.Line, column, unreadable.Refusal));
            }
        }

        return rows;
    }

    /// <summary>A unit that whoever imports does not read is refused where one that there is not would be: after the fund, before the purpose.</summary>
    private static void CheckSeen(BookSetup setup, Rights? rights, BudgetTarget target)
    {
        setup.Fund(target.Fund);
        if (rights?.Sees(target.Unit) == false)
            throw new RefusedException(Rule.UnitMustExist, ("unit", Texts.Shown(target.Unit)));
    }

    private BudgetImportResult Result(string file, List<BudgetRow> rows)
    {
        var unreadable = _refusals.Count;
        foreach (var refusal in rows.Select(row => row.Refusal).OfType<RowRefusal>())
            _refusals.Add(refusal);
        var unchanged = rows.Count(row => row.Refusal is null && row.Commands.Count == 0);
        var total = rows.Count + unreadable;
        return new BudgetImportResult(file, total, total - _refusals.Count - unchanged, unchanged, _refusals.Count,
            rows.Sum(row => row.Posted), _refusals.First);
    }
}
