
namespace FundLedger.Server.Api;

/// <summary>支付: payments, refunds, and payments that another system recorded.</summary>
internal static class PaymentCalls
{
    public static Resource Resource { get; } = new("payments", new LocalName("支付与退回", "Payments"))
    {
        Changes =
        [
            new(Disburse.Kind, "disbursements", "支付", "Pay, of a document or directly"),
            new(Refund.Kind, "refunds", "退回", "Record that money paid came back"),
            new(RecordPayment.Kind, "payments", "登记外部系统的付款", "Record a payment that another system made"),
        ],
    };
}
