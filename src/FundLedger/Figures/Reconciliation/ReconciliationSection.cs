namespace FundLedger.Figures;

/// <summary>The parts that the form groups its items in.</summary>
public enum ReconciliationSection
{
    /// <summary>加：当期确认为收入但没有确认为预算收入.</summary>
    RevenueAlone,

    /// <summary>加：当期确认为预算支出但没有确认为费用.</summary>
    ExpenditureAlone,

    /// <summary>减：当期确认为预算收入但没有确认为收入.</summary>
    BudgetRevenueAlone,

    /// <summary>减：当期确认为费用但没有确认为预算支出.</summary>
    ExpenseAlone,

    /// <summary>其他事项差异.</summary>
    Other,
}
