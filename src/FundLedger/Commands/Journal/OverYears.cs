using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>A mistake of a closed fiscal year, put right in the open one by one entry of the difference.</summary>
/// <param name="view">The book.</param>
/// <param name="wrong">The wrong entry.</param>
/// <param name="date">The day on which it is put right.</param>
internal sealed class OverYears(IBookView view, Entry wrong, DateOnly date)
{
    /// <summary>Kinds whose mistakes are put right so; others have a command of their own that mends them.</summary>
    private static readonly string[] Kinds = [Disburse.Kind, RecordPayment.Kind, PayAward.Kind, PostEntry.Kind];

    /// <summary>The document in which what was put right of the entry is counted.</summary>
    public string Document => DocumentOf(wrong);

    public static string DocumentOf(Entry wrong) => wrong.Document ?? PaymentEntry.DocumentOf(wrong.Seq);

    /// <summary>Whether the year of an entry is over and closed for all that it touches.</summary>
    public static bool IsClosed(IBookView view, Entry wrong, DateOnly date)
    {
        var year = view.Setup.Profile.FiscalYearOf(wrong.Date);
        return year < view.Setup.Profile.FiscalYearOf(date)
            && wrong.Lines.All(line => view.Setup.IsClosed(year, line.Account.Unit, line.Account.Fund));
    }

    /// <summary>The lines that make of what was posted what is right.</summary>
    /// <param name="right">The right lines, as they would have been posted then; none where nothing should have been.</param>
    /// <exception cref="RefusedException">Where such an entry is not put right so, or nothing is wrong, or more was refunded than is then paid.</exception>
    public Line[] Lines(IEnumerable<Line> right)
    {
        CheckKind();
        var difference = new Dictionary<Account, long>();
        foreach (var line in right)
            Add(difference, line.Account, line.Net);
        foreach (var line in wrong.Lines.Concat(Before()))
            Add(difference, line.Account, -line.Net);
        var lines = PriorYearCorrection.Of(difference, HasEnded);
        if (lines.Length == 0)
            throw Refused(Because.CorrectsNothing);
        CheckRefunds(lines);
        return lines;
    }

    private void CheckKind()
    {
        if (!Kinds.Contains(wrong.Kind) || wrong.Lines.Any(line => line.Account.Ledger == Ledger.Charity))
            throw Refused(Because.MendedByItsOwn);
        if (wrong.Kind == RecordPayment.Kind && CommandJson.Of(wrong.Kind, wrong.Data, "", "") is RecordPayment { WithinQuota: false })
            throw Refused(Because.MendedByItsOwn);
    }

    /// <summary>What was put right of the entry before.</summary>
    private IEnumerable<Line> Before()
    {
        var before = view.EntriesOf(Document).Where(found => found is { ReversedBy: null, Entry: { Kind: Correct.Kind, ReversalOf: null } }
            && CommandJson.Of(found.Entry.Kind, found.Entry.Data, "", "") is Correct correct && correct.Entry == wrong.Seq).ToList();
        if (before.SelectMany(found => found.Entry.Lines).Any(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Cancelled }))
            throw new RefusedException(Rule.EntryReversedAlready, ("entry", wrong.Seq), ("by", before[^1].Entry.Seq));
        return before.SelectMany(found => found.Entry.Lines).Where(line => line.Account is not { Ledger: Ledger.Financial, Code: FinancialAccount.PriorYearAdjustment });
    }

    private void Add(Dictionary<Account, long> difference, Account account, long net)
    {
        var at = PriorYearCorrection.In(account) ?? throw Refused(Because.MendedByItsOwn);
        difference[at] = difference.GetValueOrDefault(at) + net;
    }

    private bool HasEnded(Place at) =>
        at.Fund.Length > 0 && view.Setup.Fund(at.Fund).ClawBackDate(view.Setup.Profile, at.Year) < date;

    /// <summary>What was refunded stays paid.</summary>
    private void CheckRefunds(Line[] lines)
    {
        var document = PaymentEntry.AsDocument(view, wrong);
        foreach (var paid in wrong.Lines.Where(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid }).Select(line => line.Account).Distinct())
        {
            var left = PaidBack.NotRefunded(document.With(date, lines), paid);
            var limit = PaidBack.NotRefunded(document, paid);
            if (left.MinorUnits < 0)
                throw new RefusedException(Rule.AmountAbovePaid, ("document", wrong.Seq), ("limit", limit), ("amount", limit - left), ("shortfall", -left));
        }
    }

    private RefusedException Refused(Because why) =>
        new(Rule.MemberForm, ("member", "entry"), ("problem", new Reason(why, ("entry", wrong.Seq), ("kind", wrong.Kind))));
}
