namespace FundLedger;

/// <summary>Reads a request from the entries that name it, in order.</summary>
public static class RequestFold
{
    /// <summary>Kinds that an entry of a request begins with.</summary>
    public const string FirstKind = "draft-request";

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
        if (state is null && entry.Kind != FirstKind)
            return null;
        var after = Then(state, entry, setup);
        return after is null ? null : after with { Seq = entry.Seq };
    }

    private static RequestState? Then(RequestState? state, Entry entry, BookSetup setup) =>
        CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key) switch
        {
            DraftRequest draft => draft.Written(state, setup, entry),
            RequestCommand command when state is not null => command.Done(state, entry.Date),
            Disburse payment when state is not null => state with
            {
                Status = state.Next(payment.Final ? RequestEvent.PayFinal : RequestEvent.PayPart),
                PaidOn = entry.Date,
                OutcomeDue = payment.Final ? OutcomeDue(state, setup, entry.Date) : null,
            },
            Refund when state is not null => state with { Status = state.Next(RequestEvent.Refund) },
            _ => state,
        };

    private static DateOnly? OutcomeDue(RequestState state, BookSetup setup, DateOnly paid) =>
        setup.Routes.TryGetValue((state.Route, state.Version), out var route) && route.OutcomeDays is { } days
            ? setup.Calendar.After(paid, days)
            : null;
}
