using System.Data.Common;
using System.Security.Cryptography;

namespace FundLedger.Storage;

/// <summary>Checks that every content has its hash and size, and that everything that was ever attached is there.</summary>
internal sealed class AttachmentCheck
{
    private readonly List<(long Seq, string Sha256, long Size)> _named = [];

    /// <summary>Takes note of an entry that attaches something.</summary>
    public void Note(long seq, BookCommand command)
    {
        if (command is AttachFile file)
            _named.Add((seq, file.Sha256, file.Size));
    }

    /// <summary>What is wrong, with the entry; 0 where no entry is concerned.</summary>
    public async Task<IReadOnlyList<(long Seq, string What)>> FindingsAsync(DbTransaction transaction, int book, CancellationToken cancellation)
    {
        var findings = new List<(long, string)>();
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var sha256 in await AttachmentReader.HashesAsync(transaction, book, cancellation).ConfigureAwait(false))
        {
            var row = (await AttachmentReader.FindAsync(transaction, book, sha256, cancellation).ConfigureAwait(false))!;
            sizes.Add(sha256, row.Content.Length);
            if (Convert.ToHexStringLower(SHA256.HashData(row.Content)) != sha256 || row.Content.Length != row.Size)
                findings.Add((0, $"attachment {sha256} does not have the content that its hash was made of"));
        }

        foreach (var (seq, sha256, size) in _named)
        {
            if (!sizes.TryGetValue(sha256, out var stored))
                findings.Add((seq, $"attaches {sha256}, which is missing"));
            else if (stored != size)
                findings.Add((seq, $"attaches {sha256} with {size} bytes; it has {stored}"));
        }

        return findings;
    }
}
