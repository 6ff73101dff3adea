namespace FundLedger;

/// <summary>One line of a manual voucher: a debit or a credit.</summary>
public sealed record VoucherLine
{
    public required Ledger Ledger { get; init; }

    public required string Account { get; init; }

    public required string Unit { get; init; }

    /// <summary>Left out: none, for money held for others.</summary>
    public string? Fund { get; init; }

    public string? Purpose { get; init; }

    public int? Year { get; init; }

    /// <summary>Left out: the fund's currency.</summary>
    public Currency? Currency { get; init; }

    public decimal? Debit { get; init; }

    public decimal? Credit { get; init; }
}

/// <summary>A manual voucher.</summary>
[Right(RightAt.PlaceAndOwner, Roles.FinanceOfficer)]
public sealed record PostEntry : BookCommand
{
    public required IReadOnlyList<VoucherLine> Lines { get; init; }

    /// <summary>The source document; left out: none.</summary>
    public string? Document { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => Lines.Select(line => new Touch(line.Unit, line.Fund ?? "")).Distinct();

    public override Needs Needs(BookSetup setup) =>
        Document is null ? FundLedger.Needs.None : FundLedger.Needs.Document(Document);

    public override Decision Decide(IBookView view)
    {
        if (Document is not null && YearEndDocument.Is(Document))
            throw new RefusedException(Rule.DocumentKept, ("document", Document));
        if (Document is not null)
            RequestOwn.Check(view, Document, "post");
        return Post(view, [.. Lines.Select(line => LineOf(view, line))], Document);
    }

    private static Line LineOf(IBookView view, VoucherLine line)
    {
        var setup = view.Setup;
        ManualAccounts.Check(line.Ledger, line.Account);
        setup.Unit(line.Unit);
        var currency = line.Currency
            ?? (string.IsNullOrEmpty(line.Fund) ? setup.Profile.Currency : setup.Fund(line.Fund).Currency);
        var (side, amount) = (line.Debit, line.Credit) switch
        {
            ({ } debit, null) => (Side.Debit, debit),
            (null, { } credit) => (Side.Credit, credit),
            _ => throw new RefusedException(Rule.MemberForm, ("member", "lines"), ("problem", "debit | credit")),
        };
        if (!string.IsNullOrEmpty(line.Fund) && !string.IsNullOrEmpty(line.Purpose))
            setup.CheckPurpose(setup.Fund(line.Fund), line.Purpose);
        var account = new Account(line.Ledger, line.Account, line.Unit, line.Fund ?? "", line.Purpose ?? "", line.Year ?? 0, currency);
        return new Line(account, side, Money.FromDecimal(amount, currency).MinorUnits);
    }
}
