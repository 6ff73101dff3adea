using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>request …</c>: requests and their approval.</summary>
internal static class RequestVerb
{
    public static Command Create() => new("request", """
        申请与审批：起草、提交、审批、退回、成效、瓶颈、抽审、公示 · Requests: draft, submit, decide, return, outcome; where they wait and why.
        fundledger request list --mine zhao --as-of 2025-06-30
        fundledger request show R1
        fundledger request why --as-of 2025-12-31
        """)
    {
        RequestListVerb.Create(),
        RequestShowVerb.Create(),
        RequestPreviewVerb.Create(),
        RequestAuditVerb.Create(),
        RequestEffectVerb.Create(),
    };
}
