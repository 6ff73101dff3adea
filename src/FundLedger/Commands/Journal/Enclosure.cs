using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>A file that belongs to an entry.</summary>
/// <param name="Seq">The sequence number of the entry.</param>
/// <param name="File">The file.</param>
/// <param name="By">The sequence number of the entry that attached it: the same where it came with it.</param>
/// <param name="Actor">Who attached it.</param>
/// <param name="At">When it was attached.</param>
public sealed record Enclosure(long Seq, Attachment File, long By, string Actor, DateTime At);
