namespace FundLedger.Catalog;

/// <summary>绩效发放批次预览: what a payment run of the as-of date would pay. The run itself is a change.</summary>
public sealed class PaymentRunQuestion : Question
{
    private static readonly QuestionOption<decimal?> Limit = Asks.Amount("limit", "最多支付多少", "The most to pay");

    private static readonly QuestionOption<DateOnly?> DueBy = Asks.Date("dueBy", "只付此日前到期的，缺省发放日", "Awards due by this day; left out: the day of the run");

    public override string Code => PaymentRunReport.Kind;

    public override LocalName Title => PaymentRunReport.Title;

    public override LocalName Summary => new("批量发放预览：先到期先付，以可用指标为限", "What a payment run on the as-of date would pay: oldest due first, within the quota available");

    public override Topic Topic => Topic.Awards;

    public override string Verb => "award run preview";

    public override string Path => "payment-runs/preview";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit, Asks.Fund, Limit, DueBy];

    public override IReadOnlyList<string> Examples => ["--unit B --as-of 2025-12-20"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (setup, fund) = (asked.Setup, asked.Of(Asks.Fund));
        var limit = asked.Of(Limit) is { } amount ? Money.FromDecimal(amount, fund is null ? setup.Profile.Currency : setup.Fund(fund).Currency) : (Money?)null;
        var run = await new PaymentRunRequest(asked.AsOf, asked.Of(Asks.Unit), fund, limit, asked.Of(DueBy)).PlanAsync(read, setup, cancellation).ConfigureAwait(false);
        return PaymentRunReport.Of(asked.Source, setup, run, asked.Given);
    }
}
