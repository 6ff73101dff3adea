using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Reads a request from the entries that name it, in order.</summary>
public static class RequestFold
{
    /// <summary>The request after all of these entries; null where they are not of a request.</summary>
    public static RequestState? Of(IEnumerable<Entry> entries, BookSetup setup)
    {
        var all = entries.ToList();
        var takenBack = all.Where(entry => entry.ReversalOf is not null).Select(entry => entry.ReversalOf!.Value).ToHashSet();
        RequestState? state = null;
        foreach (var entry in all)
        {
            if (entry.ReversalOf is null && !takenBack.Contains(entry.Seq))
                state = After(state, entry, setup);
            else if (state is not null)
                state = state with { Seq = entry.Seq };
        }

        return state;
    }

    /// <summary>A request after one more of its entries.</summary>
    public static RequestState? After(RequestState? state, Entry entry, BookSetup setup)
    {
        if (state is null && entry.Kind != DraftRequest.Kind)
            return null;
        var committed = (state?.Committed ?? 0) - entry.Lines.Where(IsCommitted).Sum(line => line.Net);
        var paid = (state?.Paid ?? 0) - entry.Lines.Where(IsPaid).Sum(line => line.Net);
        return Then(state, entry, setup, committed, paid) is { } after
            ? Marked(state, after, entry) with { Seq = entry.Seq, Committed = committed, Paid = paid, LastOn = LastOn(state, entry) }
            : null;
    }

    /// <summary>With the entry with which the current step began, and that which reminded of it.</summary>
    private static RequestState Marked(RequestState? before, RequestState after, Entry entry)
    {
        if (after.Step is not null && (before?.Step is null || before.Current != after.Current))
            return after with { StepStart = entry.Seq, Reminded = null };
        return entry.Kind == RemindRequest.Kind ? after with { Reminded = entry.Seq } : after;
    }

    private static bool IsCommitted(Line line) => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Committed };

    /// <summary>What comes back in a later year leaves 9501 as it was, and raises 9102.</summary>
    private static bool IsPaid(Line line) => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid or ControlAccount.BroughtForward };

    /// <summary>A reminder keeps nobody from entering what was decided before it.</summary>
    private static DateOnly LastOn(RequestState? before, Entry entry) =>
        before is null || (CommandKind.Of(entry.Kind).IsOfRequest && entry.Kind != RemindRequest.Kind && entry.Date > before.LastOn)
            ? entry.Date
            : before.LastOn;

    private static RequestState? Then(RequestState? state, Entry entry, BookSetup setup, long committed, long paid) =>
        CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key) switch
        {
            DraftRequest draft => draft.Written(state, setup, entry),
            EndRequest end when state is not null =>
                end.Done(state, entry.Date) with { OutcomeDue = paid > 0 ? OutcomeDue(state, setup, entry.Date) : null },
            RequestCommand command when state is not null => command.Done(state, entry.Date),
            AttachFile file when state is not null => file.Done(state),
            Disburse when state is not null => Paid(state, entry, setup, committed == 0),
            FlagDocument flag when state is not null => flag.On(state, entry),
            AnswerFlag answer when state is not null => answer.On(state, entry),
            ReturnPayment when state is not null && PaymentBack.KeepsOpen(entry.Lines) =>
                state with { Status = state.Next(ReturnPayment.EventOf(paid)), OutcomeDue = null },
            PaymentBack when state is not null => state with { Status = state.Next(RequestEvent.Refund) },
            _ => state,
        };

    /// <summary>
    /// A payment that leaves nothing is the last, whether it says so or not; one that said so and leaves something, because a
    /// payment before it was taken back, is not.
    /// </summary>
    private static RequestState Paid(RequestState state, Entry entry, BookSetup setup, bool final) => state with
    {
        Status = state.Next(final ? RequestEvent.PayFinal : RequestEvent.PayPart),
        PaidOn = entry.Date,
        OutcomeDue = final ? OutcomeDue(state, setup, entry.Date) : null,
    };

    private static DateOnly? OutcomeDue(RequestState state, BookSetup setup, DateOnly paid) =>
        setup.Routes.TryGetValue((state.Route, state.Version), out var route) && route.OutcomeDays is { } days
            ? setup.Calendar.After(paid, days)
            : null;
}
