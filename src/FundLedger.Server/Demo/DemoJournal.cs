using System.Security.Cryptography;
using System.Text;

namespace FundLedger.Server;

/// <summary>A line of quota: what one unit may spend of a fund for a purpose.</summary>
internal readonly record struct DemoQuota(string Unit, string Fund, string Purpose);

/// <summary>
/// The commands so far, and what they leave of every line of quota, so that no command lacks funds. The
/// book that they go to has one entry before them: the command that opened it.
/// </summary>
internal sealed class DemoJournal
{
    private readonly Dictionary<DemoQuota, (long Fen, DateOnly Raised)> _available = [];
    private List<BookCommand> _today = [];
    private List<DemoFile> _files = [];
    private long _seq = 1;
    private int _count;

    public DateOnly Day { get; private set; }

    public IReadOnlyList<BookCommand> Today => _today;

    /// <summary>What the commands of the day attach.</summary>
    public IReadOnlyList<DemoFile> Files => _files;

    public void Begin(DateOnly day) => (Day, _today, _files) = (day, [], []);

    /// <summary>Adds the file and the command that attaches it.</summary>
    public void Attach(string document, DemoFile file)
    {
        var content = Encoding.UTF8.GetBytes(file.Content);
        _files.Add(file);
        Add(new AttachFile
        {
            Document = document,
            Name = file.Name,
            MediaType = file.MediaType,
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
        }, file.Actor, $"附件：{file.Name}");
    }

    /// <summary>Adds a command that posts <paramref name="entries"/> entries.</summary>
    /// <returns>The sequence number of the last of them.</returns>
    public long Add(BookCommand command, string actor, string text, int entries = 1)
    {
        _count++;
        _today.Add(command with
        {
            Key = $"demo-{DemoCalendar.Year}-{_count:000000}",
            Date = command.Date ?? Day,
            Actor = actor,
            Text = text,
        });
        return _seq += entries;
    }

    /// <summary>Funds available, in fen.</summary>
    public long Available(DemoQuota quota) => _available.GetValueOrDefault(quota).Fen;

    /// <summary>True when the funds of a line have only fallen since a day, so that a date after it is safe.</summary>
    public bool OnlyFellSince(DemoQuota quota, DateOnly day) => _available.GetValueOrDefault(quota).Raised < day;

    /// <summary>Raises the funds available, or lowers them.</summary>
    public void Move(DemoQuota quota, long fen)
    {
        var (before, raised) = _available.GetValueOrDefault(quota);
        if (before + fen < 0)
            throw new InvalidOperationException($"{quota} on {Day}: {before} fen do not suffice for {-fen}.");
        _available[quota] = (before + fen, fen > 0 ? Day : raised);
    }

    /// <summary>Fen as the amount of a command.</summary>
    public static decimal Yuan(long fen) => fen / 100m;
}
