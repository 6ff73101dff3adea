using System.Data.Common;
using System.Security.Cryptography;

namespace FundLedger.Storage;

/// <summary>Checks that every content has its hash and size, and that everything that was ever attached is there.</summary>
internal sealed class AttachmentCheck
{
    private readonly List<(long Seq, Attachment File)> _named = [];

    /// <summary>Takes note of the files that an entry names.</summary>
    public void Note(long seq, IEnumerable<Attachment> files) => _named.AddRange(files.Select(file => (seq, file)));

    /// <summary>What is wrong, with the entry; 0 where no entry is concerned.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(Salvage salvage, DbTransaction transaction, int book, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var stored = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var sha256 in await AttachmentReader.HashesAsync(transaction, book, cancellation).ConfigureAwait(false))
        {
            cancellation.ThrowIfCancellationRequested();
            var (row, problem) = await salvage.TryAsync(async () => await AttachmentReader.FindAsync(transaction, book, sha256, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            stored.Add(sha256, row?.Content.Length ?? -1);
            if (row is null)
                findings.Add(new Finding(0, $"附件 {sha256} 无法读取（报错“{problem}”）", $"attachment {sha256} cannot be read: {problem}"));
            else if (Convert.ToHexStringLower(SHA256.HashData(row.Content)) != sha256 || row.Content.Length != row.Size)
                findings.Add(new Finding(0, $"附件 {sha256} 的内容与其哈希不符", $"attachment {sha256} does not have the content that its hash was made of"));
        }

        foreach (var (seq, file) in _named)
        {
            if (!stored.TryGetValue(file.Sha256, out var kept))
                findings.Add(new Finding(seq, $"所附 {file.Sha256} 缺失", $"attaches {file.Sha256}, which is missing"));
            else if (kept >= 0 && kept != file.Size)
                findings.Add(new Finding(seq, $"所附 {file.Sha256} 记为 {file.Size} 字节，实有 {kept}", $"attaches {file.Sha256} with {file.Size} bytes; it has {kept}"));
        }

        return findings;
    }
}
