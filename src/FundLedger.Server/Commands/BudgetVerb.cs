using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>budget …</c>: quota, from appropriation to payment.</summary>
internal static class BudgetVerb
{
    public static Command Create() => new("budget", """
        预算指标：批复、下达、调剂、预占、支付 · Budgets: appropriation, allotment, virement, requests, payments.
        fundledger budget appropriate --unit A --fund GF --purpose 2080208 --amount 15000000.00
        fundledger budget allot --from A --to A01 --fund GF --purpose 2080208 --amount 4000000.00
        """)
    {
        CommandVerb.Of("appropriate", Appropriate.Kind, """
            批复预算 · The approved budget of a unit.
            fundledger budget appropriate --unit A --fund GF --purpose 2080208 --year 2025 --amount 15000000.00 --date 2025-01-05 --text 2025年部门预算批复
            """),
        CommandVerb.Of("supplement", Supplement.Kind, """
            追加或追减预算 · Raise a budget, or with an amount below zero reduce it.
            fundledger budget supplement --unit A --fund GF --purpose 2080208 --amount 500000.00
            fundledger budget supplement --unit A --fund GF --purpose 2080208 --amount=-20000.00
            """),
        CommandVerb.Of("allot", Allot.Kind, """
            下达指标 · Allot quota to a unit directly below, or to the unit itself for its own use.
            fundledger budget allot --from A --to A01 --fund GF --purpose 2080208 --amount 4000000.00
            """),
        CommandVerb.Of("recall", Recall.Kind, """
            收回已下达的指标 · Take allotted quota back up while it is unused.
            fundledger budget recall --from A --to A01 --fund GF --purpose 2080208 --amount 300000.00
            """),
        CommandVerb.Of("virement", MoveBetweenPurposes.Kind, """
            调剂：在用途之间移动指标 · Move quota between purposes of one unit and fund.
            fundledger budget virement --unit A01 --fund GF --from 2080208 --to 2080299 --amount 20000.00
            """),
        CommandVerb.Of("freeze", Freeze.Kind, """
            冻结指标 · Freeze quota: it cannot be used until it is unfrozen.
            fundledger budget freeze --unit A01 --fund GF --purpose 2080208 --amount 10000.00 --text 审计暂缓
            """),
        CommandVerb.Of("unfreeze", Unfreeze.Kind, """
            解冻指标 · Put frozen quota back into use.
            fundledger budget unfreeze --unit A01 --fund GF --purpose 2080208 --amount 10000.00
            """),
        CommandVerb.Of("reserve", Reserve.Kind, """
            提交申请并预占指标 · A request is submitted, and quota set aside for it.
            fundledger budget reserve --document R-2025-001 --unit A01 --fund GF --purpose 2080208 --amount 5000.00
            fundledger budget reserve --document R-2025-002 --unit A01 --fund GF --lines '[{"purpose":"2080208","amount":"3000.00"},{"purpose":"2080299","amount":"2000.00"}]'
            """),
        CommandVerb.Of("commit", Commit.Kind, """
            批准申请，占用指标 · A request is approved.
            fundledger budget commit --document R-2025-001 --actor liu.min
            """),
        CommandVerb.Of("release", Release.Kind, """
            退回、撤回或作废申请，释放指标 · A request is rejected, returned, withdrawn or expired: its quota is released.
            fundledger budget release --document R-2025-002 --text 材料不全，退回
            """),
        CommandVerb.Of("disburse", Disburse.Kind, """
            支付：按已批准的申请，或直接支付 · Pay an approved request, or directly from the funds available.
            fundledger budget disburse --document R-2025-001 --amount 2000.00 --no-final
            fundledger budget disburse --unit A01 --fund GF --purpose 2080208 --amount 1800.00 --payee 某某文具店 --text 社区活动用品
            """),
        CommandVerb.Of("refund", Refund.Kind, """
            退款：收回已付的钱 · Money paid comes back, in the year of the payment or later.
            fundledger budget refund --of R-2025-001 --amount 150.00
            fundledger budget refund --of 1187 --amount 80.00
            """),
        CommandVerb.Of("correct", Correct.Kind, """
            更正：红字注销错误凭证，再记正确的 · Take a wrong entry back in red, and post the right one.
            fundledger budget correct --entry 1187 --with '{"kind":"disburse","unit":"A01","fund":"GF","purpose":"2080208","amount":"1700.00"}'
            """),
        CommandVerb.Of("shortage", RecordShortage.Kind, """
            登记因资金不足而未获批的申请 · A request was turned down because there were no funds for it.
            fundledger budget shortage --document R-2025-009 --unit B01 --fund GF --purpose 2080208 --amount 12000.00
            """),
        CommandVerb.Of("policy", SetPolicy.Kind, """
            规定自主调剂限额 · What units may do by themselves: a unit and all below it that have no policy of their own.
            fundledger budget policy --unit A --fund GF --virement-limit 50000.00
            """),
    };
}
