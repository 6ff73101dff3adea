using FundLedger.Setup;

namespace FundLedger.Authority;

/// <summary>
/// The roles that there are. A route may name further offices: whoever holds one reads his unit and decides the steps
/// that name it, and nothing else.
/// </summary>
public static class Roles
{
    public const string FinanceOfficer = "finance-officer";
    public const string Cashier = "cashier";
    public const string AccountsClerk = "accounts-clerk";
    public const string Approver = "approver";
    public const string Applicant = "applicant";
    public const string Committee = "committee";
    public const string Secretary = "secretary";
    public const string DeputyDirector = "deputy-director";
    public const string Director = "director";
    public const string Auditor = "auditor";
    public const string Supervisor = "supervisor";
    public const string Administrator = "administrator";

    /// <summary>Every role of the product itself.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        new(FinanceOfficer, new("财务负责人", "Finance officer"), new("编报预算、下达指标、记账、支付、年终结账", "Budgets, allotments, vouchers, payments, year end")),
        new(Cashier, new("出纳", "Cashier"), new("支付、发放绩效、登记退款", "Pays, and records refunds")),
        new(AccountsClerk, new("会计", "Accounts clerk"), new("凭证签章，办理路线所列环节", "Signs vouchers; decides the steps that name it")),
        new(Approver, new("审批人", "Approver"), new("办理路线所列环节，核定占用", "Decides the steps that name it; commits what is set aside")),
        new(Applicant, new("申请人", "Applicant"), new("起草申请，预占资金，报告成效", "Writes requests, sets quota aside, reports outcomes")),
        new(Committee, new("委员", "Committee member"), new("表决慈善资金申请", "Votes on requests to a charity fund")),
        new(Secretary, new("秘书", "Secretary"), new("办理路线所列环节，释放与办结", "Decides the steps that name it; releases and closes")),
        new(DeputyDirector, new("分管副主任", "Deputy director"), new("凭证签章，办理路线所列环节", "Signs vouchers; decides the steps that name it")),
        new(Director, new("主任", "Director"), new("凭证签章，办理路线所列环节", "Signs vouchers; decides the steps that name it")),
        new("self-governance-office", new("自治办", "Self-governance office"), new("办理路线所列环节", "Decides the steps that name it")),
        new("clerk", new("经办员", "Clerk"), new("办理路线所列环节", "Decides the steps that name it")),
        new(Auditor, new("审计", "Auditor"), new("查阅、评估、核验账链", "Reads, evaluates, verifies the chain")),
        new(Supervisor, new("监事", "Supervisor"), new("查阅、质疑、列席表决", "Reads, raises doubts, is present at votes")),
        new(Administrator, new("管理员", "Administrator"), new("设立单位、资金、人员、任职与规则；不凭此职支付、审批", "Sets up units, funds, people, roles and rules; by this role neither pays nor approves")),
    ];

    /// <summary>Whether a code is a role of the product, or an office that a route of the book names.</summary>
    public static bool IsKnown(BookSetup setup, string code) => All.Any(role => role.Code == code)
        || setup.Routes.Values.SelectMany(route => route.Steps).Any(step => step.Role == code || step.EscalateTo == code || step.Supervisor == code);
}
