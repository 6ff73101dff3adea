namespace FundLedger.Journal;

/// <summary>The four ledgers of a book, each with its own chart.</summary>
public enum Ledger
{
    /// <summary>财务会计: accrual basis, classes 1 to 5.</summary>
    [Term("财务会计", "Financial")]
    Financial,

    /// <summary>预算会计: cash basis, classes 6 to 8.</summary>
    [Term("预算会计", "Budgetary")]
    Budgetary,

    /// <summary>The charity fund's own books (民间非营利组织会计制度).</summary>
    [Term("慈善基金", "Charity")]
    Charity,

    /// <summary>指标: quota control, 9xxx. Funds available is the balance of 9203.</summary>
    [Term("指标", "Control")]
    Control,
}
