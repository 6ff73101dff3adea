using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>request …</c>: requests and their approval.</summary>
internal static class RequestVerb
{
    public static Command Create() => new("request", """
        申请与审批：起草、提交、审批、退回、成效、瓶颈、抽审、公示 · Requests: draft, submit, decide, return, outcome; where they wait and why.
        fundledger request mine --account zhao --as-of 2025-06-30
        fundledger request show R1
        fundledger request why --as-of 2025-12-31
        """)
    {
        CommandVerb.Of("draft", DraftRequest.Kind, """
            起草申请，或重写草稿、退回件 · Write a request, or write it anew while it is a draft or was returned.
            fundledger request draft --document R1 --request charity --unit A0101 --fund CF --title 困难家庭慰问 --purpose C301 --amount 1800.00 --actor wang.fang
            fundledger request draft --document R2 --request virement --unit A01 --title 超限额调剂 --command '{"kind":"virement","unit":"A01","fund":"GF","from":"2120101","to":"2120199","amount":"80000.00"}' --actor wang.fang
            """),
        RequestAttachVerb.Create(),
        CommandVerb.Of("submit", SubmitRequest.Kind, """
            提交申请，预占资金，进入路线 · Submit a request: its money is set aside, and it goes its route.
            fundledger request submit --document R1 --actor wang.fang
            """),
        CommandVerb.Of("decide", DecideRequest.Kind, """
            办理当前环节：同意、不同意、弃权、回避、监事在场 · Decide the current step: approve, reject, abstain, recuse, witness.
            fundledger request decide --document R1 --vote approve --actor li.na
            fundledger request decide --document R1 --vote reject --reason 与财政补助重复 --actor li.na
            """),
        CommandVerb.Of("return", ReturnRequest.Kind, """
            退回申请人，或退回先前的环节 · Send a request back to who asked, or to an earlier step.
            fundledger request return --document R1 --reason 发票不全 --actor li.na
            fundledger request return --document R1 --to clerk --reason 请重新核对 --actor li.na
            """),
        CommandVerb.Of("withdraw", WithdrawRequest.Kind, """
            撤回申请，释放资金 · Take a request back before anything of it is paid.
            fundledger request withdraw --document R1 --actor wang.fang
            """),
        CommandVerb.Of("expire", ExpireRequest.Kind, """
            过期：最后使用日已过，释放资金 · A request whose last day has passed ends.
            fundledger request expire --document R1
            """),
        CommandVerb.Of("remind", RemindRequest.Kind, """
            催办：当前环节已超时限，每环节一次，不改变申请 · Remind those who are to decide of a step past its limit, once; the request stays as it is.
            fundledger request remind --document R1 --actor wang.fang
            """),
        CommandVerb.Of("outcome", ReportOutcome.Kind, """
            报告成效 · Report what the money did.
            fundledger request outcome --document R1 --summary 慰问十户困难家庭 --beneficiaries 32 --actor wang.fang
            """),
        CommandVerb.Of("evaluate", EvaluateOutcome.Kind, """
            评估成效，不得由申请人评 · Someone else than who asked judges what came of it.
            fundledger request evaluate --document R1 --score 4 --summary 达到预期 --actor zhao.xin
            """),
        CommandVerb.Of("comment", CommentRequest.Kind, """
            留言，不改变申请 · Say something about a request; it stays as it is.
            fundledger request comment --document R1 --comment 请补清单 --actor zhao.xin
            """),
        CommandVerb.Of("flag", FlagDocument.Kind, """
            监督质疑：对申请或其他单据提出疑问，未答复不得办结 · A supervisor raises a doubt; a request is not closed before it is answered.
            fundledger request flag --document R1 --reason 票据不全 --actor sun.li
            """),
        CommandVerb.Of("answer", AnswerFlag.Kind, """
            答复质疑，由他人答复，答复写在 --text · Someone else answers a flag, with --text.
            fundledger request answer --document R1 --flag 812 --text 票据已补齐 --actor wang.fang
            """),
        CommandVerb.Of("close", CloseRequest.Kind, """
            办结 · An evaluated request is done.
            fundledger request close --document R1 --actor zhao.xin
            """),
    };
}
