namespace FundLedger.Journal;

/// <summary>Accounts of the budgetary ledger (预算会计) that have a rule of their own.</summary>
public static class BudgetaryAccount
{
    /// <summary>财政拨款预算收入.</summary>
    public const string AppropriationBudgetRevenue = "6001";

    /// <summary>投资预算收益.</summary>
    public const string InvestmentBudgetIncome = "6602";

    /// <summary>利息预算收入.</summary>
    public const string InterestBudgetRevenue = "6604";

    /// <summary>租金预算收入.</summary>
    public const string RentalBudgetRevenue = "6605";

    /// <summary>其他预算收入.</summary>
    public const string OtherBudgetRevenue = "6609";

    /// <summary>行政支出.</summary>
    public const string AdministrativeExpenditure = "7101";

    /// <summary>行政支出—财政拨款支出.</summary>
    public const string ExpenditureOfAppropriation = "710101";

    /// <summary>行政支出—非财政专项资金支出.</summary>
    public const string ExpenditureOfSpecialFunds = "710102";

    /// <summary>行政支出—其他资金支出.</summary>
    public const string ExpenditureOfOtherFunds = "710103";

    /// <summary>资金结存.</summary>
    public const string FundBalance = "8001";

    /// <summary>资金结存—财政应返还额度.</summary>
    public const string QuotaBalance = "800103";

    /// <summary>财政拨款结转—年初余额调整.</summary>
    public const string CarryForwardAdjustment = "810101";

    /// <summary>财政拨款结转—归集调入.</summary>
    public const string CarryForwardPooledIn = "810102";

    /// <summary>财政拨款结转—归集调出.</summary>
    public const string CarryForwardPooledOut = "810103";

    /// <summary>财政拨款结转—归集上缴.</summary>
    public const string CarryForwardSurrendered = "810104";

    /// <summary>财政拨款结转—单位内部调剂.</summary>
    public const string CarryForwardReallocated = "810105";

    /// <summary>财政拨款结转—本年收支结转.</summary>
    public const string CarryForwardOfTheYear = "810106";

    /// <summary>财政拨款结转—累计结转.</summary>
    public const string CumulativeCarryForward = "810107";

    /// <summary>财政拨款结余—年初余额调整.</summary>
    public const string BudgetSurplusAdjustment = "810201";

    /// <summary>财政拨款结余—归集上缴.</summary>
    public const string BudgetSurplusSurrendered = "810202";

    /// <summary>财政拨款结余—单位内部调剂.</summary>
    public const string BudgetSurplusReallocated = "810203";

    /// <summary>财政拨款结余—结转转入.</summary>
    public const string BudgetSurplusFromCarryForward = "810204";

    /// <summary>财政拨款结余—累计结余.</summary>
    public const string CumulativeBudgetSurplus = "810205";

    /// <summary>非财政拨款结转—年初余额调整.</summary>
    public const string NonFiscalCarryForwardAdjustment = "820101";

    /// <summary>非财政拨款结转—缴回资金.</summary>
    public const string NonFiscalCarryForwardReturned = "820102";

    /// <summary>非财政拨款结转—项目间接费用或管理费.</summary>
    public const string NonFiscalCarryForwardOverhead = "820103";

    /// <summary>非财政拨款结转—本年收支结转.</summary>
    public const string NonFiscalCarryForwardOfTheYear = "820104";

    /// <summary>非财政拨款结转—累计结转.</summary>
    public const string CumulativeNonFiscalCarryForward = "820105";

    /// <summary>非财政拨款结余—年初余额调整.</summary>
    public const string NonFiscalSurplusAdjustment = "820201";

    /// <summary>非财政拨款结余—项目间接费用或管理费.</summary>
    public const string NonFiscalSurplusOverhead = "820202";

    /// <summary>非财政拨款结余—结转转入.</summary>
    public const string NonFiscalSurplusFromCarryForward = "820203";

    /// <summary>非财政拨款结余—累计结余.</summary>
    public const string CumulativeNonFiscalSurplus = "820204";

    /// <summary>其他结余.</summary>
    public const string OtherSurplus = "8501";

    /// <summary>非财政拨款结余分配.</summary>
    public const string NonFiscalSurplusAppropriation = "8701";
}
