using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>Reports of what is recorded: journals, ledgers, vouchers, forms.</summary>
internal static partial class ReportKinds
{
    private static IReadOnlyList<ReportKind> Records =>
    [
        new(TrialBalanceReport.Kind, TrialBalanceReport.Title, ["unit", "fund"], TrialBalanceAsync),
        new(JournalReport.Kind, JournalReport.Title, ["unit", "fund", "ledger", "period"], JournalAsync),
        new(AccountLedgerReport.Kind, AccountLedgerReport.Title, ["ledger!", "account!", "unit", "fund", "purpose"], AccountLedgerAsync),
        new(VoucherReport.Kind, VoucherReport.Title, ["unit", "period", "entry", "set"], VouchersAsync),
        new(PaymentRequestReport.Kind, PaymentRequestReport.Title, ["document!", "draft"], PaymentRequestAsync),
        new(FundStatementReport.Kind, FundStatementReport.Title, ["fund!", "unit"], FundStatementAsync),
        new(BudgetExecutionReport.Kind, BudgetExecutionReport.Title, ["unit", "fund"], BudgetExecutionAsync),
        new(AuditCertificateReport.Kind, AuditCertificateReport.Title, [], AuditCertificateAsync),
    ];

    private static async Task<Report> TrialBalanceAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var picks = request.AccountsIn(setup);
        var before = FirstDayOf(setup, request).AddDays(-1);
        var opening = await read.BalancesAsync(request.AsOf with { Date = before }, null, cancellation).ConfigureAwait(false);
        var movements = await read.BalancesAsync(request.AsOf, before, cancellation).ConfigureAwait(false);
        var figures = TrialBalance.Of([.. opening.Where(each => picks(each.Account))], [.. movements.Where(each => picks(each.Account))]);
        return TrialBalanceReport.Of(request.Source, setup, figures, request.Options);
    }

    private static async Task<Report> JournalAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var period = request.PeriodIn();
        var entries = await EntriesAsync(read, request, setup,
            period?.FirstDay ?? FirstDayOf(setup, request), period?.LastDay ?? request.AsOf.Date, cancellation).ConfigureAwait(false);
        return JournalReport.Of(request.Source, setup, entries, request.AccountsIn(setup), request.Options);
    }

    private static async Task<Report> AccountLedgerAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var code = request.Required(AccountLedgerReport.Kind, "account");
        var ledger = LedgerNames.Find(request.Required(AccountLedgerReport.Kind, "ledger"));
        var first = FirstDayOf(setup, request);
        var picks = request.AccountsIn(setup);
        if (setup.Chart.Find(ledger!.Value, code, request.AsOf.Date) is null)
            throw new RefusedException(Rule.AccountMustExist, ("account", $"{LedgerNames.Of(ledger.Value)} {Texts.Shown(code)}"));
        var opening = await read.BalancesAsync(request.AsOf with { Date = first.AddDays(-1) }, null, cancellation).ConfigureAwait(false);
        var entries = await EntriesAsync(read, request, setup, first, request.AsOf.Date, cancellation).ConfigureAwait(false);
        return AccountLedgerReport.Of(request.Source, setup, AccountLedger.Of(opening, entries, picks), request.Options);
    }

    private static async Task<Report> FundStatementAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var fund = setup.Fund(request.Required(FundStatementReport.Kind, "fund")).Code;
        var unit = request.UnitIn(setup);
        var months = new List<YearBalances>();
        for (var end = Period.Of(FirstDayOf(setup, request)).LastDay; end < request.AsOf.Date; end = Period.Of(end.AddDays(1)).LastDay)
            months.Add(await read.YearAsync(request.AsOf with { Date = end }, cancellation).ConfigureAwait(false));
        months.Add(await read.YearAsync(request.AsOf, cancellation).ConfigureAwait(false));

        return FundStatementReport.Of(request.Source, setup, FundStatement.Of(months, fund, unit), request.Options);
    }

    private static async Task<Report> BudgetExecutionAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var year = await read.YearAsync(request.AsOf, cancellation).ConfigureAwait(false);
        var figures = BudgetExecution.Of(year, request.UnitIn(year.Setup), request.FundIn(year.Setup));
        return BudgetExecutionReport.Of(request.Source, year.Setup, figures, request.Options);
    }

    /// <summary>Of an entry, or of a unit's month; of one set of ledgers where one is named.</summary>
    private static async Task<Report> VouchersAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var (unit, set) = (request.UnitIn(setup), request.SetIn());
        var found = request.EntryIn() is { } seq
            ? await read.VouchersOfAsync(setup, seq, request.AsOf, cancellation).ConfigureAwait(false)
            : await read.VouchersAsync(setup, request.Required(VoucherReport.Kind, "unit"), Period.Parse(request.Required(VoucherReport.Kind, "period")), request.AsOf, cancellation).ConfigureAwait(false);
        IReadOnlyList<Voucher> vouchers = [.. found.Where(voucher => (unit is null || voucher.Unit == unit) && (set is null || voucher.Set == set))];
        if (vouchers.Count == 0)
            throw new RefusedException(Rule.VoucherMustExist, ("unit", unit), ("period", request["period"]), ("entry", request["entry"]));
        var attachments = await read.AttachmentsAsync(vouchers, request.AsOf, cancellation).ConfigureAwait(false);
        return VoucherReport.Of(request.Source, setup, vouchers, attachments, request.Options);
    }

    private static async Task<Report> PaymentRequestAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var document = request.Required(PaymentRequestReport.Kind, "document");
        var entries = await read.AllEntriesAsync(new EntryFilter { Document = document, KnownAt = request.AsOf.KnownAt }, cancellation).ConfigureAwait(false);
        var history = RequestHistory.Of(entries, setup, request.AsOf.Date) ?? throw new RefusedException(Rule.DocumentMustExist, ("document", Texts.Shown(document)));
        var payees = entries.Where(entry => entry.Kind == "disburse")
            .ToDictionary(entry => entry.Seq, entry => ((Disburse)CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key)).Payee ?? "");
        var balances = await read.BalancesAsync(request.AsOf, null, cancellation).ConfigureAwait(false);
        var available = balances.Where(balance => balance.Account is { Ledger: Ledger.Control, Code: "9203" })
            .ToDictionary(balance => new Place(balance.Account.Unit, balance.Account.Fund, balance.Account.Purpose, balance.Account.Year), balance => balance.Credit - balance.Debit);
        return PaymentRequestReport.Of(request.Source, setup, history, payees, place => available.GetValueOrDefault(place), request.DraftIn(), request.Options);
    }

    /// <summary>The check is of the whole book as it is; what it finds in entries after the pinned head is not of this certificate.</summary>
    private static async Task<Report> AuditCertificateAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var year = await read.YearAsync(request.AsOf, cancellation).ConfigureAwait(false);
        var balances = await read.BalancesAsync(request.AsOf, null, cancellation).ConfigureAwait(false);
        var verification = await read.VerifyAsync(cancellation).ConfigureAwait(false);
        var findings = verification.Findings.Where(finding => finding.Seq <= request.Source.HeadSeq).Select(finding => new AuditFinding(finding.Seq, finding.What));
        var checkpoint = await CheckpointAsync(read, request, cancellation).ConfigureAwait(false);
        return AuditCertificateReport.Of(request.Source, AuditFigures.Of(balances, year), [.. findings], checkpoint, request.Options);
    }

    /// <summary>The newest one signed by the pinned moment: a later one would change what was certified then.</summary>
    private static async Task<AuditCheckpoint?> CheckpointAsync(BookReader read, ReportRequest request, CancellationToken cancellation) =>
        await read.CheckpointAsync(request.Source.KnownAt, cancellation).ConfigureAwait(false) is { } signed && signed.Seq <= request.Source.HeadSeq
            ? new AuditCheckpoint(signed.Seq, Convert.ToHexStringLower(signed.Head), signed.At, signed.KeyId, Convert.ToBase64String(signed.Signature))
            : null;

    private static DateOnly FirstDayOf(BookSetup setup, ReportRequest request) =>
        setup.Profile.FirstDayOf(setup.Profile.FiscalYearOf(request.AsOf.Date));

    /// <summary>Entries between two days, none after the as-of date, that touch an account of those that the options pick.</summary>
    private static Task<IReadOnlyList<Entry>> EntriesAsync(
        BookReader read, ReportRequest request, BookSetup setup, DateOnly first, DateOnly last, CancellationToken cancellation) =>
        read.PrintedEntriesAsync(new EntryFilter
        {
            Ledger = request.LedgerIn(),
            Account = request["account"],
            Unit = request.UnitIn(setup),
            Fund = request.FundIn(setup),
            Purpose = request.PurposeIn(setup),
            From = first,
            To = last < request.AsOf.Date ? last : request.AsOf.Date,
            KnownAt = request.AsOf.KnownAt,
        }, cancellation);
}
