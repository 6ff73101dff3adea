using FundLedger.Commands;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Whether a definition can be worked out: names, formulas, and that no row is worked out from itself.</summary>
internal sealed class StatementRules(StatementDefinition definition, BookSetup? setup, JsonLines lines)
{
    private const int MostRows = 400;
    private const int MostColumns = 24;
    private const int MostIndent = 5;
    private const int MostNote = 1000;

    private readonly Chart _chart = setup?.Chart ?? Chart.Standard;

    /// <exception cref="RefusedException"><see cref="Rule.StatementFile"/>, with the line of what is wrong.</exception>
    public void Check()
    {
        Within(() => Texts.Code(definition.Code, "code"), "code");
        CheckName(definition.Name, "name");
        CheckRange(definition.Where, "where");
        Require(definition.Columns.Count is > 0 and <= MostColumns, "columns", new Reason(Because.NotBetween, ("least", 1), ("most", MostColumns), ("given", definition.Columns.Count)));
        Require(definition.Rows.Count is > 0 and <= MostRows, "rows", new Reason(Because.NotBetween, ("least", 1), ("most", MostRows), ("given", definition.Rows.Count)));
        CheckDistinct("columns", "column", [.. definition.Columns.Select(column => column.Column)]);
        CheckDistinct("rows", "row", [.. definition.Rows.Select(row => row.Row)]);
        foreach (var (at, column) in definition.Columns.Index())
            CheckColumn(column, $"columns[{at}]");
        foreach (var (at, row) in definition.Rows.Index())
            CheckRow(row, $"rows[{at}]");
        foreach (var (at, note) in (definition.Notes ?? []).Index())
            CheckNote(note.Text, $"notes[{at}].text");
        CheckCircles("rows", "sum", [.. definition.Rows.Select(row => (row.Row, row.Sum))]);
        CheckCircles("columns", "sum", [.. definition.Columns.Select(column => (column.Column, column.Sum))]);
    }

    private void CheckColumn(StatementColumn column, string path)
    {
        CheckIsName(column.Column, $"{path}.column");
        CheckName(column.Name, $"{path}.name");
        if (column.Group is { } group)
            CheckName(group, $"{path}.group");
        Require(!(column.Monthly && column.Yearly), path, new Reason(Because.NotTogether, ("other", "monthly / yearly")));
        Require(new[] { column.Part, column.Of, column.Sum }.Count(each => each is not null) <= 1, path, new Reason(Because.NotOneOf, ("members", "part / of / sum")));
        CheckAccounts(column.Of, $"{path}.of");
        CheckNames(column.Sum, $"{path}.sum", [.. definition.Columns.Select(each => each.Column)]);
        if (column.Part is { } part)
            Require(definition.Rows.Any(row => row.Parts?.Any(each => each.Part == part) == true), $"{path}.part", Reason.NotAmong(part, definition.Rows.SelectMany(row => row.Parts ?? []).Select(each => each.Part).Distinct()));
    }

    private void CheckRow(StatementRow row, string path)
    {
        CheckIsName(row.Row, $"{path}.row");
        CheckName(row.Name, $"{path}.name");
        Require(row.Indent is >= 0 and <= MostIndent, $"{path}.indent", new Reason(Because.NotBetween, ("least", 0), ("most", MostIndent), ("given", row.Indent)));
        Require(new object?[] { row.Of, row.Parts, row.Sum }.Count(each => each is not null) <= 1, path, new Reason(Because.NotOneOf, ("members", "of / parts / sum")));
        Require(row.Style != StatementStyle.Heading || !row.HasFormula, path, new Reason(Because.NotTogether, ("other", "style: heading")));
        CheckAccounts(row.Of, $"{path}.of");
        foreach (var (at, part) in (row.Parts ?? []).Index())
        {
            CheckIsName(part.Part, $"{path}.parts[{at}].part");
            CheckAccounts(part.Of, $"{path}.parts[{at}].of");
        }

        if (row.Parts is { } parts)
            CheckDistinct($"{path}.parts", "part", [.. parts.Select(part => part.Part)]);
        CheckNames(row.Sum, $"{path}.sum", [.. definition.Rows.Select(each => each.Row)]);
        CheckRange(row.Where, $"{path}.where");
    }

    private void CheckRange(StatementRange? range, string path)
    {
        if (setup is not { } book)
            return;
        foreach (var fund in range?.Funds ?? [])
            Within(() => book.Fund(fund), $"{path}.funds");
    }

    /// <summary>A formula of accounts, each of which the chart has; what ranges span need not be there.</summary>
    private void CheckAccounts(string? formula, string path)
    {
        if (formula is null)
            return;
        var terms = StatementFormula.Accounts(formula, definition.Ledger);
        Require(terms is not null, path, new Reason(Because.NoFormula, ("formula", Texts.Shown(formula)), ("example", "1001 + 1002 - 100201")));
        foreach (var term in terms!)
        {
            Require(string.CompareOrdinal(term.From, term.To) <= 0, path, new Reason(Because.NoFormula, ("formula", Texts.Shown(formula)), ("example", "6601..6609")));
            if (term.IsOne)
                Within(() => Known(term), path);
        }
    }

    private void Known(StatementTerm term)
    {
        if (_chart.Find(term.Ledger, term.From, DateOnly.MaxValue) is null)
            throw new RefusedException(Rule.AccountMustExist, ("ledger", term.Ledger), ("account", term.From));
    }

    private void CheckNames(string? formula, string path, IReadOnlyList<string> known)
    {
        if (formula is null)
            return;
        var names = StatementFormula.Names(formula);
        Require(names is not null, path, new Reason(Because.NoFormula, ("formula", Texts.Shown(formula)), ("example", string.Join(" + ", known.Take(2)))));
        foreach (var (_, name) in names!)
            Require(known.Contains(name), path, Reason.NotAmong(name, known));
    }

    private void CheckCircles(string list, string member, IReadOnlyList<(string Name, string? Sum)> all)
    {
        var (byName, done) = (all.ToDictionary(each => each.Name, each => each.Sum, StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (at, (name, _)) in all.Index())
            Require(!Meets(name, []), $"{list}[{at}].{member}", new Reason(Because.OfItself, ("name", name)));

        bool Meets(string name, HashSet<string> above)
        {
            if (done.Contains(name) || byName[name] is not { } sum)
                return false;
            if (!above.Add(name))
                return true;
            var meets = StatementFormula.Names(sum)!.Any(term => Meets(term.Name, above));
            above.Remove(name);
            if (!meets)
                done.Add(name);
            return meets;
        }
    }

    private void CheckDistinct(string list, string member, IReadOnlyList<string> names)
    {
        for (var at = 0; at < names.Count; at++)
            Require(names.Take(at).All(earlier => earlier != names[at]), $"{list}[{at}].{member}", new Reason(Because.NameRepeated, ("name", Texts.Shown(names[at]))));
    }

    private void CheckIsName(string name, string path) =>
        Require(StatementFormula.Names(name) is [(false, var read)] && read == name, path, new Reason(Because.NoName, ("name", Texts.Shown(name))));

    private void CheckNote(LocalName text, string path)
    {
        foreach (var (member, said) in new[] { ("zh", text.Zh), ("en", text.En) })
            Within(() => Texts.Text(said, member, MostNote), $"{path}.{member}");
    }

    private void CheckName(LocalName name, string path) => Within(() => Texts.Name(name, path), path);

    private void Within(Action check, string path)
    {
        try
        {
            check();
        }
        catch (RefusedException refused)
        {
            throw Wrong(path, refused.Refusal);
        }
    }

    private void Require(bool condition, string path, Reason problem)
    {
        if (!condition)
            throw Wrong(path, problem);
    }

    private RefusedException Wrong(string path, object problem) => new(Rule.StatementFile, ("line", lines.Of(path)), ("member", path), ("problem", problem));
}
