namespace FundLedger.Commands;

/// <summary>A source voucher is posted once in a book; when its entry is taken back, it is free again.</summary>
internal static class SourceVouchers
{
    public static Needs Needs(BookCommand command) => Of(command).ToList() is { Count: > 0 } vouchers
        ? new Needs { Names = [.. vouchers.Select(EntryName.Source)] }
        : Commands.Needs.None;

    /// <param name="command">The command.</param>
    /// <param name="view">The book, all of it: a voucher is not paid by two units either.</param>
    /// <param name="sight">The book as the actor sees it, who is not told of an entry that he does not read.</param>
    /// <exception cref="RefusedException"><see cref="Rule.SourceVoucherPosted"/>, or a rule of the voucher's form.</exception>
    public static void Check(BookCommand command, IBookView view, IBookView sight)
    {
        foreach (var voucher in Of(command))
        {
            voucher.Check();
            if (view.EntriesNaming(EntryName.Source(voucher)).FirstOrDefault(found => found.ReversedBy is null && !TakesBack(command, found.Entry.Seq)) is not { } first)
                continue;
            throw new RefusedException(Rule.SourceVoucherPosted, ("source", voucher.Kind), ("serial", Texts.Shown(voucher.Number)),
                ("entry", sight.FindEntry(first.Entry.Seq) is null ? null : first.Entry.Seq));
        }
    }

    private static bool TakesBack(BookCommand command, long seq) => command is Correct correction && correction.Entry == seq;

    private static IEnumerable<SourceVoucher> Of(BookCommand command) =>
        command.Parts.Prepend(command).OfType<IOfSourceVoucher>().Select(each => each.SourceVoucher).OfType<SourceVoucher>();
}
