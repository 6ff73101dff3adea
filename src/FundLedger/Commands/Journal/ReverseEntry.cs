using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>The date on which a reversal is effective.</summary>
public enum ReversalDate
{
    /// <summary>The command's date.</summary>
    Today,

    /// <summary>The date of the entry that is taken back.</summary>
    Original,
}

/// <summary>Takes an entry back, once: in the same fiscal year in red (红字), later the other way round.</summary>
[Command(ReverseEntry.Kind, OutlivesQuota = true)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record ReverseEntry : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "reverse";

    /// <summary>The sequence number of the entry.</summary>
    public required long Entry { get; init; }

    /// <summary>Why; not empty.</summary>
    public required string Reason { get; init; }

    /// <summary>Left out: today.</summary>
    public ReversalDate At { get; init; }

    public override Needs Needs(IBookView view) => EntryReference.Needs(Entry);

    public override Needs FurtherNeeds(IBookView view) => EntryReference.FurtherNeeds(view, Entry).And(CarryOverReversal.Needs(view, Entry));

    public override Decision Decide(IBookView view)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "reason"));
        Texts.Text(Reason, "reason");
        if (CarryOverReversal.Drafts(view, Entry, NewDraft(view)) is { } carried)
            return new Decision(carried, null);
        var date = At == ReversalDate.Original ? EntryReference.Posting(view, Entry).Entry.Date : DateIn(view);
        var entry = EntryReference.Reversible(view, Entry, date).Entry;
        DonationUse.Check(view, entry, date);
        var profile = view.Setup.Profile;
        var sameYear = profile.FiscalYearOf(entry.Date) == profile.FiscalYearOf(date);
        if (!sameYear && entry.Lines.Any(line => line.Account.Ledger == Ledger.Control))
            throw new RefusedException(Rule.QuotaOfAnotherYear, ("entry", entry.Seq), ("year", profile.FiscalYearOf(entry.Date)), ("date", date));
        var draft = NewDraft(view) with
        {
            Date = date,
            Text = Text ?? Correction.RedText(entry, VoucherNumber.Cited(VoucherNumbers.Of(view, entry)), date),
            Document = entry.Document,
            ReversalOf = entry.Seq,
            Lines = sameYear ? Correction.Red(entry.Lines) : Correction.Inverse(entry.Lines),
        };
        return new Decision([draft], null);
    }
}
