namespace FundLedger.Storage;

/// <summary>A webhook that is to be added.</summary>
/// <param name="Key">The idempotency key.</param>
/// <param name="Url">Where to; what may stand there is for the caller to check.</param>
/// <param name="Kinds">Kinds of entry; empty: all.</param>
/// <param name="Unit">A unit; empty: everything.</param>
/// <param name="After">The last entry that it is not told of.</param>
/// <param name="By">Who adds it.</param>
public sealed record NewWebhook(string Key, string Url, IReadOnlyList<string> Kinds, string Unit, long After, string By)
{
    private const int MostKinds = 50;

    /// <exception cref="RefusedException"><see cref="Rule.WebhookForm"/> for a kind that there is not, or a place before the first entry.</exception>
    public void Check()
    {
        if (Kinds.Count > MostKinds || !Kinds.All(CommandJson.AllKinds.Contains))
            throw new RefusedException(Rule.WebhookForm, ("member", "kinds"), ("problem", new Reason(Because.NotUsable, ("given", Texts.Shown(string.Join(", ", Kinds.Take(5)))))));
        if (After < 0)
            throw new RefusedException(Rule.WebhookForm, ("member", "after"), ("problem", new Reason(Because.BelowLeast, ("least", 0), ("given", After))));
    }

    /// <summary>What the key stands for; where it begins is left out, because that is worked out from the time of the call.</summary>
    internal string Content => string.Join('\n', [Url, string.Join(',', Kinds), Unit, By]);
}
