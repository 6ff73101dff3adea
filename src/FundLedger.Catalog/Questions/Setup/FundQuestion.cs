namespace FundLedger.Catalog;

/// <summary>一项资金的规则, which whoever holds a role may read: they bind everyone.</summary>
public sealed class FundQuestion : Question
{
    public override string Code => FundReport.Kind;

    public override LocalName Title => FundReport.Title;

    public override LocalName Summary => new("一项资金：归口单位、用途、负面清单、年终规则、自主限额", "A fund: its owner, purposes and negative list, its rule at the year's end, and what units may do by themselves");

    public override Topic Topic => Topic.Funds;

    public override string Verb => "fund show";

    public override string Path => "funds/{fund}";

    public override IReadOnlyList<QuestionOption> Options => [Asks.TheFund];

    public override IReadOnlyList<string> Examples => ["GF"];

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) =>
        Task.FromResult(FundReport.Of(asked.Source, asked.Setup, asked.Setup.Fund(asked.Of(Asks.TheFund)), asked.Given));
}
