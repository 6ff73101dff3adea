using FundLedger.Journal;

namespace FundLedger.Audit;

/// <summary>Proof that an entry is in a journal: what leads from it to the root of a signed checkpoint.</summary>
/// <param name="Entry">The entry with all its fields.</param>
/// <param name="Path">The hashes beside the way from the entry's leaf to the root.</param>
/// <param name="Checkpoint">A checkpoint of the journal with that entry or a later one.</param>
public sealed record EntryProof(Entry Entry, IReadOnlyList<byte[]> Path, Checkpoint Checkpoint)
{
    /// <summary>What is wrong with it; empty when it proves that the entry is in the journal.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var findings = new List<Finding>();
        if (!EntryHash.Of(Checkpoint.Book, Entry).AsSpan().SequenceEqual(Entry.Hash))
            findings.Add(new Finding(Entry.Seq, "内容或位置与其哈希不符", "does not have the content or the place that its hash was made of"));
        var root = MerkleTree.RootFrom(MerkleTree.Leaf(Entry.Hash), Entry.Seq - 1, Checkpoint.Seq, Path);
        if (root is null || !root.AsSpan().SequenceEqual(Checkpoint.Root))
            findings.Add(new Finding(Entry.Seq, "不在检查点所签的记录之中", "is not among the entries that the checkpoint was signed for"));
        if (!Checkpoint.IsSigned)
            findings.Add(new Finding(Checkpoint.Seq, $"{Refusal.Text(Checkpoint.At)} 的检查点没有其密钥的签名", $"the checkpoint of {Refusal.Text(Checkpoint.At)} does not bear the signature of its key"));
        return findings;
    }
}
