using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FundLedger.Audit;

/// <summary>
/// A signed statement of what a journal was at a moment. Whoever keeps one can tell later whether the journal still holds
/// the same entries in the same order, even where it was rewritten with hashes that fit each other.
/// </summary>
/// <param name="Book">The book's code.</param>
/// <param name="Seq">The newest entry then: the size of the tree.</param>
/// <param name="Head">That entry's hash.</param>
/// <param name="Root">The root of the <see cref="MerkleTree"/> over all entries.</param>
/// <param name="At">When it was signed: UTC, to the millisecond.</param>
/// <param name="PublicKey">The key that it is signed with: SubjectPublicKeyInfo, DER.</param>
/// <param name="Signature">ECDSA with SHA-256 over <see cref="Statement"/>, DER (RFC 3279).</param>
public sealed record Checkpoint(string Book, long Seq, byte[] Head, byte[] Root, DateTime At, byte[] PublicKey, byte[] Signature)
{
    /// <summary>
    /// What is signed: five lines of UTF-8 text. The first three are those of a transparency log's checkpoint: origin, tree
    /// size, root in Base64.
    /// </summary>
    public string Statement => string.Create(CultureInfo.InvariantCulture, $"""
        fundledger/{Book}
        {Seq}
        {Convert.ToBase64String(Root)}
        head {Convert.ToHexStringLower(Head)}
        time {Refusal.Text(At)}

        """).ReplaceLineEndings("\n");

    /// <summary>The SHA-256 of the public key, by which a key is named.</summary>
    public string KeyId => SigningKey.IdOf(PublicKey);

    /// <summary>Whether the signature is that of the key over the statement.</summary>
    public bool IsSigned
    {
        get
        {
            try
            {
                using var key = ECDsa.Create();
                key.ImportSubjectPublicKeyInfo(PublicKey, out _);
                return key.VerifyData(Encoding.UTF8.GetBytes(Statement), Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
            }
            catch (CryptographicException)
            {
                return false;
            }
        }
    }

    /// <summary>The same by value: records compare arrays by reference.</summary>
    public bool Says(Checkpoint other) => Statement == other.Statement;
}
