using System.Numerics;
using System.Security.Cryptography;

namespace FundLedger.Audit;

/// <summary>
/// The Merkle tree over the entries of a journal, in order: RFC 9162, section 2.1. Its leaves are the entries' hashes, so
/// that a signed root stands for every entry up to a number, and a few hashes prove that one entry is among them.
/// </summary>
public static class MerkleTree
{
    /// <summary>The hash of a leaf: SHA-256 of a zero byte and what it stands for.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entryHash) => Hash(0, entryHash, []);

    /// <summary>The hash of a node: SHA-256 of a byte of one and the hashes of its two sides.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Hash(1, left, right);

    /// <summary>The root over the leaves from one position to before another; there is at least one.</summary>
    public static byte[] Root(IReadOnlyList<byte[]> leaves, int start, int end)
    {
        if (end - start == 1)
            return leaves[start];
        var middle = start + Split(end - start);
        return Node(Root(leaves, start, middle), Root(leaves, middle, end));
    }

    /// <summary>The hashes that lead from a leaf to the root over all leaves, the leaf's neighbour first (section 2.1.3).</summary>
    public static IReadOnlyList<byte[]> Path(IReadOnlyList<byte[]> leaves, int index)
    {
        var path = new List<byte[]>();
        var (start, end) = (0, leaves.Count);
        while (end - start > 1)
        {
            var middle = start + Split(end - start);
            if (index < middle)
            {
                path.Add(Root(leaves, middle, end));
                end = middle;
            }
            else
            {
                path.Add(Root(leaves, start, middle));
                start = middle;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>The root that a path leads to from a leaf; null where no tree of that size has such a path (section 2.1.3.2).</summary>
    /// <param name="leaf">The hash of the leaf.</param>
    /// <param name="index">Its position, from 0.</param>
    /// <param name="size">The number of leaves.</param>
    /// <param name="path">What <see cref="Path"/> gave.</param>
    public static byte[]? RootFrom(byte[] leaf, long index, long size, IEnumerable<byte[]> path)
    {
        if (index < 0 || index >= size)
            return null;
        var (at, last, root) = (index, size - 1, leaf);
        foreach (var other in path)
        {
            if (last == 0)
                return null;
            if ((at & 1) == 1 || at == last)
            {
                root = Node(other, root);
                while ((at & 1) == 0 && at != 0)
                    (at, last) = (at >> 1, last >> 1);
            }
            else
            {
                root = Node(root, other);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 ? root : null;
    }

    /// <summary>The largest power of two below a number of leaves.</summary>
    private static int Split(int count) => 1 << BitOperations.Log2((uint)count - 1);

    private static byte[] Hash(byte prefix, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> bytes = stackalloc byte[1 + left.Length + right.Length];
        bytes[0] = prefix;
        left.CopyTo(bytes[1..]);
        right.CopyTo(bytes[(1 + left.Length)..]);
        return SHA256.HashData(bytes);
    }
}
