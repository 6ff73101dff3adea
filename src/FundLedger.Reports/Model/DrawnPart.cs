namespace FundLedger.Reports;

/// <summary>A part that has a form of its own on paper. Everywhere else its tables are written.</summary>
/// <param name="Tables">What it says, as rows.</param>
internal abstract record DrawnPart(IReadOnlyList<ReportTable> Tables) : ReportPart;
