namespace FundLedger.Interchange.Payments;

/// <summary>Which field of a row is to blame when the book refuses its payment.</summary>
internal static class RefusedField
{
    /// <summary>Null where it is not one field, or none of the row's.</summary>
    public static PaymentField? Of(Refusal refusal) => refusal.Rule switch
    {
        Rule.PaymentPostedAlready or Rule.KeyReused => PaymentField.Reference,
        Rule.SourceVoucherPosted => PaymentField.SourceVoucher,
        Rule.UnitMustExist or Rule.UnitMustBeOpen or Rule.UnitKeepsNoAccounts => PaymentField.Unit,
        Rule.FundMustExist or Rule.FundTypeMustMatch => PaymentField.Fund,
        Rule.PurposeMustExist or Rule.PurposeNotAllowed => PaymentField.Purpose,
        Rule.PeriodLocked or Rule.DateTooFarAhead or Rule.DateForm => PaymentField.Date,
        Rule.AmountPrecision or Rule.AmountRange or Rule.AmountMustNotBeZero or Rule.BalanceBelowZero or Rule.RefundOfNothing => PaymentField.Amount,
        _ => null,
    };
}
