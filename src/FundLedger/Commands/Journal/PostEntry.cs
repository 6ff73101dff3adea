using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>One line of a manual voucher: a debit or a credit.</summary>
public sealed record VoucherLine
{
    public required Ledger Ledger { get; init; }

    public required string Account { get; init; }

    public required string Unit { get; init; }

    /// <summary>Left out: none, for money held for others.</summary>
    public string? Fund { get; init; }

    public string? Purpose { get; init; }

    [BudgetYear]
    public int? Year { get; init; }

    /// <summary>Left out: the fund's currency.</summary>
    public Currency? Currency { get; init; }

    public decimal? Debit { get; init; }

    public decimal? Credit { get; init; }
}

/// <summary>A manual voucher.</summary>
[Command(PostEntry.Kind)]
[Right(RightAt.PlaceAndOwner, Roles.FinanceOfficer)]
public sealed record PostEntry : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "post";

    public required IReadOnlyList<VoucherLine> Lines { get; init; }

    /// <summary>The source document, of the unit of all lines: a new one, or one that a manual voucher began. Left out: none.</summary>
    public string? Document { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => Lines.Select(line => new Touch(line.Unit, line.Fund ?? "")).Distinct();

    internal override DocumentName? Named => Document is null || Lines.Count == 0
        ? null
        : new(Document, full => this with { Document = full }) { Home = Lines[0].Unit };

    /// <summary>Also of one without lines, which is refused for its document first.</summary>
    public override Needs Needs(IBookView view) =>
        Document is null ? Commands.Needs.None : Commands.Needs.Document(Named?.Known ?? Document);

    public override Decision Decide(IBookView view)
    {
        if (Document is not null)
            CheckDocument(view, Document);
        return Post(view, [.. Lines.Select(line => LineOf(view, line))], Document);
    }

    /// <summary>A voucher written by hand touches nothing that a request, an award or another unit has come to.</summary>
    private void CheckDocument(IBookView view, string document)
    {
        if (Lines.Select(line => line.Unit).Distinct().ToList() is { Count: > 1 } units)
            throw new RefusedException(Rule.MemberForm, ("member", "document"), ("problem", new Reason(Because.SeveralUnits, ("units", Texts.Shown(string.Join(", ", units))))));
        RequestOwn.Check(view, document, Kind);
        if (view.FindDocument(document) is not { } known)
            NewDocument.Check(view, document);
        else if (known.Kind != Kind)
            throw new RefusedException(Rule.DocumentState, ("document", document), ("problem", new Reason(Because.NotAManualVoucher, ("kind", known.Kind))));
    }

    private static Line LineOf(IBookView view, VoucherLine line)
    {
        var setup = view.Setup;
        ManualAccounts.Check(setup.Chart, line.Ledger, line.Account, line.Fund ?? "");
        setup.Unit(line.Unit);
        var currency = line.Currency
            ?? (string.IsNullOrEmpty(line.Fund) ? setup.Profile.Currency : setup.Fund(line.Fund).Currency);
        var (side, amount) = (line.Debit, line.Credit) switch
        {
            ({ } debit, null) => (Side.Debit, debit),
            (null, { } credit) => (Side.Credit, credit),
            _ => throw new RefusedException(Rule.MemberForm, ("member", "lines"), ("problem", new Reason(Because.DebitOrCredit))),
        };
        if (!string.IsNullOrEmpty(line.Fund) && !string.IsNullOrEmpty(line.Purpose))
            setup.CheckPurpose(setup.Fund(line.Fund), line.Purpose);
        var account = new Account(line.Ledger, line.Account, line.Unit, line.Fund ?? "", line.Purpose ?? "", line.Year ?? 0, currency);
        return new Line(account, side, Money.FromDecimal(amount, currency).MinorUnits);
    }
}
