namespace FundLedger.Server.Tests;

/// <summary>What a call is expected to be answered, in the words of whoever gives out roles.</summary>
/// <param name="Call">Method and pattern, as the server lists it.</param>
/// <param name="Path">The path of an example, below the book.</param>
/// <param name="Body">The body of the example; null: none.</param>
/// <param name="Needs">Units that must be read, all of them; <c>*</c>: the role is held for the whole book; none: anywhere.</param>
/// <param name="Roles">Roles that may; none: any.</param>
internal sealed record MatrixRow(string Call, string Path, string? Body, string Needs, string Roles)
{
    /// <summary>The unit at which the role must be held, where reading the units is not enough; null: at those.</summary>
    public string? Held { get; init; }

    public string Method => Call[..Call.IndexOf(' ', StringComparison.Ordinal)];

    public bool IsFor(string role) => Roles.Length == 0 || Roles.Split(' ').Contains(role);

    private const string Any = "";
    private const string Book = "*";
    private const string Officer = "finance-officer";
    private const string Payer = "finance-officer cashier";
    private const string Administrator = "administrator";
    private const string Applicant = "applicant finance-officer";

    /// <summary>Every call on a book. The town is that of <see cref="TestTown"/>; the documents are those of <see cref="MatrixTests"/>.</summary>
    public static readonly MatrixRow[] All =
    [
        // Set-up: read by everyone who has a role, made by administrators
        new("GET units", "units", null, "", Any),
        new("GET funds", "funds", null, "", Any),
        new("GET funds/{fund}", "funds/GF", null, "", Any),
        new("GET purposes", "purposes", null, "", Any),
        new("GET accounts", "accounts", null, "", Any),
        new("GET periods", "periods", null, "", Any),
        new("GET periods/checklist", "periods/checklist?period=2025-06&unit=A01", null, "A01", Any),
        new("GET policies", "policies", null, "", Any),
        new("GET routes", "routes", null, "", Any),
        new("GET routes/{route}", "routes/budget", null, "", Any),
        new("GET people", "people", null, "", Any),
        new("GET delegations", "delegations", null, "", Any),
        new("GET calendar", "calendar", null, "", Any),
        new("GET reports", "reports", null, "", Any),
        new("POST routes/check", "routes/check", "{'code':'x','name':{'zh':'路线','en':'Route'},'for':{'kinds':['budget']},'steps':[{'step':'s','name':{'zh':'审','en':'S'},'role':'approver','level':'street'}]}", "", Any),
        new("POST simulations/requests", "simulations/requests", "{'code':'x','name':{'zh':'路线','en':'Route'},'for':{'kinds':['budget']},'steps':[{'step':'s','name':{'zh':'审','en':'S'},'role':'approver','level':'street'}]}", "", Any),
        new("POST units", "units", "{'unit':'A0109','name':{'zh':'新','en':'New'},'level':'community','parent':'A01'}", "A01", Administrator),
        new("POST units/{unit}/facts", "units/A01/facts", "{'year':2025,'population':10}", "A01", "administrator finance-officer"),
        new("POST funds", "funds", "{'fund':'NF','name':{'zh':'新','en':'New'},'type':'fiscal','owner':'A01'}", "A01", Administrator),
        new("POST purposes", "purposes", "{'purpose':'999','name':{'zh':'新','en':'New'}}", Book, Administrator),
        new("POST accounts", "accounts", "{'ledger':'financial','account':'500199','name':{'zh':'新','en':'New'},'parent':'5001'}", Book, Administrator),
        new("POST accounts/{account}/closing", "accounts/5001/closing", "{'ledger':'financial'}", Book, Administrator),
        new("POST periods/{period}/lock", "periods/2025-01/lock", null, Book, Officer),
        new("POST periods/{period}/reopening", "periods/2025-02/reopening", null, Book, Officer),
        new("POST policies", "policies", "{'unit':'A01','fund':'GF','requestLimit':'100.00'}", "A01", "administrator finance-officer") { Held = "A" },
        new("POST calendar", "calendar", "{'days':[{'day':'2025-10-01','working':false}]}", Book, Administrator),
        new("POST routes", "routes", "{'route':{'code':'local','name':{'zh':'路线','en':'Route'},'for':{'kinds':['budget'],'units':['A01']},'steps':[{'step':'s','name':{'zh':'审','en':'S'},'role':'approver','level':'street'}]}}", "A01", Administrator) { Held = "A" },
        new("POST people", "people", "{'person':'newcomer','name':{'zh':'新','en':'New'},'accounts':['newcomer']}", "", Administrator),
        new("POST people/{person}/accounts", "people/clerk.A01/accounts", "{'account':'newcomer'}", "A01", Administrator),
        new("POST roles", "roles", "{'person':'clerk.A01','role':'cashier','unit':'A01'}", "A01", Administrator),
        new("POST delegations", "delegations", "{'from':'clerk.A01','to':'clerk.A','start':'2025-07-01','end':'2025-07-02'}", "", Any),

        // Budgets
        new("POST appropriations", "appropriations", "{'unit':'A','fund':'GF','purpose':'2080208','amount':'1.00'}", "A", Officer),
        new("POST supplements", "supplements", "{'unit':'A','fund':'GF','purpose':'2080208','amount':'1.00'}", "A", Officer),
        new("POST allotments", "allotments", "{'from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", "A A01", Officer),
        new("POST recalls", "recalls", "{'from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", "A A01", Officer),
        new("POST virements", "virements", "{'unit':'A01','fund':'GF','from':'2080208','to':'2080299','amount':'1.00'}", "A01", Officer),
        new("POST freezes", "freezes", "{'unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", "A01", Officer),
        new("POST unfreezes", "unfreezes", "{'unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", "A01", Officer),
        new("POST shortages", "shortages", "{'document':'S1','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", "A01", Officer),

        // Documents and payments
        new("POST reservations", "reservations", "{'document':'D9','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'1.00'}]}", "A01", Applicant),
        new("POST documents/{document}/commitment", "documents/doc/commitment", null, "A01", "approver"),
        new("POST documents/{document}/release", "documents/doc/release", null, "A01", "approver committee secretary finance-officer"),
        new("POST documents/{document}/verifications", "documents/doc/verifications", "{'amount':'1.00'}", "A01", Officer),
        new("POST documents/{document}/flags", "documents/doc/flags", "{'reason':'?'}", "A01", Any),
        new("POST documents/{document}/flags/{flag}/answer", "documents/doc/flags/1/answer", "{'text':'!'}", "A01", Any),
        new("POST disbursements", "disbursements", "{'unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", "A01", Payer),
        new("POST refunds", "refunds", "{'of':'doc','amount':'1.00'}", "A01", Payer),
        new("POST returned-payments", "returned-payments", "{'of':'doc','amount':'1.00'}", "A01", Payer),
        new("POST payments", "payments", "{'unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00','reference':'P','source':'f:1'}", "A01", Officer) { Held = "A" },
        new("POST imports/budgets", "imports/budgets", "x", "", Any),
        new("POST imports/payments", "imports/payments?profile=payments-zh", "x", "", Any),

        // Awards
        new("GET awards", "awards?unit=A01", null, "A01", Any),
        new("GET awards/ageing", "awards/ageing?unit=A01", null, "A01", Any),
        new("GET awards/clearance", "awards/clearance?unit=A01&by=2025-12-31", null, "A01", Any),
        new("GET awards/{award}", "awards/aw", null, "A01", Any),
        new("GET payment-runs/preview", "payment-runs/preview?unit=A01", null, "A01", Any),
        new("POST awards", "awards", "{'award':'W9','unit':'A01','fund':'PF','period':'2025Q1','headcount':1,'amount':'1.00','due':'2025-04-30'}", "A01", Officer),
        new("POST awards/{award}/funding", "awards/aw/funding", "{'amount':'1.00'}", "A01", Officer),
        new("POST awards/{award}/payments", "awards/aw/payments", "{'amount':'1.00'}", "A01", Payer),
        new("POST awards/{award}/adjustments", "awards/aw/adjustments", "{'amount':'9.00','reason':'x'}", "A01", Officer),
        new("POST payment-runs", "payment-runs", "{'unit':'A01'}", "A01", Payer),

        // Donations: the foundation answers for its fund
        new("GET donations", "donations", null, "F", Any),
        new("GET donations/trace", "donations/trace?donation=1", null, "F", Any),
        new("POST donations", "donations", "{'fund':'CF','amount':'1.00','restriction':{'purpose':'HELP','unit':'A01'}}", "F", Officer),
        new("POST donations/assignments", "donations/assignments", "{'fund':'CF','unit':'A01','purpose':'HELP','amount':'1.00'}", "F", Officer),
        new("POST donations/interest", "donations/interest", "{'fund':'CF','amount':'1.00'}", "F", Officer),
        new("POST donations/bank-fees", "donations/bank-fees", "{'fund':'CF','amount':'1.00'}", "F", Officer),
        new("POST donations/{donation}/repayments", "donations/1/repayments", "{'fund':'CF','amount':'1.00','reason':'x'}", "F", Officer),
        new("POST donations/{donation}/extensions", "donations/1/extensions", "{'fund':'CF','until':'2026-12-31','consent':'x'}", "F", Officer),
        new("POST held-donations", "held-donations", "{'unit':'A01','amount':'1.00','for':'社区'}", "A01", Officer),
        new("POST held-donations/hand-overs", "held-donations/hand-overs", "{'unit':'A01','amount':'1.00','for':'社区'}", "A01", Officer),

        // Requests
        new("GET requests", "requests?unit=A01", null, "A01", Any),
        new("GET requests/mine", "requests/mine", null, "", Any),
        new("GET requests/bottlenecks", "requests/bottlenecks?unit=A01", null, "A01", Any),
        new("GET requests/after-audit", "requests/after-audit?unit=A01", null, "A01", Any),
        new("GET requests/autonomy-effect", "requests/autonomy-effect?unit=A01", null, "A01", Any),
        new("GET requests/{document}", "requests/req", null, "A01", Any),
        new("GET requests/{document}/preview", "requests/req/preview", null, "A01", Any),
        new("GET requests/{document}/attachments/{sha256}", "requests/req/attachments/" + MatrixTests.FileHash, null, "A01", Any),
        new("GET simulations/requests", "simulations/requests?requestLimit=100.00&unit=A01", null, "A01", Any),
        new("PUT requests/{document}", "requests/R9", "{'request':'budget','unit':'A01','fund':'GF','title':'x','lines':[{'purpose':'2080208','amount':'1.00'}]}", "A01", Applicant),
        new("POST requests/{document}/attachments", "requests/req/attachments?name=b.txt", "text", "A01", Any),
        new("POST requests/{document}/submission", "requests/req/submission", null, "A01", Any),
        new("POST requests/{document}/decisions", "requests/req/decisions", "{'vote':'approve'}", "A01", Any),
        new("POST requests/{document}/returns", "requests/req/returns", "{'reason':'x'}", "A01", Any),
        new("POST requests/{document}/withdrawal", "requests/req/withdrawal", null, "A01", Any),
        new("POST requests/{document}/expiry", "requests/req/expiry", null, "A01", "approver committee secretary finance-officer"),
        new("POST requests/{document}/reminder", "requests/req/reminder", null, "A01", Any),
        new("POST requests/{document}/outcome", "requests/req/outcome", "{'summary':'x'}", "A01", Applicant),
        new("POST requests/{document}/evaluation", "requests/req/evaluation", "{'score':3,'summary':'x'}", "A01", "approver committee secretary auditor supervisor"),
        new("POST requests/{document}/comments", "requests/req/comments", "{'comment':'x'}", "A01", Any),
        new("POST requests/{document}/end", "requests/req/end", "{'reason':'x'}", "A01", Payer),
        new("POST requests/{document}/closing", "requests/req/closing", null, "A01", "approver committee secretary finance-officer"),

        // Journal and figures
        new("GET entries", "entries?unit=A01", null, "A01", Any),
        new("GET entries/{entry}", "entries/" + MatrixTests.EntryPlace, null, "A01", Any),
        new("POST entries", "entries", "{'lines':[{'ledger':'financial','account':'5001','unit':'A01','fund':'GF','purpose':'2080208','debit':'1.00'},{'ledger':'financial','account':'1002','unit':'A01','fund':'GF','purpose':'2080208','credit':'1.00'}]}", "A01", Officer),
        new("GET enclosures", "enclosures?entry=" + MatrixTests.EntryPlace, null, "A01", Any),
        new("GET entries/{entry}/attachments/{sha256}", "entries/" + MatrixTests.EntryPlace + "/attachments/" + MatrixTests.FileHash, null, "A01", Any),
        new("POST entries/{entry}/attachments", "entries/" + MatrixTests.EntryPlace + "/attachments?name=b.txt", "text", "A01", Payer),
        new("POST attachments", "attachments?name=c.txt", "text", "", Any),
        new("POST entries/{entry}/reversal", "entries/" + MatrixTests.EntryPlace + "/reversal", "{'reason':'x'}", "A01", Officer),
        new("POST entries/{entry}/correction", "entries/" + MatrixTests.EntryPlace + "/correction", "{'with':{'kind':'disburse','unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}}", "A01", Officer),
        new("GET balances", "balances?unit=A01", null, "A01", Any),
        new("GET trial-balance", "trial-balance?unit=A01", null, "A01", Any),
        new("GET comparison", "comparison?level=street", null, "", Any),
        new("GET comparison/drill", "comparison/drill?unit=A01&figure=executed", null, "A01", Any),
        new("GET comparison/what-if", "comparison/what-if?virementLimit=1.00&unit=A01", null, "A01", Any),
        new("GET surplus", "surplus?unit=A01", null, "A01", Any),
        new("GET lots", "lots?unit=A01", null, "A01", Any),

        // Year end and audit
        new("GET year-end/preview", "year-end/preview?unit=A01", null, "A01", Any),
        new("GET year-end/reconciliation", "year-end/reconciliation?unit=A01", null, "A01", Any),
        new("POST years/{year}/closing", "years/2025/closing", "{'unit':'A01'}", "A01", Officer),
        new("POST years/{year}/reopening", "years/2025/reopening", null, Book, Officer),
        new("POST carry-overs", "carry-overs", "{'unit':'A01','fund':'GF','purpose':'2080208','year':2024,'amount':'1.00'}", "A01", Officer),
        new("POST claw-backs", "claw-backs", "{'unit':'A0101','fund':'GF','purpose':'2080208','year':2024,'amount':'1.00'}", "A01", Officer),
        new("GET audit/verification", "audit/verification", null, Book, "auditor finance-officer administrator"),

        new("GET audit/checkpoints", "audit/checkpoints", null, "", Any),
        new("POST audit/checkpoints", "audit/checkpoints", null, Book, "auditor finance-officer administrator"),
        new("GET audit/proofs/{entry}", "audit/proofs/" + MatrixTests.EntryPlace, null, "A01", Any),
        new("GET export/journal", "export/journal", null, Book, "auditor finance-officer administrator"),
        new("GET log", "log?unit=A01", null, "A01", Any),
        new("GET events", "events", null, "", Any),
        new("GET vouchers", "vouchers?unit=A01&period=2025-06", null, "A01", Any),
        new("POST vouchers/signatures", "vouchers/signatures", "{'unit':'A01','period':'2025-06','office':'checker'}", "A01", "finance-officer cashier approver secretary"),
        new("GET budgets", "budgets?unit=A01", null, "A01", Any),
        new("GET reports/account-ledger", "reports/account-ledger?ledger=control&account=9203&unit=A01", null, "A01", Any),
        new("GET reports/audit-certificate", "reports/audit-certificate", null, Book, "auditor finance-officer administrator"),
        new("GET reports/budget-execution", "reports/budget-execution?unit=A01", null, "A01", Any),
        new("GET reports/charity", "reports/charity?fund=CF", null, "F", Any),
        new("GET reports/claw-back", "reports/claw-back?unit=A01", null, "A01", Any),
        new("GET reports/fund-statement", "reports/fund-statement?fund=GF&unit=A01", null, "A01", Any),
        new("GET reports/journal", "reports/journal?unit=A01", null, "A01", Any),
        new("GET reports/statement", "reports/statement?unit=A01", null, "A01", Any),
        new("POST reports/statement", "reports/statement?unit=A01", "{'code':'x','name':{'zh':'表','en':'Statement'},'ledger':'budgetary','dated':'year','columns':[{'column':'year','name':{'zh':'本年数','en':'This year'}}],'rows':[{'row':'a','name':{'zh':'收入','en':'Revenue'},'of':'6001','source':'x'}]}", "A01", Any),
        new("GET reports/voucher", "reports/voucher?unit=A01&period=2025-06", null, "A01", Any),
        new("GET requests/{document}/form", "requests/req/form?draft=true", null, "A01", Any),

        // Webhooks
        new("GET webhooks", "webhooks", null, Book, Administrator),
        new("GET webhooks/{webhook}", "webhooks/1", null, Book, Administrator),
        new("GET webhooks/{webhook}/deliveries", "webhooks/1/deliveries", null, Book, Administrator),
        new("POST webhooks", "webhooks", "{'url':'http://example.org'}", Book, Administrator),
        new("DELETE webhooks/{webhook}", "webhooks/1", null, Book, Administrator),
        new("POST webhooks/{webhook}/activity", "webhooks/1/activity", "{'active':false}", Book, Administrator),
        new("POST webhooks/{webhook}/secret", "webhooks/1/secret", null, Book, Administrator),
        new("POST webhooks/{webhook}/replay", "webhooks/1/replay", "{'after':0}", Book, Administrator),
        new("POST webhooks/{webhook}/test", "webhooks/1/test", null, Book, Administrator),

        // Several commands are admitted each by itself: a row of its own test
        new("POST commands", "commands", "[]", "", Any),
    ];
}
