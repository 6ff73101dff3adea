using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FundLedger.Journal;

/// <summary>
/// The hash of an entry: SHA-256 over the book's code, every field of the entry and of its lines, and
/// the previous hash, each with its length in front, so that no two different entries give the same bytes.
/// </summary>
public static class EntryHash
{
    /// <summary>The bytes of a SHA-256.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>What the first entry of a book names as its predecessor.</summary>
    public static byte[] Origin { get; } = new byte[Size];

    [ThreadStatic]
    private static Writer? _writer;

    public static byte[] Of(string book, Entry entry)
    {
        var writer = _writer ??= new Writer();
        writer.Clear();
        writer.Add(book);
        writer.Add(entry.Seq);
        writer.Add(entry.Id.ToByteArray(bigEndian: true));
        writer.Add(entry.Date.DayNumber);
        writer.Add(entry.RecordedAt.Ticks / TimeSpan.TicksPerMillisecond);
        writer.Add(entry.Kind);
        writer.Add(entry.Text);
        writer.AddOptional(entry.Document);
        writer.Add(entry.Actor);
        writer.Add(entry.Authority);
        writer.Add(entry.Key);
        writer.Add(entry.Part);
        writer.Add(entry.ReversalOf ?? 0);
        writer.Add(entry.Data);
        writer.Add(entry.Lines.Count);
        foreach (var line in entry.Lines)
        {
            writer.Add((int)line.Account.Ledger);
            writer.Add(line.Account.Code);
            writer.Add(line.Account.Unit);
            writer.Add(line.Account.Fund);
            writer.Add(line.Account.Purpose);
            writer.Add(line.Account.Year);
            writer.Add(line.Account.Currency.Code);
            writer.Add((int)line.Side);
            writer.Add(line.MinorUnits);
        }

        writer.Add(entry.PreviousHash);
        return SHA256.HashData(writer.Written);
    }

    /// <summary>The id of an entry: a UUID of version 8 (RFC 9562, section 5.8) from a hash of where it belongs.</summary>
    public static Guid IdOf(string book, string actor, string key, int part)
    {
        var writer = _writer ??= new Writer();
        writer.Clear();
        writer.Add(book);
        writer.Add(KeyOwner.Of(actor, key));
        writer.Add(key);
        writer.Add(part);
        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(writer.Written, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private sealed class Writer
    {
        private byte[] _bytes = new byte[4096];
        private int _length;

        public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

        public void Clear() => _length = 0;

        public void Add(string value)
        {
            var most = Encoding.UTF8.GetMaxByteCount(value.Length);
            var target = Reserve(4 + most);
            var count = Encoding.UTF8.GetBytes(value, target[4..]);
            BinaryPrimitives.WriteInt32BigEndian(target, count);
            _length += 4 + count;
        }

        /// <summary>A missing value is not an empty one.</summary>
        public void AddOptional(string? value)
        {
            Add(value is null ? 0 : 1);
            if (value is not null)
                Add(value);
        }

        public void Add(byte[] value)
        {
            var target = Reserve(4 + value.Length);
            BinaryPrimitives.WriteInt32BigEndian(target, value.Length);
            value.CopyTo(target[4..]);
            _length += 4 + value.Length;
        }

        public void Add(long value)
        {
            var target = Reserve(12);
            BinaryPrimitives.WriteInt32BigEndian(target, 8);
            BinaryPrimitives.WriteInt64BigEndian(target[4..], value);
            _length += 12;
        }

        private Span<byte> Reserve(int count)
        {
            if (_bytes.Length - _length < count)
                Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
            return _bytes.AsSpan(_length);
        }
    }
}
