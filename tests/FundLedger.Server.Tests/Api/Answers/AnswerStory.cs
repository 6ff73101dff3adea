namespace FundLedger.Server.Tests;

/// <summary>
/// Half a year of <see cref="TestTown"/>, in which every call is made and answered. A line is <c>CALLER METHOD PATH [BODY]</c>, with
/// ' for "; without a body it sends the example of the description. <c>{seq}</c> is the newest entry that a line posted, <c>wait</c>
/// lets days go by. The first time that a call is made is what is recorded of it.
/// </summary>
internal static class AnswerStory
{
    public const string Lines = """
        root POST /api/v1/books
        root GET /api/v1/books

        administrator.M POST units
        administrator.M POST units/A01/facts
        administrator.M POST funds
        administrator.M POST purposes
        administrator.M POST accounts
        administrator.M POST accounts/500199/closing
        administrator.M POST people
        administrator.M POST people {'person':'li','name':{'zh':'李强','en':'Li Qiang'},'accounts':['li.qiang']}
        administrator.M POST people {'person':'zhao','name':{'zh':'赵敏','en':'Zhao Min'},'accounts':['zhao.min']}
        li.qiang POST people/li/accounts {'account':'li.qiang'}
        zhao.min POST people/zhao/accounts {'account':'zhao.min'}
        administrator.M POST roles
        administrator.M POST roles {'person':'li','role':'approver','unit':'A01','from':'2025-01-01'}
        administrator.M POST roles {'person':'clerk.M','role':'finance-officer','unit':'M','from':'2025-01-01'}
        li.qiang POST delegations
        administrator.M POST calendar
        administrator.M POST policies
        administrator.M POST policies {'unit':'A01','fund':'GF','virementLimit':'10000.00'}
        administrator.M POST policies {'unit':'A0101','fund':'CF','requestLimit':'500.00','auditPercent':100}
        administrator.M POST routes
        administrator.M POST routes {'route':{'code':'charity','name':{'zh':'慈善申请','en':'Charity requests'},'for':{'kinds':['charity']},'outcomeDays':30,'steps':[{'step':'community','name':{'zh':'社区审核','en':'Community'},'role':'approver','level':'community','days':2},{'step':'street','name':{'zh':'街道审批','en':'Street office'},'role':'approver','level':'street','days':5,'when':{'aboveAutonomy':true}}]}}
        auditor.M POST routes/check

        finance-officer.M POST appropriations
        finance-officer.M POST supplements
        finance-officer.M POST allotments
        finance-officer.M POST recalls
        finance-officer.M POST virements
        finance-officer.M POST freezes
        finance-officer.M POST unfreezes
        finance-officer.M POST shortages
        finance-officer.M POST appropriations {'date':'2024-03-01','unit':'A','fund':'PJ','purpose':'2080208','year':2024,'amount':'50000.00'}
        finance-officer.M POST allotments {'date':'2024-03-02','from':'A','to':'A01','fund':'PJ','purpose':'2080208','year':2024,'amount':'30000.00'}
        finance-officer.M POST allotments {'date':'2024-03-02','from':'A01','to':'A01','fund':'PJ','purpose':'2080208','year':2024,'amount':'30000.00'}
        finance-officer.M POST carry-overs {'unit':'A01','fund':'PJ','purpose':'2080208','year':2024,'amount':'20000.00','text':'财政局第一批确认'}
        finance-officer.M POST years/2024/closing
        finance-officer.M POST years/2024/reopening
        finance-officer.M POST years/2024/closing
        finance-officer.M POST claw-backs

        applicant.A01 POST reservations
        approver.A01 POST documents/D-2025-012/commitment
        finance-officer.M POST disbursements
        finance-officer.M POST entries/{seq}/correction
        finance-officer.M POST disbursements {'unit':'A01','fund':'GF','purpose':'2080208','amount':'1080.00','date':'2025-04-02','text':'重复记账'}
        finance-officer.M POST entries/{seq}/reversal
        cashier.A01 POST disbursements {'document':'D-2025-012','amount':'9000.00'}
        cashier.A01 POST refunds
        cashier.A01 POST returned-payments
        supervisor.A01 POST documents/D-2025-012/flags
        finance-officer.A01 POST documents/D-2025-012/flags/{seq}/answer
        applicant.A01 POST reservations {'document':'D-2025-013','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'700.00'}]}
        approver.A01 POST documents/D-2025-013/release
        finance-officer.M POST payments
        finance-officer.M POST imports/payments?profile=payments-zh&name=2025-06.csv
        finance-officer.M POST imports/budgets?date=2025-06-15&name=budgets.csv
        finance-officer.M POST entries
        finance-officer.M POST entries/{seq}/attachments?name=发票.txt 发票
        finance-officer.M POST attachments?name=收据.txt 收据
        finance-officer.M POST commands

        finance-officer.M POST appropriations {'unit':'A','fund':'PF','amount':'300000.00','date':'2025-01-05'}
        finance-officer.M POST allotments {'from':'A','to':'A01','fund':'PF','amount':'152000.00','date':'2025-01-06'}
        finance-officer.M POST allotments {'from':'A01','to':'A01','fund':'PF','amount':'152000.00','date':'2025-01-06'}
        finance-officer.A01 POST awards
        finance-officer.M POST allotments {'from':'A','to':'A01','fund':'PF','amount':'100000.00','date':'2025-02-06'}
        finance-officer.M POST allotments {'from':'A01','to':'A01','fund':'PF','amount':'100000.00','date':'2025-02-06'}
        finance-officer.A01 POST awards/W-A01-2025Q1/funding
        finance-officer.A01 POST awards/W-A01-2025Q1/payments
        finance-officer.A01 POST awards/W-A01-2025Q1/adjustments {'amount':'216000.00','reason':'核减六人','text':'核减一季度绩效'}
        auditor.M GET payment-runs/preview?unit=A01
        finance-officer.A01 POST payment-runs

        finance-officer.F POST donations
        auditor.M GET donations/trace?donation={seq}
        finance-officer.F POST donations/{seq}/extensions {'fund':'CF','until':'2027-06-30','consent':'王先生 2025-06-10 来函'}
        finance-officer.F POST donations {'fund':'CF','amount':'9000.00','donor':'某某公司'}
        finance-officer.F POST donations/{seq}/repayments {'fund':'CF','amount':'1000.00','reason':'项目取消'}
        finance-officer.F POST donations/assignments
        finance-officer.F POST donations/interest
        finance-officer.F POST donations/bank-fees
        finance-officer.M POST held-donations
        finance-officer.M POST held-donations/hand-overs

        applicant.A0101 PUT requests/R1
        applicant.A0101 POST requests/R1/attachments?name=清单.txt 慰问名单
        auditor.M GET enclosures?document=R1
        auditor.M GET requests/R1/preview
        applicant.A0101 POST requests/R1/submission
        approver.A0101 GET requests/mine
        approver.A0101 POST requests/R1/decisions
        approver.A01 POST requests/R1/decisions
        finance-officer.F POST disbursements {'document':'R1','amount':'1800.00','advance':true}
        finance-officer.F POST documents/R1/verifications
        applicant.A0101 POST requests/R1/outcome
        auditor.F POST requests/R1/evaluation
        auditor.A POST requests/R1/comments
        finance-officer.M POST requests/R1/closing
        applicant.A0101 PUT requests/R2 {'request':'budget','unit':'A0101','fund':'GF','title':'活动室维修','lines':[{'purpose':'2080208','amount':'5000.00'}]}
        applicant.A0101 POST requests/R2/submission
        approver.A01 POST requests/R2/returns
        applicant.A0101 POST requests/R2/submission
        applicant.A0101 POST requests/R2/withdrawal
        applicant.A0101 PUT requests/R3 {'request':'budget','unit':'A0101','fund':'GF','title':'宣传栏','lines':[{'purpose':'2080208','amount':'900.00'}],'until':'2025-06-30'}
        applicant.A0101 POST requests/R3/submission
        approver.A01 POST requests/R3/decisions {'vote':'approve'}

        applicant.A0101 PUT requests/R4 {'request':'charity','unit':'A0101','fund':'CF','title':'残疾人节慰问','lines':[{'purpose':'HELP','amount':'300.00'}]}
        applicant.A0101 POST requests/R4/submission
        approver.A0101 POST requests/R4/decisions
        finance-officer.F POST disbursements {'document':'R4','amount':'300.00'}

        applicant.A0101 PUT requests/R5 {'request':'charity','unit':'A0101','fund':'CF','title':'助学','lines':[{'purpose':'HELP','amount':'900.00'}]}
        applicant.A0101 POST requests/R5/submission

        applicant.A0101 PUT requests/R6 {'request':'budget','unit':'A0101','fund':'GF','title':'桌椅','lines':[{'purpose':'2080208','amount':'1200.00'}]}
        applicant.A0101 POST requests/R6/submission
        approver.A01 POST requests/R6/decisions
        cashier.A01 POST disbursements {'document':'R6','amount':'700.00','final':false}
        cashier.A01 POST requests/R6/end {'reason':'余款不再支付'}

        cashier.A01 POST vouchers/signatures
        approver.A01 POST vouchers/signatures {'unit':'A01','period':'2025-04','office':'bookkeeper'}
        finance-officer.A01 POST vouchers/signatures {'unit':'A01','period':'2025-04','office':'cashier'}
        finance-officer.M POST periods/2025-01/lock
        clerk.M POST periods/2025-01/reopening
        finance-officer.M POST periods/2025-01/lock

        administrator.M POST webhooks
        administrator.M GET webhooks
        administrator.M GET webhooks/1
        administrator.M POST webhooks/1/activity
        administrator.M POST webhooks/1/secret
        administrator.M POST webhooks/1/replay
        cashier.A01 POST disbursements {'unit':'A01','fund':'GF','purpose':'2080208','amount':'360.00','payee':'某某印刷厂','text':'宣传单'}
        auditor.M POST audit/checkpoints
        auditor.M GET audit/checkpoints

        auditor.M GET units
        auditor.M GET funds
        auditor.M GET funds/CF
        auditor.M GET purposes
        auditor.M GET accounts
        auditor.M GET periods
        auditor.M GET periods/checklist?period=2025-06
        auditor.M GET policies
        auditor.M GET routes
        auditor.M GET routes/charity
        auditor.M GET people
        auditor.M GET delegations
        auditor.M GET calendar
        auditor.M GET surplus
        auditor.M GET lots?all=true
        auditor.M GET awards
        auditor.M GET awards/ageing
        auditor.M GET awards/clearance?by=2025-12-31
        auditor.M GET awards/W-A01-2025Q1
        auditor.M GET donations
        auditor.M GET requests
        auditor.M GET requests/R1
        auditor.M GET requests/bottlenecks
        auditor.M GET requests/after-audit
        auditor.M GET requests/autonomy-effect
        auditor.M GET simulations/requests?requestLimit=2000.00&unit=A0101
        auditor.M POST simulations/requests
        - GET bulletin
        auditor.M GET log?unit=A0101
        auditor.M GET entries?document=D-2025-012
        auditor.M GET entries/{seq}
        auditor.M GET vouchers?unit=A01&period=2025-06
        auditor.M GET balances?unit=A01
        auditor.M GET trial-balance?unit=A01
        auditor.M GET budgets?unit=A01
        auditor.M GET reports/budget-execution?unit=A01
        auditor.M GET reports/fund-statement?fund=GF&unit=A01
        auditor.M GET reports/charity?fund=CF
        auditor.M GET reports/claw-back?within=400
        auditor.M GET reports/journal?unit=A01&period=2025-06
        auditor.M GET reports/account-ledger?ledger=control&account=9203&unit=A01
        auditor.M GET reports/voucher?unit=A01&period=2025-04
        auditor.M GET reports/statement?unit=A01
        auditor.M POST reports/statement?unit=A01
        auditor.M GET requests/R1/form
        auditor.M GET reports/audit-certificate
        auditor.M GET comparison?level=street
        auditor.M GET comparison/drill?unit=A01&figure=executed
        auditor.M GET comparison/what-if?virementLimit=4000.00
        auditor.M GET year-end/preview
        auditor.M GET year-end/reconciliation
        auditor.M GET audit/verification
        auditor.M GET audit/proofs/{seq}
        auditor.M GET export/journal
        auditor.M GET events?after=200&limit=20
        auditor.M GET reports

        wait 30
        approver.A01 POST requests/R3/expiry
        applicant.A0101 POST requests/R5/reminder
        administrator.M DELETE webhooks/1
        """;
}
