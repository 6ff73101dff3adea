using System.Globalization;

namespace FundLedger.Server.Api;

/// <summary>支付: payments, refunds, and payments that another system recorded.</summary>
internal static class PaymentCalls
{
    public static Resource Resource { get; } = new("payments", new LocalName("支付与退回", "Payments"))
    {
        Changes =
        [
            Change.Of<Disburse>("disburse", "disbursements", "支付", "Pay, of a document or directly", Roles.Payers, Paid),
            Change.Of<Refund>("refund", "refunds", "退回", "Record that money paid came back", Roles.Payers, (command, _) =>
                long.TryParse(command.Of, NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
                    ? Touch.OfEntry(entry)
                    : Touch.OfDocument(command.Of)),
            Change.Of<RecordPayment>("record-payment", "payments", "登记外部系统的付款", "Record a payment that another system made", Roles.Officers,
                (command, _) => Touch.OfUnits(command.Unit)),
        ],
    };

    private static Touch Paid(Disburse command, BookSetup setup)
    {
        if (command.Document is { } document)
            return Touch.OfDocument(document);
        return command.Unit is { } unit
            ? Touch.OfUnits(Touch.Answerable(setup, setup.Unit(unit).Code, command.Fund ?? ""))
            : throw new RefusedException(Rule.MemberRequired, ("kind", "disburse"), ("member", "unit"));
    }
}
