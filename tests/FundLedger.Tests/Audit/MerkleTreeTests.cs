using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace FundLedger.Tests.Audit;

[TestClass]
public sealed class MerkleTreeTests
{
    private const int Largest = 200;

    private static readonly string[] Inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly byte[][] Entries = [.. Enumerable.Range(0, Largest + 1).Select(i => SHA256.HashData(Encoding.UTF8.GetBytes($"entry {i}")))];

    private static readonly byte[][] Leaves = [.. Entries.Select(entry => MerkleTree.Leaf(entry))];

    [TestMethod]
    public void Root_OfKnownTrees_IsThatOfTheStandard()
    {
        // RFC 9162's inputs are the same as RFC 6962's; these roots are published with its test data.
        var leaves = Inputs.Select(input => MerkleTree.Leaf(Convert.FromHexString(input))).ToList();

        Assert.AreEqual("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Hex(MerkleTree.Root(leaves, 0, 1)));
        Assert.AreEqual("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", Hex(MerkleTree.Root(leaves, 0, 2)));
        Assert.AreEqual("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", Hex(MerkleTree.Root(leaves, 0, 3)));
        Assert.AreEqual("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", Hex(MerkleTree.Root(leaves, 0, 8)));
    }

    [TestMethod]
    public void Path_EveryLeafOfEveryTree_LeadsToTheRootThatGrewLeafByLeaf()
    {
        var grown = new MerkleRoot();
        for (var size = 1; size <= Largest; size++)
        {
            grown.Add(Entries[size - 1]);
            var leaves = Leaves[..size];
            Assert.AreEqual(Hex(MerkleTree.Root(leaves, 0, size)), Hex(grown.Value));
            for (var index = 0; index < size; index++)
                Assert.AreEqual(Hex(grown.Value), Hex(MerkleTree.RootFrom(leaves[index], index, size, MerkleTree.Path(leaves, index))!), $"{index} of {size}");
        }
    }

    [TestMethod]
    public void RootFrom_AnythingTamperedWith_LeadsElsewhere()
    {
        var trees = from size in Gen.Int[2, Largest] from index in Gen.Int[0, size - 1] from place in Gen.Int[0, 1000] from bit in Gen.Int[0, 255] select (size, index, place, bit);

        trees.Sample((size, index, place, bit) =>
        {
            var leaves = Leaves[..size];
            var root = Hex(MerkleTree.Root(leaves, 0, size));
            var path = MerkleTree.Path(leaves, index);
            string? From(byte[] leaf, long at, long of, IEnumerable<byte[]> way) => MerkleTree.RootFrom(leaf, at, of, way) is { } other ? Hex(other) : null;

            Assert.AreEqual(root, From(leaves[index], index, size, path));
            Assert.AreNotEqual(root, From(Flipped(leaves[index], bit), index, size, path));
            Assert.AreNotEqual(root, From(Leaves[size], index, size, path));
            Assert.AreNotEqual(root, From(leaves[index], index, size, path.Select((hash, i) => i == place % path.Count ? Flipped(hash, bit) : hash)));
            Assert.AreNotEqual(root, From(leaves[index], index, size, path.Skip(1)));
            Assert.AreNotEqual(root, From(leaves[index], index, size, path.Append(root.Length == 64 ? Leaves[0] : [])));
            Assert.AreNotEqual(root, From(leaves[index], (index + 1 + (place % (size - 1))) % size, size, path));
            Assert.IsNull(MerkleTree.RootFrom(leaves[index], size, size, path));
            Assert.IsNull(MerkleTree.RootFrom(leaves[index], -1, size, path));
        }, iter: 3000);
    }

    private static byte[] Flipped(byte[] hash, int bit)
    {
        var other = hash.ToArray();
        other[bit / 8] ^= (byte)(1 << (bit % 8));
        return other;
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
