using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>donation list</c>, <c>donation trace</c>: where donations went, and what payments came from.</summary>
internal static class DonationTraceVerb
{
    private static readonly Option<string?> Fund = new("--fund") { Description = "慈善资金，缺省为唯一的 · Charity fund; left out: the only one" };

    private static readonly Option<long?> Donation = new("--donation") { Description = "捐赠的凭证号 · Entry of a donation" };

    private static readonly Option<long?> Payment = new("--payment") { Description = "支付的凭证号 · Entry of a payment" };

    public static Command CreateList() => Verb.OnBook("list", """
        捐赠一览：用去多少、还剩多少、是否逾期 · Donations: how much of each is used, what is left, what is overdue.
        fundledger donation list --fund CF --as-of 2025-12-31
        """, ListAsync, Fund, CommonOptions.Date, CommonOptions.KnownAt);

    public static Command CreateTrace()
    {
        var verb = Verb.OnBook("trace", """
            善款流向：一笔捐赠去了哪里，或一笔支付来自哪些捐赠 · Where a donation went, or what a payment came from.
            fundledger donation trace --donation 1204
            fundledger donation trace --payment 8817
            """, TraceAsync, Fund, Donation, Payment, CommonOptions.Date, CommonOptions.KnownAt);
        verb.Validators.Add(result =>
        {
            if ((result.GetResult(Donation) is null) == (result.GetResult(Payment) is null))
                result.AddError("trace: --donation | --payment");
        });
        return verb;
    }

    private static async Task<int> ListAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var fund = FundIn(parsed, setup);
        var lineage = await session.Read.LineageAsync(fund.Code, asOf, cancellation).ConfigureAwait(false);
        LineageReport.WriteList(session.Output, setup, asOf, fund, lineage, await Donors.NamedAsync(session.Read, fund, asOf, cancellation).ConfigureAwait(false));
        return ExitStatus.Done;
    }

    private static async Task<int> TraceAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var fund = FundIn(parsed, setup);
        var lineage = await session.Read.LineageAsync(fund.Code, asOf, cancellation).ConfigureAwait(false);
        var donors = await Donors.NamedAsync(session.Read, fund, asOf, cancellation).ConfigureAwait(false);
        if (parsed.GetValue(Donation) is { } donation)
            LineageReport.WriteDonation(session.Output, setup, asOf, fund, lineage, Found(lineage.Donations.FirstOrDefault(each => each.Seq == donation), donation), donors);
        else if (parsed.GetValue(Payment) is { } payment)
            LineageReport.WritePayment(session.Output, setup, asOf, fund, lineage, Found(lineage.Payments.FirstOrDefault(each => each.Seq == payment), payment), donors);
        return ExitStatus.Done;
    }

    private static T Found<T>(T? found, long seq) => found ?? throw new RefusedException(Rule.EntryMustExist, ("entry", seq));

    private static Fund FundIn(ParseResult parsed, BookSetup setup)
    {
        if (parsed.GetValue(Fund) is { } code)
            return setup.Fund(code);
        var funds = setup.Funds.Values.Where(fund => fund.Type == FundType.Charity).ToList();
        return funds.Count == 1 ? funds[0] : throw new RefusedException(Rule.MemberRequired, ("kind", "donation"), ("member", "--fund"));
    }
}
