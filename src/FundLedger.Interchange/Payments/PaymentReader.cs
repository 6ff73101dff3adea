using System.Globalization;
using FundLedger.Interchange.Files;

namespace FundLedger.Interchange.Payments;

/// <summary>Makes a payment of a row, or says why it cannot.</summary>
internal sealed class PaymentReader(ImportProfile profile, FileColumns columns, BookNames names, string file, string actor)
{
    private readonly AmountFormat _amounts = new(profile);
    private readonly string[] _dateFormats = [.. profile.DateFormats];
    private readonly string _datesExpected = string.Join(" / ", profile.DateFormats);
    private readonly HashSet<PaymentField> _required = [.. profile.Required];
    private PaymentField? _at;

    /// <summary>Adds a row to a chunk.</summary>
    public void Read(SourceRow row, ImportChunk chunk)
    {
        var amount = 0m;
        try
        {
            _at = null;
            CheckForm(row);
            amount = At(PaymentField.Amount, row.Cells, _amounts.Read);
            var payment = PaymentOf(row, amount, chunk.Commands);
            chunk.Rows.Add(new ImportRow(row.Line, amount, chunk.Commands.Count, null));
            chunk.Commands.Add(payment);
        }
        catch (RefusedException refused)
        {
            var column = _at is { } field ? columns.Header(field) : null;
            chunk.Rows.Add(new ImportRow(row.Line, amount, -1, new RowRefusal(row.Line, column, refused.Refusal)));
        }
    }

    private void CheckForm(SourceRow row)
    {
        if (row.Problem is not null)
            throw new RefusedException(row.Problem);
        if (row.Cells.Count != columns.Count)
            throw new RefusedException(Rule.RowForm, ("actual", row.Cells.Count), ("expected", columns.Count));
    }

    /// <summary>The reference and the date come before what may open something, so that a row refused for them opens nothing.</summary>
    private RecordPayment PaymentOf(SourceRow row, decimal amount, List<BookCommand> commands)
    {
        var cells = row.Cells;
        var reference = TextAt(PaymentField.Reference, cells, 100) ?? "";
        var key = Texts.Code(PaymentKey.Of(profile, reference), "key");
        var date = At(PaymentField.Date, cells, DateOf);
        var payee = TextAt(PaymentField.Payee, cells, 200);
        var payeeCode = TextAt(PaymentField.PayeeCode, cells, 200);
        var source = TextAt(PaymentField.SourceVoucher, cells, 120);
        var text = TextAt(PaymentField.Text, cells, Texts.MaxText);
        var of = TextAt(PaymentField.Of, cells, 100);
        var year = At(PaymentField.Year, cells, YearOf);
        var unit = At(PaymentField.Unit, cells, cell => names.UnitOf(cell.Trimmed, commands));
        var fund = At(PaymentField.Fund, cells, cell => names.FundOf(cell.Trimmed, commands));
        var purpose = At(PaymentField.Purpose, cells, cell => cell.Trimmed.Length == 0 ? null : names.PurposeOf(cell.Trimmed, Called(cells), commands));
        return new RecordPayment
        {
            Key = key,
            Actor = actor,
            Date = date,
            Text = text,
            Unit = unit,
            Fund = fund,
            Purpose = purpose,
            Year = year,
            Amount = amount,
            Of = of,
            Payee = payee,
            PayeeCode = payeeCode,
            SourceVoucher = source is null ? null : SourceVoucher.Of(source),
            Reference = reference,
            WithinQuota = profile.WithinQuota,
            Source = $"{file}:{row.Line}",
        };
    }

    private string Called(IReadOnlyList<Cell> cells) => columns.Of(PaymentField.PurposeName, cells).Trimmed;

    /// <summary>A text as published, spaces around it left out; null where it is blank.</summary>
    private string? TextAt(PaymentField field, IReadOnlyList<Cell> cells, int max) =>
        At(field, cells, cell => cell.Trimmed.Length == 0 ? null : Texts.Text(cell.Trimmed, field.Name(), max));

    private T At<T>(PaymentField field, IReadOnlyList<Cell> cells, Func<Cell, T> read)
    {
        _at = field;
        var cell = profile.Fixed.TryGetValue(field, out var value) ? new Cell(value) : columns.Of(field, cells);
        if (_required.Contains(field) && string.IsNullOrWhiteSpace(cell.Text))
            throw new RefusedException(Rule.MemberRequired, ("kind", RecordPayment.Kind), ("member", field.Name()));
        return read(cell);
    }

    /// <summary>A year as 2025 or 2025年; null where it is blank.</summary>
    private static int? YearOf(Cell cell)
    {
        var text = cell.Trimmed.TrimEnd('年');
        if (text.Length == 0)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= BudgetYearAttribute.Least and <= BudgetYearAttribute.Most
            ? year
            : throw new RefusedException(Rule.MemberForm, ("member", "year"), ("problem", new Reason(Because.NotBetween, ("least", BudgetYearAttribute.Least), ("most", BudgetYearAttribute.Most), ("given", Texts.Shown(text)))));
    }

    private DateOnly DateOf(Cell cell)
    {
        var read = cell.Typed
            ? DateOnly.TryParseExact(cell.Trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            : DateOnly.TryParseExact(cell.Trimmed, _dateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        return read
            ? date
            : throw new RefusedException(Rule.DateForm, ("date", Texts.Shown(cell.Trimmed)), ("expected", _datesExpected));
    }
}
