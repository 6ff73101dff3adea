using System.Text.Json;

namespace FundLedger.Interchange.Payments;

/// <summary>What an import profile can find a column for.</summary>
public enum PaymentField
{
    /// <summary>The unit that paid: its code or its name.</summary>
    Unit,

    /// <summary>What was paid for: the purpose's code or its name.</summary>
    Purpose,

    /// <summary>The purpose's name, where its column holds a code.</summary>
    PurposeName,

    /// <summary>The day of the payment.</summary>
    Date,

    /// <summary>The other system's number of the payment, by which it is known again.</summary>
    Reference,

    /// <summary>The amount; below zero for a refund of payments to the same payee and purpose.</summary>
    Amount,

    /// <summary>The fund that paid: its code or its name.</summary>
    Fund,

    /// <summary>Who was paid.</summary>
    Payee,

    /// <summary>The other system's number of the payee.</summary>
    PayeeCode,

    /// <summary>The number of the source voucher: an invoice, or what the word before it says.</summary>
    SourceVoucher,

    /// <summary>摘要.</summary>
    Text,

    /// <summary>The budget year of the quota that paid; blank: that of the date.</summary>
    Year,

    /// <summary>Of a refund: the other system's number of the payment that comes back.</summary>
    Of,
}

internal static class PaymentFieldName
{
    /// <summary>The field as profiles and refusals write it: <c>payeeCode</c>.</summary>
    public static string Name(this PaymentField field) => JsonNamingPolicy.CamelCase.ConvertName(field.ToString());
}
