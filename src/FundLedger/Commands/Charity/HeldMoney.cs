using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>
/// The document of what a unit holds for others. Every entry of it names whom the money is for, so that it goes to him or back
/// to its giver, and to nobody else.
/// </summary>
internal static class HeldMoney
{
    private const string Code = "held-for-others";

    /// <summary>The document of a unit.</summary>
    public static string DocumentOf(string unit) => DocumentCode.Of(Code, unit);

    /// <summary>Whether a code is kept for it.</summary>
    public static bool Is(string document) => DocumentCode.CodeOf(document) == Code;

    public static Needs NeedsOf(string unit) => new() { Documents = [DocumentOf(unit)], Histories = [DocumentOf(unit)] };

    /// <summary>What is held for each person, by day; of one giver where he is named.</summary>
    /// <param name="entries">The entries of the document.</param>
    /// <param name="donor">The giver; null: whoever gave it.</param>
    public static IReadOnlyDictionary<string, Timeline> Of(IEnumerable<RecordedEntry> entries, string? donor)
    {
        var held = new Dictionary<string, Timeline>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(found => found is { ReversedBy: null, Entry.ReversalOf: null }).Select(found => found.Entry))
        {
            if (CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key) is not HeldDonation command || !Counts(command, donor))
                continue;
            if (!held.TryGetValue(command.For, out var timeline))
                held.Add(command.For, timeline = new Timeline());
            timeline.Add(entry.Date, entry.Lines.Where(line => line.Account.Code == FinancialAccount.TrustLiabilities).Sum(line => -line.Net));
        }

        return held;
    }

    /// <summary>What was handed over stays handed over: an entry without which less would be held than was given away cannot be taken back.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DocumentState"/>.</exception>
    public static void CheckWithout(IBookView view, Entry entry)
    {
        if (entry.Kind != HoldDonation.Kind || entry.Document is not { } document)
            return;
        var others = view.EntriesOf(document).Where(found => found.Entry.Seq != entry.Seq).ToList();
        if (Of(others, null).Values.Any(timeline => timeline.Lowest(DateOnly.MinValue, Side.Debit).Balance < 0))
        {
            throw new RefusedException(Rule.DocumentState, ("document", document), ("problem", new Reason(Because.UsedLater,
                ("entry", entry.Seq), ("account", view.Setup.Chart.Named(Ledger.Financial, FinancialAccount.TrustLiabilities)),
                ("last", others.LastOrDefault(found => found.ReversedBy is null && found.Entry.Seq > entry.Seq)?.Entry.Seq))));
        }
    }

    /// <summary>Of a giver counts what he gave and what went back to him.</summary>
    private static bool Counts(HeldDonation command, string? donor) =>
        donor is null || (command.Donor == donor && command is HoldDonation or HandOverDonation { Back: true });
}
