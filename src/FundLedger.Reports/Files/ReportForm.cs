namespace FundLedger.Reports;

/// <summary>A form that a report is written in.</summary>
public enum ReportForm
{
    /// <summary>Tables for a terminal.</summary>
    Text,

    Csv,
    Json,
    Html,
    Xlsx,
    Pdf,
}

/// <summary>The names of forms, and what files of each are called.</summary>
public static class ReportForms
{
    /// <summary>The names of all forms, as options write them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ReportForm>().Select(Name)];

    /// <summary>The form of a name; null: there is none.</summary>
    public static ReportForm? Find(string name) =>
        Enum.GetValues<ReportForm>().Cast<ReportForm?>().FirstOrDefault(form => string.Equals(form!.Value.Name(), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form that a file's extension names (<c>txt</c> is text); null: none.</summary>
    public static ReportForm? OfFile(string file) => Path.GetExtension(file).TrimStart('.') is "txt" ? ReportForm.Text : Find(Path.GetExtension(file).TrimStart('.'));

    public static string Name(this ReportForm form) => form switch
    {
        ReportForm.Text => "text",
        ReportForm.Csv => "csv",
        ReportForm.Json => "json",
        ReportForm.Html => "html",
        ReportForm.Xlsx => "xlsx",
        ReportForm.Pdf => "pdf",
    };

    /// <summary>The extension of its files, without the dot.</summary>
    public static string Extension(this ReportForm form) => form == ReportForm.Text ? "txt" : form.Name();

    /// <summary>Whether it is bytes that no terminal can show.</summary>
    public static bool IsBinary(this ReportForm form) => form is ReportForm.Xlsx or ReportForm.Pdf;

    public static string MediaType(this ReportForm form) => form switch
    {
        ReportForm.Text => "text/plain; charset=utf-8",
        ReportForm.Csv => "text/csv; charset=utf-8",
        ReportForm.Json => "application/json; charset=utf-8",
        ReportForm.Html => "text/html; charset=utf-8",
        ReportForm.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportForm.Pdf => "application/pdf",
    };
}
