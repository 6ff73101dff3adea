namespace FundLedger.Catalog;

/// <summary>明细账 of an account.</summary>
public sealed class AccountLedgerQuestion : Question
{
    private static readonly QuestionOption<Ledger?> TheLedger = Asks.TheChoice<Ledger>("ledger", "账簿", "A ledger");

    private static readonly QuestionOption<string> TheAccount = Asks.TheText("account", "科目代码", "Code of an account");

    public override string Code => AccountLedgerReport.Kind;

    public override LocalName Title => AccountLedgerReport.Title;

    public override LocalName Summary => new("明细账：一个科目本年度逐笔，附余额", "Every line of an account in the fiscal year, with its balance after each");

    public override Topic Topic => Topic.Journal;

    public override string Verb => "account ledger";

    public override string Path => "reports/account-ledger";

    public override IReadOnlyList<QuestionOption> Options => [TheLedger, TheAccount, AccountChoice.Unit, Asks.Fund, Asks.Purpose];

    public override IReadOnlyList<string> Examples => ["--ledger control --account 9203 --unit A01"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (ledger, code) = (asked.Of(TheLedger)!.Value, asked.Of(TheAccount));
        if (asked.Setup.Chart.Find(ledger, code, asked.AsOf.Date) is null)
            throw new RefusedException(Rule.AccountMustExist, ("ledger", ledger), ("account", Texts.Shown(code)));
        var first = asked.FirstDay();
        var opening = await read.BalancesAsync(asked.AsOf with { Date = first.AddDays(-1) }, null, cancellation).ConfigureAwait(false);
        var picks = AccountChoice.Of(asked);
        var entries = await NumberedEntries.ReadAsync(read, asked, first, asked.AsOf.Date, picks, cancellation).ConfigureAwait(false);
        return AccountLedgerReport.Of(asked.Source, asked.Setup, AccountLedger.Of(opening, entries.Entries, picks), entries.VoucherOf, asked.Given);
    }
}
