namespace FundLedger.Commands;

/// <summary>In which office someone signs a voucher.</summary>
public enum VoucherOffice
{
    /// <summary>制单: made it. Where nobody signed as such, it is the person who recorded the entry.</summary>
    [Term("制单", "Prepared by")]
    Preparer,

    /// <summary>审核, 稽核: checked it.</summary>
    [Term("审核", "Checked by")]
    Checker,

    /// <summary>记账: keeps the ledgers.</summary>
    [Term("记账", "Entered by")]
    Bookkeeper,

    /// <summary>出纳: paid or received the money.</summary>
    [Term("出纳", "Cashier")]
    Cashier,

    /// <summary>会计主管: answers for the accounts.</summary>
    [Term("会计主管", "Chief accountant")]
    Supervisor,
}

/// <summary>A signature on a voucher.</summary>
/// <param name="Office">In which office.</param>
/// <param name="Person">Who: a person's code.</param>
/// <param name="Date">The day.</param>
public sealed record VoucherSignature(VoucherOffice Office, string Person, DateOnly Date);
