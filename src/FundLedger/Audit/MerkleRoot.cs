namespace FundLedger.Audit;

/// <summary>
/// The root of a <see cref="MerkleTree"/> that grows leaf by leaf. Only the roots of its complete parts are kept, largest
/// first: as many as its size has ones in binary.
/// </summary>
public sealed class MerkleRoot
{
    private readonly List<byte[]> _parts = [];

    /// <summary>The number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The root over all leaves; there is at least one.</summary>
    public byte[] Value
    {
        get
        {
            var root = _parts[^1];
            for (var i = _parts.Count - 2; i >= 0; i--)
                root = MerkleTree.Node(_parts[i], root);
            return root;
        }
    }

    /// <summary>Adds the leaf of the next entry.</summary>
    public void Add(ReadOnlySpan<byte> entryHash)
    {
        _parts.Add(MerkleTree.Leaf(entryHash));
        for (var size = Size; (size & 1) == 1; size >>= 1)
        {
            var joined = MerkleTree.Node(_parts[^2], _parts[^1]);
            _parts.RemoveRange(_parts.Count - 2, 2);
            _parts.Add(joined);
        }

        Size++;
    }
}
