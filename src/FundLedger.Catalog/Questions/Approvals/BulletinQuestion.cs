namespace FundLedger.Catalog;

/// <summary>公示: what communities asked for, what was decided, spent and came of it. Nothing personal.</summary>
public sealed class BulletinQuestion : Question
{
    public override string Code => BulletinReport.Kind;

    public override LocalName Title => BulletinReport.Title;

    public override Topic Topic => Topic.Requests;

    public override string Verb => "request bulletin";

    public override string Path => "bulletin";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit, Asks.From];

    public override IReadOnlyList<string> Examples => ["--unit A01 --from 2025-01-01"];

    public override Audience Audience => Audience.Public;

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var histories = await RequestReading.HistoriesAsync(read, asked, cancellation).ConfigureAwait(false);
        return BulletinReport.Of(asked.Source, asked.Setup, asked.Of(Asks.Unit),
            Bulletin.Of(asked.Setup, histories, asked.Of(Asks.From) ?? asked.FirstDay(), asked.AsOf.Date));
    }
}
