namespace FundLedger.Setup;

/// <summary>By whose right someone acts: the person himself, or the chain of those who delegated, the holder of the role first.</summary>
/// <param name="Chain">The holder of the role first, the one who acts last; one person where nobody delegated.</param>
internal sealed record Mandate(IReadOnlyList<string> Chain)
{
    /// <summary>The holder of the role: the one whose decision it is.</summary>
    public string Principal => Chain[0];

    /// <summary>Who acts.</summary>
    public string Actor => Chain[^1];

    /// <summary>
    /// The ways in which a person may act for holders of a role on a day, the shortest to each, the shortest of all
    /// first: in his own right, by delegation, or by a chain of delegations. None leads through any of
    /// <paramref name="without"/>.
    /// </summary>
    public static IReadOnlyList<Mandate> Of(
        BookSetup setup, string actor, string role, IReadOnlyCollection<string> holders, DateOnly date, IReadOnlySet<string>? without = null)
    {
        var found = new List<Mandate>();
        var reached = new HashSet<string>(without ?? new HashSet<string>(), StringComparer.Ordinal);
        var open = new Queue<string[]>();
        if (reached.Add(actor))
            open.Enqueue([actor]);
        while (open.TryDequeue(out var chain))
        {
            if (holders.Contains(chain[0]))
                found.Add(new Mandate(chain));
            foreach (var delegation in setup.Delegations.Where(each => each.To == chain[0] && each.Covers(role, date)))
            {
                if (reached.Add(delegation.From))
                    open.Enqueue([delegation.From, .. chain]);
            }
        }

        return found;
    }
}
