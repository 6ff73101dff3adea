using System.Text.Json;
using FundLedger.Journal;

namespace FundLedger.Audit;

/// <summary>
/// Checks an exported journal without its database: lines of JSON, first a <see cref="JournalHeader"/>, then the
/// checkpoints, then the entries in order. Finds entries that were changed, left out, put elsewhere or cut off, and
/// checkpoints that were not signed for them.
/// </summary>
public sealed class JournalFile
{
    private readonly List<Finding> _findings = [];
    private readonly List<Checkpoint> _checkpoints;
    private readonly IReadOnlyCollection<string>? _trusted;
    private JournalHeader? _header;
    private CheckpointCheck? _check;
    private long _expected;
    private long _read;
    private byte[] _previous = EntryHash.Origin;
    private DateTime _recordedAt = DateTime.MinValue;

    private JournalFile(IReadOnlyList<Checkpoint> known, IReadOnlyCollection<string>? trusted) =>
        (_checkpoints, _trusted) = ([.. known], trusted);

    /// <param name="lines">The lines of the file.</param>
    /// <param name="known">Checkpoints that the reader has kept from before; they count as those of the file do.</param>
    /// <param name="trusted">The ids of the keys that checkpoints may be signed with; null: any.</param>
    /// <exception cref="FormatException">When the first line is not that of an exported journal.</exception>
    public static Verification Check(IEnumerable<string> lines, IReadOnlyList<Checkpoint> known, IReadOnlyCollection<string>? trusted)
    {
        var file = new JournalFile(known, trusted);
        foreach (var line in lines)
            file.Take(line);
        return file.End();
    }

    private void Take(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line, JsonForm.Reading);
            if (_header is null)
                Begin(JournalHeader.Read(json.RootElement));
            else if (_check is null && json.RootElement.TryGetProperty("checkpoint", out var checkpoint))
                _checkpoints.Add(CheckpointJson.Read(checkpoint));
            else
                Take(EntryJson.Read(json.RootElement, _previous));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException)
        {
            if (_header is null)
                throw new FormatException(fault.Message, fault);
            Add(_expected, $"无法读取：{fault.Message}", $"cannot be read: {fault.Message}");
        }
    }

    private void Begin(JournalHeader header) =>
        (_header, _expected, _previous) = (header, header.After + 1, header.PreviousHash);

    private void Take(Entry entry)
    {
        _check ??= NewCheck();
        if (entry.Seq < _expected)
            Add(entry.Seq, $"不在其位，此处应为第 {_expected} 号", $"stands out of its place, where entry {_expected} should be");
        else if (entry.Seq > _expected)
            Missing(_expected, entry.Seq - 1);
        if (!EntryHash.Of(_header!.Book, entry).AsSpan().SequenceEqual(entry.Hash))
            Add(entry.Seq, "内容或位置与其哈希不符", "does not have the content or the place that its hash was made of");
        if (entry.RecordedAt < _recordedAt)
            Add(entry.Seq, "早于其前一记录", "was recorded before the entry that it follows");
        _check.Note(entry.Seq, entry.Hash);
        _read++;
        (_expected, _previous, _recordedAt) = (Math.Max(_expected, entry.Seq + 1), entry.Hash, entry.RecordedAt);
    }

    /// <summary>A checkpoint of another book says nothing of this one.</summary>
    private CheckpointCheck NewCheck()
    {
        foreach (var before in _checkpoints.Where(checkpoint => checkpoint.Seq == _header!.After && !checkpoint.Head.AsSpan().SequenceEqual(_header.PreviousHash)))
            Add(before.Seq, $"不是 {Refusal.Text(before.At)} 的检查点所签的记录", $"is not the entry that the checkpoint of {Refusal.Text(before.At)} was signed for");
        foreach (var other in _checkpoints.Where(checkpoint => checkpoint.Book != _header!.Book))
            Add(0, $"{Refusal.Text(other.At)} 的检查点属于账套 {Texts.Shown(other.Book)}", $"the checkpoint of {Refusal.Text(other.At)} is of the book {Texts.Shown(other.Book)}");
        foreach (var stranger in _checkpoints.Where(checkpoint => _trusted?.Contains(checkpoint.KeyId) == false))
            Add(stranger.Seq, $"{Refusal.Text(stranger.At)} 的检查点由密钥 {stranger.KeyId} 签名，不是所给的密钥", $"the checkpoint of {Refusal.Text(stranger.At)} is signed with the key {stranger.KeyId}, which is not the one that was given");
        return new CheckpointCheck([.. _checkpoints.Where(checkpoint => checkpoint.Book == _header!.Book)], _header!.After);
    }

    private Verification End()
    {
        if (_header is null)
            throw new FormatException("The file is empty.");
        _check ??= NewCheck();
        var last = _expected - 1;
        if (last < _header.Last)
            Add(_expected, $"缺失：序时账应止于第 {_header.Last} 号", $"is missing: the journal should end with entry {_header.Last}");
        else if (last > _header.Last)
            Add(_expected, $"在第 {_header.Last} 号之后，序时账应止于该号", $"is after entry {_header.Last}, with which the journal should end");
        else if (!_previous.AsSpan().SequenceEqual(_header.Head))
            Add(last, "不是序时账应止的记录", "is not the entry that the journal should end with");
        foreach (var finding in _check.Findings(last))
            Add(finding);
        return new Verification(_read, _previous, _findings) { Checkpoints = _checkpoints };
    }

    private void Missing(long first, long last) => Add(first, first == last ? "缺失" : $"缺失，直至第 {last} 号", first == last ? "is missing" : $"is missing, with all up to {last}");

    private void Add(long seq, string zh, string en) => Add(new Finding(seq, zh, en));

    private void Add(Finding finding)
    {
        if (_findings.Count < Verification.MostFindings)
            _findings.Add(finding);
    }
}
