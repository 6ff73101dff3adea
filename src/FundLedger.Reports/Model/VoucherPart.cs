namespace FundLedger.Reports;

/// <summary>Vouchers, each on a sheet of its own.</summary>
/// <param name="Sheets">The vouchers, in order.</param>
/// <param name="Table">Their lines.</param>
internal sealed record VoucherPart(IReadOnlyList<VoucherSheet> Sheets, ReportTable Table) : DrawnPart([Table]);

/// <summary>记账凭证.</summary>
/// <param name="Title">What kind of voucher it is.</param>
/// <param name="Unit">The accounting entity.</param>
/// <param name="Date">The effective date.</param>
/// <param name="Number">Word and number: 记-0001.</param>
/// <param name="Seq">The sequence number of its entry in the journal.</param>
/// <param name="Text">摘要.</param>
/// <param name="Blocks">Its ledgers side by side: two where 平行记账 has both, else one.</param>
/// <param name="Enclosures">
/// How many source vouchers belong to it: 0 where it needs none; null where the book holds none, so that whoever has them on
/// paper writes how many.
/// </param>
/// <param name="Signatures">Who signed, and in which office nobody has to.</param>
internal sealed record VoucherSheet(
    LocalName Title, LocalName Unit, DateOnly Date, string Number, long Seq, string Text,
    IReadOnlyList<VoucherBlock> Blocks, int? Enclosures, IReadOnlyList<Signature> Signatures)
{
    /// <summary>The source voucher that it is made of; null: none is named.</summary>
    public LocalName? Source { get; init; }

    /// <summary>附表: its lines one by one, a table a ledger, where the sheet has them summed by account; empty: they stand on the sheet.</summary>
    public IReadOnlyList<ReportTable> Schedule { get; init; } = [];
}

/// <summary>The lines of a ledger on a voucher.</summary>
/// <param name="Title">The ledger.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Total">The sum of debits, and of credits.</param>
/// <param name="Capital">The sum in capital numerals; null where the currency has none.</param>
internal sealed record VoucherBlock(LocalName Title, IReadOnlyList<VoucherRow> Lines, AmountText Total, string? Capital);

/// <summary>A line of a voucher. Amounts below zero are written in red.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Detail">Fund and purpose; empty where there are none.</param>
/// <param name="Debit">The debit; null on the other side.</param>
/// <param name="Credit">The credit; null on the other side.</param>
internal sealed record VoucherRow(string Account, LocalName Name, LocalName Detail, AmountText? Debit, AmountText? Credit);
