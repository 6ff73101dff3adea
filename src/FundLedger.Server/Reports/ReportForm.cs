namespace FundLedger.Server;

/// <summary>A form that a report is written in.</summary>
internal enum ReportForm
{
    /// <summary>Tables for a terminal.</summary>
    Text,

    Csv,
    Json,
    Xlsx,
    Pdf,
}

internal static class ReportForms
{
    /// <summary>The names of all forms, as options write them.</summary>
    public static string[] Names { get; } = [.. Enum.GetValues<ReportForm>().Select(Name)];

    /// <summary>The form that an option names, else the one that a file's extension does, else text.</summary>
    public static ReportForm Of(string? option, string file) => Find(option) ?? Find(Path.GetExtension(file).TrimStart('.')) ?? ReportForm.Text;

    public static string Name(this ReportForm form) => form switch
    {
        ReportForm.Text => "text",
        ReportForm.Csv => "csv",
        ReportForm.Json => "json",
        ReportForm.Xlsx => "xlsx",
        ReportForm.Pdf => "pdf",
    };

    private static ReportForm? Find(string? name) =>
        Enum.GetValues<ReportForm>().Cast<ReportForm?>().FirstOrDefault(form => string.Equals(form!.Value.Name(), name, StringComparison.OrdinalIgnoreCase));
}
