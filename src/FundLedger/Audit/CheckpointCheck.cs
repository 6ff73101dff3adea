namespace FundLedger.Audit;

/// <summary>Holds a journal, entry by entry, against the checkpoints that were signed of it.</summary>
/// <param name="checkpoints">The checkpoints, in any order.</param>
/// <param name="after">The entry that the first one follows: where it is not the journal's first, roots cannot be worked out.</param>
public sealed class CheckpointCheck(IReadOnlyList<Checkpoint> checkpoints, long after = 0)
{
    private readonly ILookup<long, Checkpoint> _bySeq = checkpoints.ToLookup(checkpoint => checkpoint.Seq);
    private readonly MerkleRoot _root = new();
    private readonly List<Finding> _findings = [.. checkpoints.Where(each => !each.IsSigned)
        .Select(each => new Finding(each.Seq, $"{Refusal.Text(each.At)} 的检查点没有其密钥的签名", $"the checkpoint of {Refusal.Text(each.At)} does not bear the signature of its key"))];
    private bool _hasGap;

    /// <summary>Entries that cannot be read are left out: from here on roots cannot be worked out.</summary>
    public void Skip() => _hasGap = true;

    /// <summary>Takes the next entry.</summary>
    public void Note(long seq, byte[] hash)
    {
        _root.Add(hash);
        foreach (var checkpoint in _bySeq[seq])
        {
            if (!checkpoint.Head.AsSpan().SequenceEqual(hash))
                _findings.Add(new Finding(seq, $"不是 {Refusal.Text(checkpoint.At)} 的检查点所签的记录", $"is not the entry that the checkpoint of {Refusal.Text(checkpoint.At)} was signed for"));
            else if (after == 0 && !_hasGap && (_root.Size != seq || !checkpoint.Root.AsSpan().SequenceEqual(_root.Value)))
                _findings.Add(new Finding(seq, $"之前的记录不是 {Refusal.Text(checkpoint.At)} 的检查点所签的", $"does not follow on the entries that the checkpoint of {Refusal.Text(checkpoint.At)} was signed for"));
        }
    }

    /// <summary>What is wrong, when the journal ended with entry <paramref name="last"/>.</summary>
    public IReadOnlyList<Finding> Findings(long last) =>
    [
        .. _findings,
        .. checkpoints.Where(checkpoint => checkpoint.Seq > last).Select(checkpoint => new Finding(checkpoint.Seq,
            $"缺失：{Refusal.Text(checkpoint.At)} 的检查点为它而签，而序时账止于第 {last} 号",
            $"is missing: the checkpoint of {Refusal.Text(checkpoint.At)} was signed for it, and the journal ends with entry {last}")),
    ];
}
