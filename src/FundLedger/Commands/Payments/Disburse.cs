using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// 支付: a payment of a committed request, or a direct payment with no request. From a charity fund it is
/// a grant, or with <see cref="Advance"/> an advance to be verified later.
/// </summary>
[Command(Disburse.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer, Roles.Cashier)]
public sealed record Disburse : BookCommand, ITakesDonations, IOfSourceVoucher
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "disburse";

    /// <summary>The approved request; left out for a direct payment.</summary>
    public string? Document { get; init; }

    /// <summary>For a direct payment; with a document, left out or the document's own.</summary>
    public string? Unit { get; init; }

    /// <summary>For a direct payment; with a document, left out or the document's own.</summary>
    public string? Fund { get; init; }

    /// <summary>For a direct payment, or to name one line of a request.</summary>
    public string? Purpose { get; init; }

    /// <summary>The budget year of the authority; left out: the fiscal year of the date.</summary>
    [BudgetYear]
    public int? Year { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>What it is posted of: once.</summary>
    public SourceVoucher? SourceVoucher { get; init; }

    /// <summary>Who is paid; kept as given.</summary>
    public string? Payee { get; init; }

    /// <summary>True when nothing more will be paid of the request: the rest is released. Left out: true.</summary>
    public bool Final { get; init; } = true;

    /// <summary>Charity: an advance that is verified later.</summary>
    public bool Advance { get; init; }

    /// <summary>Charity: the donations that it is paid of.</summary>
    [Resolved]
    public IReadOnlyList<DonationPart> Donations { get; init; } = [];

    public override Needs Needs(IBookView view) => base.Needs(view).And(Commands.Needs.DonationsOf(view.Setup, Fund ?? ""));

    /// <summary>The donations of the fund that the document is of.</summary>
    public override Needs FurtherNeeds(IBookView view) => Named?.Known is { } document && view.FindDocument(document) is { } found
        ? Commands.Needs.All([.. found.Held(ControlAccount.Committed).Select(held => held.Account.Fund).Distinct().Select(fund => Commands.Needs.DonationsOf(view.Setup, fund))])
        : Commands.Needs.None;

    public override IEnumerable<Touch> Places(BookSetup setup) => Unit is null ? [] : [Touch.Answering(setup, Unit, Fund ?? "")];

    internal override DocumentName? Named => Document is null ? null : new(Document, full => this with { Document = full });

    public override Decision Decide(IBookView view)
    {
        Texts.Text(Payee ?? "", "payee", 200);
        return Document is null ? Direct(view) : OfRequest(view, Document);
    }

    private Decision Direct(IBookView view)
    {
        var kind = CommandJson.KindOf(this);
        var unit = Unit ?? throw new RefusedException(Rule.MemberRequired, ("kind", kind), ("member", "unit"));
        var fund = Fund ?? throw new RefusedException(Rule.MemberRequired, ("kind", kind), ("member", "fund"));
        var at = QuotaCommand.PlaceOf(view, unit, fund, Purpose, Year, DateIn(view));
        var amount = QuotaCommand.Positive(view, fund, Amount);
        return Naming(view, [(at, amount)]).Post(view, Paid(view, at, amount, committed: false));
    }

    private Decision OfRequest(IBookView view, string code)
    {
        RequestOwn.CheckState(view, code, Final ? RequestEvent.PayFinal : RequestEvent.PayPart);
        var document = NewDocument.Require(view, code);
        CheckPlace(code, Unit, document.Held(ControlAccount.Committed).Select(line => line.Account.Unit));
        CheckPlace(code, Fund, document.Held(ControlAccount.Committed).Select(line => line.Account.Fund));
        var held = Chosen(document.Held(ControlAccount.Committed));
        if (held.Count == 0)
            throw new RefusedException(Rule.DocumentState, ("document", code), ("problem", new Reason(Because.NothingCommitted)));
        var paid = QuotaCommand.Positive(view, held[0].Account.Fund, Amount);
        var reserved = held.Aggregate(Money.Zero(paid.Currency), (sum, line) => sum + line.Amount);
        if (paid > reserved)
        {
            throw new RefusedException(Rule.AmountAboveReserved, ("document", code),
                ("limit", reserved), ("amount", paid), ("shortfall", paid - reserved));
        }

        if (held.Count > 1 && paid != reserved)
            throw new RefusedException(Rule.DocumentLineAmbiguous, ("document", code), ("lines", held.Count));
        var places = held.Count == 1 ? [(held[0].Account.Place(), paid)] : held.Select(line => (line.Account.Place(), line.Amount));
        return Naming(view, places).Post(view, OfLines(view, document, held, paid), code);
    }

    /// <summary>The same payment with the donations that it takes.</summary>
    private Disburse Naming(IBookView view, IEnumerable<(Place At, Money Amount)> paid) => this with
    {
        Donations =
        [
            .. paid.Where(line => view.Setup.Fund(line.At.Fund).Type == FundType.Charity)
                .SelectMany(line => DonationChoice.ForPayment(view, line.At, DateIn(view), line.Amount)),
        ],
    };

    private static void CheckPlace(string document, string? given, IEnumerable<string> own)
    {
        if (given is not null && own.Distinct().ToList() is { Count: > 0 } actual && !actual.Contains(given))
            throw new RefusedException(Rule.DocumentOfAnotherPlace, ("document", document), ("given", Texts.Shown(given)), ("actual", string.Join(", ", actual)));
    }

    private Line[] OfLines(
        IBookView view, DocumentState document, IReadOnlyList<(Account Account, Money Amount)> held, Money paid)
    {
        var payments = held.Count == 1
            ? Paid(view, held[0].Account.Place(), paid, committed: true)
            : held.SelectMany(line => Paid(view, line.Account.Place(), line.Amount, committed: true));
        var rest = !Final
            ? []
            : document.Held(ControlAccount.Committed).Select(line => (line.Account, Left: held.Contains(line)
                ? line.Amount - (held.Count == 1 ? paid : line.Amount)
                : line.Amount));
        return
        [
            .. payments,
            .. rest.Where(line => !line.Left.IsZero)
                .SelectMany(line => BudgetPosting.CommitmentReleased(line.Account.Place(), line.Left)),
        ];
    }

    private IReadOnlyList<(Account Account, Money Amount)> Chosen(IReadOnlyList<(Account Account, Money Amount)> held) =>
        [.. held.Where(line => (Purpose is null || line.Account.Purpose == Purpose)
            && (Year is null || line.Account.Year == Year))];

    private Line[] Paid(IBookView view, Place at, Money paid, bool committed)
    {
        var fund = view.Setup.Fund(at.Fund);
        if (fund.Type == FundType.Charity)
        {
            var books = CharityBooks.Of(fund, at);
            return Advance
                ? CharityPosting.Advance(books, at, paid, committed)
                : CharityPosting.Grant(books, at, paid, committed);
        }

        if (Advance)
            throw new RefusedException(Rule.FundTypeMustMatch, ("fund", fund.Code), ("actual", fund.Type), ("kind", "advance"));
        var carriedOver = at.Year < view.Setup.Profile.FiscalYearOf(DateIn(view));
        return committed
            ? PaymentPosting.Disbursement(at, paid, carriedOver)
            : PaymentPosting.DirectPayment(at, paid, carriedOver);
    }
}
