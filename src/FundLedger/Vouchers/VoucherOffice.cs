namespace FundLedger;

/// <summary>In which office someone signs a voucher.</summary>
public enum VoucherOffice
{
    /// <summary>制单: made it. Where nobody signed as such, it is the person who recorded the entry.</summary>
    Preparer,

    /// <summary>审核, 稽核: checked it.</summary>
    Checker,

    /// <summary>记账: keeps the ledgers.</summary>
    Bookkeeper,

    /// <summary>出纳: paid or received the money.</summary>
    Cashier,

    /// <summary>会计主管: answers for the accounts.</summary>
    Supervisor,
}

/// <summary>A signature on a voucher.</summary>
/// <param name="Office">In which office.</param>
/// <param name="Person">Who: a person's code.</param>
/// <param name="Date">The day.</param>
public sealed record VoucherSignature(VoucherOffice Office, string Person, DateOnly Date);
