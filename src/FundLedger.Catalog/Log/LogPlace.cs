using System.Globalization;

namespace FundLedger.Catalog;

/// <summary>How far the log was read: up to an entry of the journal, and up to a record of access. Written <c>118.42</c>.</summary>
/// <param name="Entry">The number of the entry; 0: none yet.</param>
/// <param name="Record">The number of the record; 0: none yet.</param>
internal readonly record struct LogPlace(long Entry, long Record)
{
    /// <exception cref="RefusedException"><see cref="Rule.ParameterForm"/>.</exception>
    public static LogPlace Parse(string name, string value) =>
        value.Split('.') is [var entry, var record]
        && long.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
        && long.TryParse(record, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new LogPlace(seq, number)
            : throw Asks.Wrong(name, new Reason(Because.Differs, ("expected", "118.42"), ("given", Texts.Shown(value))));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Entry}.{Record}");
}
