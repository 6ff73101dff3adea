namespace FundLedger.Catalog;

/// <summary>记账凭证 of an entry, or of a unit's month; of one set of ledgers where one is named.</summary>
public sealed class VouchersQuestion : Question
{
    private static readonly QuestionOption<Period?> Month = Asks.Month("period", "月份", "A month, 2025-03");

    private static readonly QuestionOption<long?> OfEntry = Asks.NumberOrNone("entry", "凭证序号，代替单位和月份", "Number of an entry, instead of a unit and a month", 1);

    private static readonly QuestionOption<VoucherSet?> Set = Asks.Choice<VoucherSet>("set", "凭证类别", "A set of ledgers");

    private static readonly QuestionOption<bool> WithControl = Asks.Flag("control", "连同指标凭证", "Quota vouchers too, beside those of the accounts");

    public override string Code => VoucherReport.Kind;

    public override LocalName Title => VoucherReport.Title;

    public override LocalName Summary => new("记账凭证：一笔，或一个单位一个月的", "Vouchers of an entry, or of a unit's month");

    public override Topic Topic => Topic.Journal;

    public override string Verb => "voucher print";

    public override string Path => "reports/voucher";

    public override IReadOnlyList<QuestionOption> Options => [AccountChoice.Unit, Month, OfEntry, Set, WithControl];

    public override IReadOnlyList<string> Examples => ["--unit A01 --period 2025-03 --output vouchers.pdf", "--entry 25 --output voucher.pdf"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (unit, period, seq, set) = (asked.Of(AccountChoice.Unit), asked.Of(Month), asked.Of(OfEntry), asked.Of(Set));
        var found = seq is { } entry
            ? await read.VouchersOfAsync(asked.Setup, entry, asked.AsOf, cancellation).ConfigureAwait(false)
            : await read.VouchersAsync(asked.Setup, unit ?? throw Lacks(AccountChoice.Unit), period ?? throw Lacks(Month), asked.AsOf, cancellation).ConfigureAwait(false);
        IReadOnlyList<Voucher> vouchers = Printed([.. found.Where(voucher => (unit is null || voucher.Unit == unit) && (set is null || voucher.Set == set))], asked.Of(WithControl));
        if (vouchers.Count == 0)
            throw new RefusedException(Rule.VoucherMustExist, ("unit", unit), ("period", period), ("entry", seq));
        var enclosures = await read.EnclosuresAsync(vouchers, asked.AsOf, cancellation).ConfigureAwait(false);
        return VoucherReport.Of(asked.Source, asked.Setup, vouchers, enclosures, asked.Given);
    }

    /// <summary>Quota is no account of the accounting system: its vouchers are printed where they are asked for, or there are no others.</summary>
    private static IReadOnlyList<Voucher> Printed(IReadOnlyList<Voucher> vouchers, bool withControl) =>
        withControl || vouchers.All(voucher => voucher.Set == VoucherSet.Control) ? vouchers : [.. vouchers.Where(voucher => voucher.Set != VoucherSet.Control)];

    private static RefusedException Lacks(QuestionOption option) => Asks.Wrong(option.Name, new Reason(Because.Required));
}
