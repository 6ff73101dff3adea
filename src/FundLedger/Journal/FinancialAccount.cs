namespace FundLedger.Journal;

/// <summary>Accounts of the financial ledger (财务会计) that have a rule of their own.</summary>
public static class FinancialAccount
{
    /// <summary>库存现金.</summary>
    public const string CashOnHand = "1001";

    /// <summary>银行存款.</summary>
    public const string BankDeposits = "1002";

    /// <summary>银行存款—受托代理资产.</summary>
    public const string DepositsHeldInTrust = "100201";

    /// <summary>零余额账户用款额度.</summary>
    public const string ZeroBalanceQuota = "1011";

    /// <summary>其他货币资金.</summary>
    public const string OtherMonetaryFunds = "1021";

    /// <summary>财政应返还额度.</summary>
    public const string QuotaReceivable = "1201";

    /// <summary>应收票据.</summary>
    public const string NotesReceivable = "1211";

    /// <summary>应收账款.</summary>
    public const string AccountsReceivable = "1212";

    /// <summary>预付账款.</summary>
    public const string Prepayments = "1214";

    /// <summary>应收股利.</summary>
    public const string DividendsReceivable = "1215";

    /// <summary>应收利息.</summary>
    public const string InterestReceivable = "1216";

    /// <summary>其他应收款.</summary>
    public const string OtherReceivables = "1218";

    /// <summary>在途物品.</summary>
    public const string GoodsInTransit = "1301";

    /// <summary>库存物品.</summary>
    public const string Inventories = "1302";

    /// <summary>加工物品.</summary>
    public const string GoodsInProcess = "1303";

    /// <summary>待摊费用.</summary>
    public const string DeferredExpenses = "1401";

    /// <summary>固定资产.</summary>
    public const string FixedAssets = "1601";

    /// <summary>固定资产累计折旧.</summary>
    public const string FixedAssetDepreciation = "1602";

    /// <summary>工程物资.</summary>
    public const string ConstructionMaterials = "1611";

    /// <summary>在建工程.</summary>
    public const string ConstructionInProgress = "1613";

    /// <summary>无形资产.</summary>
    public const string IntangibleAssets = "1701";

    /// <summary>无形资产累计摊销.</summary>
    public const string IntangibleAmortisation = "1702";

    /// <summary>研发支出.</summary>
    public const string ResearchAndDevelopment = "1703";

    /// <summary>公共基础设施.</summary>
    public const string PublicInfrastructure = "1801";

    /// <summary>公共基础设施累计折旧（摊销）.</summary>
    public const string PublicInfrastructureDepreciation = "1802";

    /// <summary>政府储备物资.</summary>
    public const string GovernmentReserves = "1811";

    /// <summary>文物文化资产.</summary>
    public const string CulturalAndHeritageAssets = "1821";

    /// <summary>保障性住房.</summary>
    public const string AffordableHousing = "1831";

    /// <summary>保障性住房累计折旧.</summary>
    public const string AffordableHousingDepreciation = "1832";

    /// <summary>受托代理资产.</summary>
    public const string AssetsHeldInTrust = "1891";

    /// <summary>长期待摊费用.</summary>
    public const string LongTermDeferredExpenses = "1901";

    /// <summary>待处理财产损溢.</summary>
    public const string PropertyPendingDisposal = "1902";

    /// <summary>短期借款.</summary>
    public const string ShortTermBorrowings = "2001";

    /// <summary>应缴财政款.</summary>
    public const string PayableToTreasury = "2103";

    /// <summary>应付职工薪酬—规范津贴补贴（绩效工资）.</summary>
    public const string PerformancePayPayable = "220103";

    /// <summary>应付利息.</summary>
    public const string InterestPayable = "2304";

    /// <summary>预收账款.</summary>
    public const string AdvancesReceived = "2305";

    /// <summary>长期借款.</summary>
    public const string LongTermBorrowings = "2501";

    /// <summary>受托代理负债.</summary>
    public const string TrustLiabilities = "2901";

    /// <summary>累计盈余.</summary>
    public const string AccumulatedSurplus = "3001";

    /// <summary>本期盈余.</summary>
    public const string SurplusForThePeriod = "3301";

    /// <summary>本年盈余分配.</summary>
    public const string SurplusAppropriation = "3302";

    /// <summary>无偿调拨净资产.</summary>
    public const string NetAssetsTransferred = "3401";

    /// <summary>以前年度盈余调整.</summary>
    public const string PriorYearAdjustment = "3501";

    /// <summary>财政拨款收入.</summary>
    public const string AppropriationRevenue = "4001";

    /// <summary>业务活动费用.</summary>
    public const string OperatingExpenses = "5001";

    /// <summary>业务活动费用—工资福利费用.</summary>
    public const string WagesAndBenefits = "500101";
}
