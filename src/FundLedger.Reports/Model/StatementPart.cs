namespace FundLedger.Reports;

/// <summary>A statement of accounts on sheets of its own, in its official form.</summary>
/// <param name="Sheet">The form.</param>
/// <param name="Tables">What it says, as rows.</param>
internal sealed record StatementPart(StatementSheet Sheet, IReadOnlyList<ReportTable> Tables) : DrawnPart(Tables);

/// <summary>The form of a statement.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Mark">The mark of the form: 会政财01表; null: it has none.</param>
/// <param name="Unit">编制单位.</param>
/// <param name="Dated">The day, month or year.</param>
/// <param name="Scale">单位：元.</param>
/// <param name="First">What its rows are: 资产, 项目.</param>
/// <param name="Second">What the rows at the right are; null: it has one side.</param>
/// <param name="Columns">Its columns of amounts.</param>
/// <param name="Left">Its rows; of a form with two sides those at the left.</param>
/// <param name="Right">The rows at the right.</param>
/// <param name="Notes">What stands below.</param>
internal sealed record StatementSheet(
    LocalName Title, string? Mark, LocalName Unit, LocalName Dated, LocalName Scale, LocalName First, LocalName? Second,
    IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetRow> Left, IReadOnlyList<SheetRow> Right, IReadOnlyList<LocalName> Notes)
{
    /// <summary>Whether rows are numbered (行次).</summary>
    public bool HasNumbers => Left.Concat(Right).Any(row => row.Number is not null);
}

/// <summary>A column of amounts.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Group">The title above it and the columns beside it that have the same; null: none.</param>
internal sealed record SheetColumn(LocalName Name, LocalName? Group);

/// <summary>A row of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">行次.</param>
/// <param name="Indent">How far it is moved in.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Cells">Its amounts; null in a place that is not filled in. Empty: it has none.</param>
internal sealed record SheetRow(LocalName Name, string? Number, int Indent, RowKind Kind, IReadOnlyList<AmountText?> Cells);
