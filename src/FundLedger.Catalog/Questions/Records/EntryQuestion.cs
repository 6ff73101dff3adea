using System.Globalization;

namespace FundLedger.Catalog;

/// <summary>会计记录: one entry of the journal, as far as the asker reads it.</summary>
public sealed class EntryQuestion : Question
{
    private static readonly QuestionOption<long> Number = new("entry", new("记录序号", "The number of the entry"), Read) { IsRequired = true };

    public override string Code => EntriesReport.KindOfOne;

    public override LocalName Title => EntriesReport.TitleOfOne;

    public override LocalName Summary => new("一条会计记录及其分录", "One entry with its lines");

    public override Topic Topic => Topic.Journal;

    public override string Verb => "entry";

    public override string Path => "entries/{entry}";

    public override IReadOnlyList<QuestionOption> Options => [Number];

    public override IReadOnlyList<string> Examples => ["25"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var seq = asked.Of(Number);
        var found = await read.EntriesAsync(new EntryFilter { After = seq - 1, Limit = 1, KnownAt = asked.AsOf.KnownAt }, cancellation).ConfigureAwait(false);
        return EntriesReport.OfOne(asked.Source, found is [{ } entry] && entry.Seq == seq ? entry : throw Missing(seq), Change.TitleOf, asked.Given);
    }

    private static long Read(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && seq > 0 ? seq : throw Missing(Texts.Shown(value));

    private static RefusedException Missing(object entry) => new(Rule.EntryMustExist, ("entry", entry));
}
