namespace FundLedger.Server.Api;

/// <summary>
/// The roles that rights are given to. Any other office that a route names reads its unit, and decides what is its step;
/// whoever sets up the book neither pays nor approves in it.
/// </summary>
internal static class Roles
{
    public const string FinanceOfficer = "finance-officer";
    public const string Approver = "approver";
    public const string Applicant = "applicant";
    public const string Committee = "committee";
    public const string Auditor = "auditor";
    public const string Administrator = "administrator";
    public const string Cashier = "cashier";
    public const string Secretary = "secretary";

    /// <summary>Whoever sees it: whose turn it is, or who may, is for the rules of the book to say.</summary>
    public static readonly string[] Any = [];

    public static readonly string[] Officers = [FinanceOfficer];

    public static readonly string[] Payers = [FinanceOfficer, Cashier];

    public static readonly string[] Approvers = [Approver];

    public static readonly string[] Administrators = [Administrator];

    /// <summary>Whoever keeps vouchers signs them, each in an office of his own.</summary>
    public static readonly string[] Signers = [FinanceOfficer, Cashier, Approver, Secretary, "accounts-clerk", "deputy-director", "director"];

    public static readonly string[] Keepers = [Administrator, FinanceOfficer];

    public static readonly string[] Applicants = [Applicant, FinanceOfficer];

    public static readonly string[] Judges = [Approver, Committee, Secretary, Auditor, FlagDocument.Role];

    public static readonly string[] Closers = [Approver, Committee, Secretary, FinanceOfficer];

    public static readonly string[] Auditors = [Auditor, FinanceOfficer, Administrator];
}
