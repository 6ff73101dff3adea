using System.Security.Cryptography;
using System.Text;

namespace FundLedger.Audit;

/// <summary>The key that checkpoints are signed with: ECDSA on the curve P-256.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa _key;

    private SigningKey(ECDsa key) => (_key, PublicKey) = (key, key.ExportSubjectPublicKeyInfo());

    /// <summary>SubjectPublicKeyInfo, DER.</summary>
    public byte[] PublicKey { get; }

    /// <summary>The public key as PEM, for an auditor to keep.</summary>
    public string PublicPem => PemOf(PublicKey);

    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads what <see cref="ToPem"/> wrote.</summary>
    /// <exception cref="ArgumentException">When it is no such key.</exception>
    public static SigningKey FromPem(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return new SigningKey(key);
    }

    /// <summary>The private key as PEM (PKCS #8). Whoever has it can sign in the book's name.</summary>
    public string ToPem() => _key.ExportPkcs8PrivateKeyPem();

    public Checkpoint Sign(string book, long seq, byte[] head, byte[] root, DateTime at)
    {
        var checkpoint = new Checkpoint(book, seq, head, root, at, PublicKey, []);
        return checkpoint with
        {
            Signature = _key.SignData(Encoding.UTF8.GetBytes(checkpoint.Statement), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence),
        };
    }

    /// <summary>A public key as PEM.</summary>
    public static string PemOf(byte[] publicKey) => PemEncoding.WriteString("PUBLIC KEY", publicKey);

    /// <summary>The public key in PEM text; null where there is none.</summary>
    public static byte[]? PublicKeyIn(string pem)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            return key.ExportSubjectPublicKeyInfo();
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The name of a key: the SHA-256 of its public part, in hexadecimal.</summary>
    public static string IdOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey));

    public void Dispose() => _key.Dispose();
}
