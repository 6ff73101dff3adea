namespace FundLedger.Catalog;

/// <summary>善款流向: of a donation, or of a payment.</summary>
public sealed class DonationTraceQuestion : Question
{
    private static readonly QuestionOption<long?> Donation = Asks.NumberOrNone("donation", "捐赠的凭证号", "Entry of a donation", 1);

    private static readonly QuestionOption<long?> Payment = Asks.NumberOrNone("payment", "支付的凭证号", "Entry of a payment", 1);

    public override string Code => DonationTraceReport.Kind;

    public override LocalName Title => DonationTraceReport.Title;

    public override LocalName Summary => new("善款流向：一笔捐赠去了哪里，或一笔支付来自哪些捐赠", "Where a donation went, or which donations a payment came from");

    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation trace";

    public override string Path => "donations/trace";

    public override IReadOnlyList<QuestionOption> Options => [CharityFund.Option, Donation, Payment];

    public override IReadOnlyList<string> Examples => ["--donation 1204", "--payment 8817"];

    public override void Check(IReadOnlyDictionary<string, string> given)
    {
        if (given.ContainsKey(Donation.Name) == given.ContainsKey(Payment.Name))
            throw Asks.Wrong(Donation.Name, new Reason(Because.NotOneOf, ("members", $"{Donation.Name}, {Payment.Name}")));
    }

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (fund, donation, payment) = (CharityFund.Of(asked), asked.Of(Donation), asked.Of(Payment));
        var lineage = await read.LineageAsync(fund.Code, asked.AsOf, cancellation).ConfigureAwait(false);
        var donors = await Donors.NamedAsync(read, fund, asked.AsOf, cancellation).ConfigureAwait(false);
        return donation is { } seq
            ? DonationTraceReport.OfDonation(asked.Source, asked.Setup, fund, lineage, Found(lineage.Donations.FirstOrDefault(each => each.Seq == seq), seq), donors, asked.Given)
            : DonationTraceReport.OfPayment(asked.Source, asked.Setup, fund, lineage, Found(lineage.Payments.FirstOrDefault(each => each.Seq == payment), payment!.Value), donors, asked.Given);
    }

    private static T Found<T>(T? found, long seq) => found ?? throw new RefusedException(Rule.EntryMustExist, ("entry", seq));
}
