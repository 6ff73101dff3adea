using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>An example of each kind of command, without the members that its path names.</summary>
internal static class ChangeExamples
{
    private static readonly FrozenDictionary<string, JsonObject> All = """
        {"kind":"open-unit","unit":"A03","name":{"zh":"桥头街道","en":"Bridge Street"},"level":"street","parent":"A"}
        {"kind":"unit-facts","unit":"A01","year":2025,"population":30500,"staff":42}
        {"kind":"open-fund","fund":"PJ","name":{"zh":"社区建设项目资金","en":"Community projects"},"type":"project","owner":"A","purposes":["208"],"negativeList":["2080299"]}
        {"kind":"open-purpose","purpose":"2080207","name":{"zh":"行政区划和地名管理","en":"Boundaries and place names"},"parent":"208"}
        {"kind":"open-account","ledger":"financial","account":"500199","name":{"zh":"其他","en":"Other"},"parent":"5001"}
        {"kind":"close-account","ledger":"financial","account":"500199","until":"2025-12-31"}
        {"kind":"lock-period","period":"2025-03","text":"三月结账"}
        {"kind":"reopen-period","period":"2025-03","text":"补记三月凭证"}
        {"kind":"set-policy","unit":"A01","fund":"CF","requestLimit":"3000.00","auditPercent":20}
        {"kind":"appropriate","date":"2025-01-05","unit":"A","fund":"GF","purpose":"2080208","year":2025,"amount":"15000000.00","text":"2025年部门预算批复"}
        {"kind":"supplement","unit":"A","fund":"GF","purpose":"2080208","amount":"-200000.00","text":"追减"}
        {"kind":"allot","date":"2025-01-10","from":"A","to":"A01","fund":"GF","purpose":"2080208","year":2025,"amount":"4000000.00"}
        {"kind":"recall","from":"A","to":"A01","fund":"GF","purpose":"2080208","amount":"100000.00"}
        {"kind":"virement","unit":"A01","fund":"GF","from":"2080208","to":"2080299","amount":"5000.00"}
        {"kind":"freeze","unit":"A01","fund":"GF","purpose":"2080208","amount":"20000.00"}
        {"kind":"unfreeze","unit":"A01","fund":"GF","purpose":"2080208","amount":"20000.00"}
        {"kind":"record-shortage","document":"R-2025-044","unit":"A01","fund":"GF","purpose":"2080208","amount":"12000.00"}
        {"kind":"reserve","document":"D-2025-012","unit":"A01","fund":"GF","lines":[{"purpose":"2080208","amount":"9000.00"}]}
        {"kind":"commit","document":"D-2025-012","text":"同意"}
        {"kind":"release","document":"D-2025-012","text":"不再办理"}
        {"kind":"disburse","date":"2025-04-01","unit":"A01","fund":"GF","purpose":"2080208","year":2025,"amount":"1800.00","payee":"某某文具店","text":"社区活动用品"}
        {"kind":"refund","of":"D-2025-012","amount":"300.00","text":"退货"}
        {"kind":"record-payment","unit":"A01","fund":"GF","purpose":"2080208","amount":"5200.00","payee":"某某公司","reference":"P-8842","source":"q1.csv:17"}
        {"kind":"accrue-award","award":"W-A01-2025Q1","unit":"A01","fund":"PF","period":"2025Q1","headcount":42,"amount":"252000.00","due":"2025-04-30"}
        {"kind":"fund-award","award":"W-A01-2025Q1","amount":"100000.00"}
        {"kind":"pay-award","award":"W-A01-2025Q1","amount":"152000.00"}
        {"kind":"donate","fund":"CF","amount":"20000.00","donor":"王先生","restriction":{"purpose":"HELP","unit":"A0101","until":"2026-12-31"}}
        {"kind":"verify-advance","document":"R1","amount":"1500.00"}
        {"kind":"hold-donation","unit":"A01","amount":"3000.00","donor":"王先生","for":"桥头社区"}
        {"kind":"hand-over-donation","unit":"A01","amount":"3000.00","for":"桥头社区"}
        {"kind":"draft-request","document":"R1","request":"charity","unit":"A0101","fund":"CF","title":"困难家庭慰问","lines":[{"purpose":"HELP","amount":"1800.00"}]}
        {"kind":"attach","document":"R1","name":"申请表.pdf","mediaType":"application/pdf","size":48213,"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
        {"kind":"submit","document":"R1","date":"2025-06-15"}
        {"kind":"decide","document":"R1","vote":"approve"}
        {"kind":"return","document":"R1","reason":"发票不全"}
        {"kind":"withdraw","document":"R1","text":"改用其他资金"}
        {"kind":"expire","document":"R1","text":"逾期未用"}
        {"kind":"remind","document":"R1","text":"请尽快办理"}
        {"kind":"report-outcome","document":"R1","summary":"慰问十户困难家庭","beneficiaries":32}
        {"kind":"evaluate-outcome","document":"R1","score":4,"summary":"达到预期"}
        {"kind":"comment","document":"R1","comment":"请补清单"}
        {"kind":"close-request","document":"R1","text":"办结"}
        {"kind":"flag","document":"R1","reason":"票据不全"}
        {"kind":"answer-flag","document":"R1","flag":812,"text":"票据已补齐"}
        {"kind":"open-person","person":"wang","name":{"zh":"王芳","en":"Wang Fang"},"accounts":["wang.fang"]}
        {"kind":"link-account","person":"wang","account":"wang.fang"}
        {"kind":"assign-role","person":"wang","role":"approver","unit":"A01","from":"2025-01-01"}
        {"kind":"delegate","from":"li","to":"zhao","role":"approver","start":"2025-07-01","end":"2025-07-14"}
        {"kind":"set-calendar","days":[{"day":"2025-10-01","working":false},{"day":"2025-10-11","working":true}]}
        {"kind":"publish-route","route":{"code":"budget","name":{"zh":"预算申请","en":"Budget requests"},"for":{"kinds":["budget"]},"steps":[{"step":"street","name":{"zh":"街道审批","en":"Street office"},"role":"approver","level":"street"}]}}
        {"kind":"post","lines":[{"ledger":"financial","account":"5001","unit":"A01","fund":"GF","purpose":"2080208","debit":"100.00"},{"ledger":"financial","account":"1602","unit":"A01","fund":"GF","purpose":"2080208","credit":"100.00"}],"text":"计提固定资产折旧"}
        {"kind":"sign-voucher","unit":"A01","period":"2025-04","office":"checker"}
        {"kind":"reverse","entry":117,"reason":"重复记账"}
        {"kind":"correct","entry":117,"with":{"kind":"disburse","unit":"A01","fund":"GF","purpose":"2080208","amount":"1080.00"}}
        {"kind":"close-year","year":2024,"text":"2024年终结账"}
        {"kind":"reopen-year","year":2024,"text":"补记2024年凭证"}
        {"kind":"claw-back","unit":"A01","fund":"PJ","purpose":"2080208","year":2024,"amount":"12000.00"}
        """.Split('\n').Select(line => JsonNode.Parse(line)!.AsObject()).ToFrozenDictionary(example => (string)example["kind"]!, StringComparer.Ordinal);

    /// <summary>The body of an example call.</summary>
    public static JsonObject Of(Change change)
    {
        var example = Whole(change.Kind);
        foreach (var member in change.Places.Append("kind"))
            example.Remove(member);
        return example;
    }

    /// <summary>The command that the example is of.</summary>
    public static JsonObject Whole(string kind) => All[kind].DeepClone().AsObject();
}
