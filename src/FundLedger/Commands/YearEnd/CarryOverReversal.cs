using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Takes a carry-over back: both of its entries, in red, each on its own date.</summary>
internal static class CarryOverReversal
{
    /// <summary>What is looked up: its other entry, what it carried, and the numbers of the vouchers of both, on the two sides of the turn of the year.</summary>
    public static Needs Needs(IBookView view, long seq) => view.FindEntry(seq) is { Entry: var entry } && IsCarryOver(entry)
        ? new()
        {
            Entries = [seq - 1, seq + 1],
            Accounts = [.. entry.Lines.Select(line => line.Account)],
            Months = [.. entry.Lines.SelectMany(line => Around(entry.Date).Select(month => (line.Account.Unit, month))).Distinct()],
        }
        : Commands.Needs.None;

    /// <summary>The red entries; null where the entry is no carry-over.</summary>
    /// <exception cref="RefusedException">When it was taken back already, or <see cref="Rule.CarriedQuotaUsed"/>.</exception>
    public static IReadOnlyList<Draft>? Drafts(IBookView view, long seq, Draft draft)
    {
        if (view.FindEntry(seq) is not { } found || !IsCarryOver(found.Entry))
            return null;
        if (found.ReversedBy is { } by)
            throw new RefusedException(Rule.EntryReversedAlready, ("entry", seq), ("by", by));
        var drafts = new[] { seq - 1, seq, seq + 1 }.Select(view.FindEntry).OfType<RecordedEntry>()
            .Where(each => IsCarryOver(each.Entry) && (each.Entry.Seq == seq || IsOther(each.Entry, found.Entry)))
            .Select(each => draft with
            {
                Date = each.Entry.Date,
                Document = each.Entry.Document,
                Text = draft.Text.Length > 0 ? draft.Text : Correction.RedText(each.Entry, VoucherNumber.Cited(VoucherNumbers.Of(view, each.Entry)), each.Entry.Date),
                ReversalOf = each.Entry.Seq,
                Lines = Correction.Red(each.Entry.Lines),
            }).ToList();
        CheckNotUsed(view, drafts);
        return drafts;
    }

    private static IEnumerable<Period> Around(DateOnly date) => [Period.Of(date.AddDays(-1)), Period.Of(date), Period.Of(date.AddDays(1))];

    private static bool IsCarryOver(Entry entry) => entry is { Kind: CarryOverQuota.Kind, ReversalOf: null, Lines.Count: > 0 };

    /// <summary>The one entry takes quota out of the old year, the other brings it into the new one.</summary>
    private static bool IsOther(Entry entry, Entry than) => entry.Document == than.Document && entry.Key == than.Key
        && (entry.Seq > than.Seq ? IsOut(than) : IsOut(entry));

    private static bool IsOut(Entry entry) => entry.Lines.Any(line => line.Account.Code == ControlAccount.CarriedForward);

    private static void CheckNotUsed(IBookView view, IReadOnlyList<Draft> drafts)
    {
        foreach (var (account, _, day, amount) in YearTurn.Uncarried(YearTurn.AccountsOf(drafts, view.Setup), drafts, view))
            throw new RefusedException(Rule.CarriedQuotaUsed, ("account", view.Setup.Chart.Named(account)), ("date", day), ("amount", amount));
    }
}
