namespace FundLedger.Journal;

/// <summary>Accounts of a charity fund's own books (民间非营利组织会计制度) that have a rule of their own.</summary>
public static class CharityAccount
{
    /// <summary>现金.</summary>
    public const string Cash = "1001";

    /// <summary>银行存款.</summary>
    public const string CharityDeposits = "1002";

    /// <summary>其他货币资金.</summary>
    public const string OtherCharityFunds = "1009";

    /// <summary>预付账款.</summary>
    public const string Advances = "1141";

    /// <summary>其他应付款.</summary>
    public const string OtherPayables = "2209";

    /// <summary>非限定性净资产.</summary>
    public const string UnrestrictedNetAssets = "3101";

    /// <summary>限定性净资产.</summary>
    public const string RestrictedNetAssets = "3102";

    /// <summary>捐赠收入.</summary>
    public const string DonationRevenue = "4101";

    /// <summary>捐赠收入—非限定性收入.</summary>
    public const string UnrestrictedDonations = "410101";

    /// <summary>捐赠收入—限定性收入.</summary>
    public const string RestrictedDonations = "410102";

    /// <summary>其他收入—限定性收入.</summary>
    public const string RestrictedOtherRevenue = "490102";

    /// <summary>业务活动成本.</summary>
    public const string ProgrammeCosts = "5101";

    /// <summary>管理费用.</summary>
    public const string ManagementExpenses = "5201";

    /// <summary>筹资费用.</summary>
    public const string FundRaisingExpenses = "5301";
}
