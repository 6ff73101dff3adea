namespace FundLedger.Storage;

/// <summary>Checks that entries are found by all that they name, and by nothing else.</summary>
internal sealed class EntryNameCheck
{
    private readonly HashSet<(EntryName Name, long Seq)> _named = [];

    /// <summary>Takes note of what an entry names.</summary>
    public void Note(long seq, IEnumerable<EntryName> names) => _named.UnionWith(names.Select(name => (name, seq)));

    /// <summary>What is wrong, with the entry.</summary>
    public IEnumerable<Finding> Findings(IReadOnlySet<(EntryName Name, long Seq)> kept)
    {
        foreach (var (name, seq) in _named.Where(each => !kept.Contains(each)).OrderBy(each => each.Seq))
            yield return new Finding(seq, $"按其所指的 {name.Kind} {name.Name} 查不到", $"is not found by the {name.Kind} {name.Name} that it names");
        foreach (var (name, seq) in kept.Where(each => !_named.Contains(each)).OrderBy(each => each.Seq))
            yield return new Finding(0, $"第 {seq} 号被记为指有 {name.Kind} {name.Name}，其实没有", $"entry {seq} is kept as naming the {name.Kind} {name.Name}, and does not");
    }
}
