using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>Money paid comes back: of an entry, or of a document; in the year of the payment or a later one.</summary>
[Command(Refund.Kind, OutlivesQuota = true)]
[Right(RightAt.Unit, Roles.FinanceOfficer, Roles.Cashier)]
public sealed record Refund : PaymentBack
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "refund";

    internal override BookCommand OfDocument(string full) => this with { Of = full };

    private protected override string Into(DocumentState document) => ControlAccount.Available;

    private protected override RequestEvent EventOn(long left) => RequestEvent.Refund;
}
