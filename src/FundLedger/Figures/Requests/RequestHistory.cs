using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>A request as it stood at an as-of pair, and all that happened to it until then.</summary>
/// <param name="Request">The request.</param>
/// <param name="Happenings">What happened, in order; what was taken back is left out.</param>
public sealed record RequestHistory(RequestState Request, IReadOnlyList<RequestHappening> Happenings)
{
    /// <summary>The day on which it was submitted first; null: it never was.</summary>
    public DateOnly? SubmittedOn => Happenings.FirstOrDefault(each => each.Result == RequestEvent.Submit)?.Date;

    /// <summary>The approval (or carrying out) or rejection that decided it; null: it is not decided.</summary>
    public RequestHappening? Decision =>
        Happenings.LastOrDefault(each => each.Result is RequestEvent.Approve or RequestEvent.CarryOut or RequestEvent.Reject);

    /// <summary>Calendar days from the first submission to the decision; null: it is not decided.</summary>
    public int? DaysToDecision => Decision?.Date.DayNumber - SubmittedOn?.DayNumber;

    /// <summary>Whether it is decided, and was not rejected.</summary>
    public bool IsApproved => Decision is { Result: not RequestEvent.Reject };

    /// <summary>Whether the unit that asks is the only one that its route goes through; false before it is submitted.</summary>
    public bool IsLocal => Request.Steps.Count > 0 && Request.Steps.All(step => step.Unit == Request.Unit);

    /// <summary>What is asked for; null where it is not money.</summary>
    public Money? Amount => Request.Lines.Count == 0 ? null : Request.Amount(Request.Lines[0].Amount.Currency);

    /// <summary>What was paid up to a date, less what came back; null where it is not money.</summary>
    public Money? PaidBy(DateOnly date) => Amount is not { } asked ? null : Happenings
        .Where(each => each.Amount is not null && each.Date <= date)
        .Aggregate(Money.Zero(asked.Currency), (sum, each) => sum + each.Amount!.Value);

    /// <summary>Reads a request from the entries that name it, in order of their numbers.</summary>
    /// <returns>Null where they are not of a request, or nothing of it had taken effect by <paramref name="until"/>.</returns>
    public static RequestHistory? Of(IEnumerable<Entry> entries, BookSetup setup, DateOnly until)
    {
        var effective = Effective(entries, until);
        var takenBack = effective.Where(each => each.Entry.ReversalOf is not null).Select(each => each.Entry.ReversalOf!.Value).ToHashSet();
        var happenings = new List<RequestHappening>();
        RequestState? state = null;
        foreach (var (entry, date) in effective)
        {
            var before = state;
            if (entry.ReversalOf is not null || takenBack.Contains(entry.Seq))
            {
                state = before is null ? null : before with { Seq = entry.Seq };
            }
            else if ((state = RequestFold.After(before, entry, setup)) is not null
                && HappeningReader.Of(before, entry, date, state, setup) is { } happening)
            {
                happenings.Add(happening);
            }
        }

        return state is null ? null : new RequestHistory(state, happenings);
    }

    /// <summary>Entries up to a date: what follows on one that is dated later has not happened yet either, but for reminders, on which nothing follows.</summary>
    private static List<(Entry Entry, DateOnly Date)> Effective(IEnumerable<Entry> entries, DateOnly until)
    {
        var effective = new List<(Entry, DateOnly)>();
        var date = DateOnly.MinValue;
        foreach (var entry in entries)
        {
            var from = entry.Date > date ? entry.Date : date;
            var isReminder = entry.Kind == RemindRequest.Kind;
            if (from > until && !isReminder)
                break;
            if (from <= until)
                effective.Add((entry, from));
            date = isReminder ? date : from;
        }

        return effective;
    }
}
