namespace FundLedger;

/// <summary>By whose right someone acts: the person himself, or the chain of those who delegated, the holder of the role first.</summary>
/// <param name="Chain">The holder of the role first, the one who acts last; one person where nobody delegated.</param>
public sealed record Authority(IReadOnlyList<string> Chain)
{
    /// <summary>The holder of the role: the one whose decision it is.</summary>
    public string Principal => Chain[0];

    /// <summary>Who acts.</summary>
    public string Actor => Chain[^1];

    /// <summary>
    /// Every way in which a person may act for one of the holders of a role on a day, the shortest first: in his own
    /// right, by delegation, or by a chain of delegations.
    /// </summary>
    public static IReadOnlyList<Authority> Of(BookSetup setup, string actor, string role, IReadOnlyCollection<string> holders, DateOnly date)
    {
        var found = new List<Authority>();
        var open = new Queue<string[]>();
        open.Enqueue([actor]);
        while (open.TryDequeue(out var chain))
        {
            if (holders.Contains(chain[0]))
                found.Add(new Authority(chain));
            foreach (var delegation in setup.Delegations.Where(each => each.To == chain[0] && each.Covers(role, date) && !chain.Contains(each.From)))
                open.Enqueue([delegation.From, .. chain]);
        }

        return found;
    }
}
