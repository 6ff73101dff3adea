namespace FundLedger.Catalog;

/// <summary>账簿校验: whether the book is sound, as it is now.</summary>
public sealed class VerificationQuestion : Question
{
    public override string Code => VerificationReport.Kind;

    public override LocalName Title => VerificationReport.Title;

    public override LocalName Summary => new("校验账套：哈希链、余额、平衡关系、检查点", "Check the chain, the balances, the invariants and the checkpoints of the book");

    public override Topic Topic => Topic.Audit;

    public override string Verb => "audit verification";

    public override string Path => "audit/verification";

    public override Audience Audience => Audience.Book;

    public override IReadOnlyList<string> Roles => [Authority.Roles.Auditor, Authority.Roles.FinanceOfficer, Authority.Roles.Administrator];

    public override Load Load => Load.Shared;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) =>
        VerificationReport.Of(asked.Source, await (asked.Verify ?? read.VerifyAsync)(cancellation).ConfigureAwait(false), asked.Given);
}
