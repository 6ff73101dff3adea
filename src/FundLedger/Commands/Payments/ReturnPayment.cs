using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>
/// 银行退回: the bank returns a payment, on the day on which it does. The request stays open with what came back, and is payable
/// again; a payment without one is as refunded.
/// </summary>
[Command(ReturnPayment.Kind, OutlivesQuota = true)]
[Right(RightAt.Unit, Roles.FinanceOfficer, Roles.Cashier)]
public sealed record ReturnPayment : PaymentBack
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "return-payment";

    internal override BookCommand OfDocument(string full) => this with { Of = full };

    private protected override string Into(DocumentState document) =>
        document.Nets.Any(net => net.Account is { Ledger: Ledger.Control, Code: ControlAccount.Committed })
            ? ControlAccount.Committed
            : ControlAccount.Available;

    private protected override RequestEvent EventOn(long left) => EventOf(left);

    /// <summary>What is returned in full leaves the request as it was approved; what is not, partly paid.</summary>
    internal static RequestEvent EventOf(long left) => left == 0 ? RequestEvent.ReturnAll : RequestEvent.ReturnPart;
}
