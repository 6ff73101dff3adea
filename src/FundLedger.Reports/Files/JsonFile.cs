using System.Text.Json;

namespace FundLedger.Reports;

/// <summary>
/// A report as JSON: <c>{kind, title, source, scope, options, keyFigures, tables}</c>. A member is never renamed. Rows that are
/// no plain ones say so in a member <c>rowKind</c>: group, subtotal or total. A plain list is the array of its rows alone.
/// </summary>
public static class JsonFile
{
    private const int Buffer = 1 << 15;

    /// <summary>Writes UTF-8 as the rows come, ending in a line break.</summary>
    public static void Write(Report report, Stream output, CancellationToken cancellation)
    {
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JsonRows.Form.Encoder }))
        {
            if (report.IsList)
                WriteRows(writer, report.Tables[0].ForPrograms(), cancellation);
            else
                WriteObject(writer, report, cancellation);
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteObject(Utf8JsonWriter writer, Report report, CancellationToken cancellation)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", report.Kind);
        Write(writer, "title", report.Title);
        WriteSource(writer, report.Source);
        WriteScope(writer, report.Scope);
        writer.WriteStartObject("options");
        foreach (var (name, value) in report.Options.OrderBy(option => option.Key, StringComparer.Ordinal))
            writer.WriteString(name, value);
        writer.WriteEndObject();
        WriteKeyFigures(writer, report);
        writer.WriteStartObject("tables");
        foreach (var table in report.Tables)
        {
            writer.WritePropertyName(table.Name);
            WriteRows(writer, table.ForPrograms(), cancellation);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter writer, ReportSource source)
    {
        writer.WriteStartObject("source");
        writer.WriteString("book", source.Book);
        Write(writer, "name", source.Name);
        writer.WriteString("currency", source.Currency.Code);
        writer.WriteString("asOf", Refusal.Text(source.Date));
        writer.WriteString("knownAt", Refusal.Text(source.KnownAt));
        writer.WriteNumber("headSeq", source.HeadSeq);
        writer.WriteString("head", source.Head);
        writer.WriteEndObject();
    }

    private static void WriteScope(Utf8JsonWriter writer, IEnumerable<(LocalName Title, LocalName Value)> scope)
    {
        writer.WriteStartArray("scope");
        foreach (var (title, value) in scope)
        {
            writer.WriteStartObject();
            Write(writer, "title", title);
            Write(writer, "value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteKeyFigures(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject("keyFigures");
        foreach (var figures in report.Parts.OfType<KeyFigures>())
        {
            writer.WriteStartObject(figures.Name);
            foreach (var figure in figures.Figures)
                Write(writer, figure.Name, figure.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter writer, ReportTable table, CancellationToken cancellation)
    {
        writer.WriteStartArray();
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteStartObject();
            for (var at = 0; at < table.Columns.Count; at++)
            {
                if (row.Values[at] is not null || !table.Columns[at].IsOptional)
                    Write(writer, table.Columns[at].Name, row.Values[at]);
            }

            if (row.Kind != RowKind.Body)
                writer.WriteString("rowKind", row.Kind.Name());
            writer.WriteEndObject();
            if (writer.BytesPending > Buffer)
                writer.Flush();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        if (CellText.Node(value) is { } node)
            node.WriteTo(writer);
        else
            writer.WriteNullValue();
    }
}
