using static FundLedger.Values.RefusalKind;

namespace FundLedger.Values;

/// <summary>
/// Every rule by which the product refuses something, with its group, its kind and its text: the one list of refusals. A
/// refusal is an answer to the caller, never a fault of the program. The name of a rule is part of the public contract;
/// their order means nothing.
/// </summary>
public enum Rule
{
    [RuleText(RuleGroup.Input, Malformed,
        "命令无法读取：{problem}。",
        "The command cannot be read: {problem}.")]
    CommandForm,

    [RuleText(RuleGroup.Input, Malformed,
        "没有名为“{kind}”的命令。",
        "There is no command of kind '{kind}'.")]
    CommandKindMustExist,

    [RuleText(RuleGroup.Input, Malformed,
        "命令 {kind} 缺少 {member}。",
        "The command {kind} lacks {member}.")]
    MemberRequired,

    [RuleText(RuleGroup.Input, Malformed,
        "{member} 无效：{problem}。",
        "{member} is not valid: {problem}.")]
    MemberForm,

    [RuleText(RuleGroup.Input, Malformed,
        "金额“{amount}”不是十进制数。",
        "The amount '{amount}' is not a plain decimal number.")]
    AmountForm,

    [RuleText(RuleGroup.Input, Malformed,
        "金额 {amount}{currency: |} 超出可记范围。",
        "The amount {amount}{currency: |} is out of range.")]
    AmountRange,

    [RuleText(RuleGroup.Input, Malformed,
        "币种“{currency}”不在 ISO 4217 表中。",
        "The currency '{currency}' is not in ISO 4217.")]
    CurrencyMustExist,

    [RuleText(RuleGroup.Input, Malformed,
        "{member}“{code}”不是有效代码：1 至 100 个字母、数字或 . _ - : / # @ + ( )。",
        "{member} '{code}' is not a code: 1 to 100 letters, digits or . _ - : / # @ + ( ).")]
    CodeForm,

    [RuleText(RuleGroup.Input, Malformed,
        "“{date}”不是日期；应写作 {expected}。",
        "'{date}' is not a date; write it as {expected}.")]
    DateForm,

    [RuleText(RuleGroup.Input, Invalid,
        "日期 {date} 晚于允许的最后日期 {limit}。",
        "The date {date} is after {limit}, the last one that the book's policy allows.")]
    DateTooFarAhead,

    [RuleText(RuleGroup.Input, Malformed,
        "{member} 长 {length} 个字符，上限 {limit}。",
        "{member} has {length} characters; the limit is {limit}.")]
    TextTooLong,

    [RuleText(RuleGroup.Input, Malformed,
        "{member} 第 {position} 个字符 {character} 不可用（控制字符或改变显示顺序的字符）。",
        "{member} holds the character {character} at position {position}, which controls or reorders text.")]
    TextCharacter,

    [RuleText(RuleGroup.Input, Malformed,
        "经办人是 {actor}，不可写作“{given}”。",
        "The actor is {actor}; '{given}' cannot be named.")]
    ActorIsTheCaller,

    [RuleText(RuleGroup.Input, Invalid,
        "键 {key} 已用于内容不同的{entry:第 | 号}凭证。",
        "The key {key} was used with other content{entry: by entry |}.")]
    KeyReused,

    [RuleText(RuleGroup.Input, Stale,
        "单据 {document} 已有变化：所见为第 {expected} 号，现为第 {actual} 号。",
        "The document {document} has changed: entry {expected} was seen, {actual} is its newest.")]
    DocumentChanged,

    [RuleText(RuleGroup.Posting, NotFound,
        "没有资金“{fund}”。{near:是否指 |？}",
        "There is no fund '{fund}'.{near: Did you mean |?}")]
    FundMustExist,

    [RuleText(RuleGroup.Posting, NotFound,
        "没有用途“{purpose}”。{near:是否指 |？}",
        "There is no purpose '{purpose}'.{near: Did you mean |?}")]
    PurposeMustExist,

    [RuleText(RuleGroup.Posting, Invalid,
        "资金 {fund} 不得用于 {purpose}：{problem}。",
        "The fund {fund} may not be used for {purpose}: {problem}.")]
    PurposeNotAllowed,

    [RuleText(RuleGroup.Posting, NotFound,
        "{ledger}科目表中没有科目“{account}”。{near:是否指 |？}",
        "There is no account '{account}' in the {ledger} chart.{near: Did you mean |?}")]
    AccountMustExist,

    [RuleText(RuleGroup.Posting, Invalid,
        "{account}在 {date} 不可记账：启用期为 {from}{until: 至 |}。",
        "{account} is not open on {date}: it is open from {from}{until: to |}.")]
    AccountClosed,

    [RuleText(RuleGroup.Posting, Invalid,
        "{account}只由相应业务过账，不可手工记账。",
        "{account} moves by its own commands alone, not by a manual voucher.")]
    ControlledAccount,

    [RuleText(RuleGroup.Posting, Invalid,
        "单位 {unit} 自 {from} 起启用，{date} 不可记账。",
        "The unit {unit} opens on {from}; nothing can be posted to it on {date}.")]
    UnitMustBeOpen,

    [RuleText(RuleGroup.Posting, Invalid,
        "单位 {unit} 不是会计主体，不可记账。",
        "The unit {unit} keeps no accounts of its own.")]
    UnitKeepsNoAccounts,

    [RuleText(RuleGroup.Posting, Invalid,
        "凭证没有分录行。",
        "The entry has no lines.")]
    EntryMustHaveLines,

    [RuleText(RuleGroup.Posting, Invalid,
        "借贷不平：{ledger}账中单位 {unit}{fund:、资金 |} 的借方减贷方为 {difference} {currency}。",
        "The entry does not balance: in the {ledger} ledger of {unit}{fund:, fund |}, debits less credits are {difference} {currency}.")]
    EntryMustBalance,

    [RuleText(RuleGroup.Posting, Malformed,
        "金额 {amount} 的小数位多于 {currency} 的 {decimals} 位。",
        "The amount {amount} has more decimals than the {decimals} of {currency}.")]
    AmountPrecision,

    [RuleText(RuleGroup.Posting, Invalid,
        "{member} 必须大于零，现为 {amount}。",
        "{member} must be above zero; it is {amount}.")]
    AmountMustBePositive,

    [RuleText(RuleGroup.Posting, Invalid,
        "{member} 不得为零。",
        "{member} must not be zero.")]
    AmountMustNotBeZero,

    [RuleText(RuleGroup.Posting, Invalid,
        "币种不符：应为 {expected}，现为 {actual}。",
        "Wrong currency: {expected} is expected, not {actual}.")]
    CurrencyMustMatch,

    [RuleText(RuleGroup.Posting, Conflict,
        "期间 {period} 已锁定，{date} 不可记账；请改用未锁定的日期，或由另一人重新打开该期间。",
        "The period {period} is locked; nothing can be posted on {date}. Use a day of an open period, or have another person reopen this one.")]
    PeriodLocked,

    [RuleText(RuleGroup.Posting, Conflict,
        "{year} 财年已结账（单位 {unit}{fund:，资金 |}），{date} 不可记账；须先反结账。",
        "The fiscal year {year} is closed for unit {unit}{fund:, fund |}; nothing can be posted on {date} unless the year is reopened.")]
    YearClosed,

    [RuleText(RuleGroup.Posting, Invalid,
        "{account}在 {date} 不足：可用 {limit}，需要 {amount}，短缺 {shortfall}。{holders:占用单据：|。}{elsewhere:同处另有：|。}",
        "{account} is not enough on {date}: {limit} available, {amount} needed, short by {shortfall}.{holders: Held by: |.}{elsewhere: Also there: |.}")]
    BalanceBelowZero,

    [RuleText(RuleGroup.Posting, Invalid,
        "单据 {document} 的{account}在 {date} 只有 {limit}，本次 {amount} 不可早于其形成；请以其后为日期。",
        "{document} has {limit} of {account} on {date}: {amount} cannot be taken from it before it came; choose a later date.")]
    DocumentBelowZero,

    [RuleText(RuleGroup.Posting, Invalid,
        "{account}至 {limit} 止（资金规则：{carryover}），{date} 不可再动用；此前发生的业务请按当时日期入账，此后的用本年指标。",
        "{account} ended on {limit} by its fund's rule ({carryover}) and cannot be used on {date}; what happened before is dated then, what comes after is paid from this year's quota.")]
    QuotaEnded,

    [RuleText(RuleGroup.Posting, Invalid,
        "单位 {unit}、资金 {fund} 的 {year} 年指标按资金规则（{carryover}）在 {date} 后不结转；应付未付的绩效除外，其余请用本年指标。",
        "By its fund's rule ({carryover}) quota of {year} of unit {unit}, fund {fund}, does not carry over {date}; performance pay that is owed does, for the rest use this year's quota.")]
    CarryOverNotAllowed,

    [RuleText(RuleGroup.Posting, Invalid,
        "单位 {unit}、资金 {fund}：财政应返还额度（1201）与资金结存—财政应返还额度（800103）须同额变动，相差 {difference}。",
        "Unit {unit}, fund {fund}: fiscal quota receivable (1201) and its budgetary balance (800103) must move alike; they differ by {difference}.")]
    CarriedQuotaMustAgree,

    [RuleText(RuleGroup.Posting, Invalid,
        "单位 {unit}、资金 {fund}：行政支出（7101）与已支付指标（9501）须同额变动，相差 {difference}。",
        "Unit {unit}, fund {fund}: budget expenditure (7101) and paid quota (9501) must move alike; they differ by {difference}.")]
    PaidQuotaMustAgree,

    [RuleText(RuleGroup.Reversals, NotFound,
        "没有第 {entry} 号凭证。",
        "There is no entry {entry}.")]
    EntryMustExist,

    [RuleText(RuleGroup.Reversals, Invalid,
        "第 {entry} 号记录（{kind}）没有分录，不可冲销、更正或退款。",
        "Entry {entry} ({kind}) has no lines that could be reversed, corrected or refunded.")]
    EntryMustBePosting,

    [RuleText(RuleGroup.Posting, Conflict,
        "原始凭证（{source} {serial}）已经过账{entry:，见第 | 号凭证}：同一张不再记账；前一笔有误的先冲销（reverse）或更正（correct），号码写错的改正号码。",
        "The source voucher ({source} {serial}) is posted already{entry:, by entry |}, and is not posted again. If that entry is wrong, reverse or correct it first; if the number is, mend the number.")]
    SourceVoucherPosted,

    [RuleText(RuleGroup.Reversals, Conflict,
        "第 {entry} 号凭证已由第 {by} 号凭证冲销。",
        "Entry {entry} was reversed by entry {by} already.")]
    EntryReversedAlready,

    [RuleText(RuleGroup.Reversals, Invalid,
        "第 {entry} 号凭证本身是冲销凭证，不可再冲销。",
        "Entry {entry} is itself a reversal and cannot be reversed.")]
    EntryIsReversal,

    [RuleText(RuleGroup.Reversals, Invalid,
        "第 {entry} 号凭证属年终结账或结转（{document}），不可单独冲销、更正或退款；结账须反结账（reopen-year），结转须冲销（reverse）。",
        "Entry {entry} is part of a year's end ({document}): a close is taken back by reopening the year (reopen-year), a carry-over by reversing it (reverse), and neither by anything else.")]
    EntryOfYearEnd,

    [RuleText(RuleGroup.Reversals, Invalid,
        "第 {entry} 号记录是申请 {document} 的审批过程，不可冲销；申请可撤回（withdraw）或终止（end-request），付款可退款（refund）。",
        "Entry {entry} is part of the approval of {document} and is not reversed; the request can be withdrawn or ended, a payment refunded.")]
    EntryOfRequest,

    [RuleText(RuleGroup.Reversals, Invalid,
        "第 {entry} 号凭证动用 {year} 年指标，不可在 {date} 冲销；请用退款、收回、退回，或以原日期冲销。",
        "Entry {entry} moved quota in {year} and cannot be reversed on {date}; use a refund, a recall or a release, or reverse it at its own date.")]
    QuotaOfAnotherYear,

    [RuleText(RuleGroup.Reversals, Invalid,
        "第 {entry} 号凭证记于 {from}，不可在此前的 {date} 冲销或更正；请以 {from} 或其后为日期。",
        "Entry {entry} is of {from} and is not taken back on {date}, before it; date it on {from} or later.")]
    ReversalBeforeEntry,

    [RuleText(RuleGroup.Budgets, Invalid,
        "资金 {fund} 是{actual}资金，不适用 {kind}。",
        "The fund {fund} is a {actual} fund; {kind} does not apply to it.")]
    FundTypeMustMatch,

    [RuleText(RuleGroup.Budgets, Invalid,
        "{to} 不是 {from} 的直接下级单位。",
        "{to} is not directly below {from}.")]
    UnitMustBeChild,

    [RuleText(RuleGroup.Budgets, Invalid,
        "财政资金不得转入慈善资金 {fund}；慈善资金的额度只来自捐赠。",
        "Fiscal money may not be moved into the charity fund {fund}; its quota comes from donations alone.")]
    SurplusIntoCharity,

    [RuleText(RuleGroup.Budgets, Invalid,
        "慈善资金 {fund} 的额度不经下达或收回：给 {unit} 的善款，在登记捐赠时限定单位（fundledger donation record --restriction-unit {unit}）。",
        "Quota of the charity fund {fund} is neither allotted nor recalled: money for {unit} is a donation recorded with that restriction (fundledger donation record --restriction-unit {unit}).")]
    CharityNotAllotted,

    [RuleText(RuleGroup.Budgets, Invalid,
        "单位 {unit} 资金 {fund} {year} 年自主调剂限额为 {limit}，调剂后累计 {amount}，超出 {shortfall}，须报批。",
        "Unit {unit} may move {limit} between purposes of fund {fund} of {year} by itself; with this it would be {amount}, which is {shortfall} too much and needs approval.")]
    AboveAutonomyLimit,

    [RuleText(RuleGroup.Budgets, Invalid,
        "{unit} 的 {fund} 预算已有 {actual}，多于文件中的 {amount}；追减或收回须另行办理。",
        "The budget of {unit} from {fund} is {actual} already, more than {amount} in the file; reduce or recall it by a command of its own.")]
    BudgetAboveFile,

    [RuleText(RuleGroup.Documents, NotFound,
        "没有单据“{document}”。",
        "There is no document '{document}'.")]
    DocumentMustExist,

    [RuleText(RuleGroup.Documents, NotFound,
        "单据 {document} 由 {kind} 建立，不是申请，没有审批过程。",
        "The document {document} was begun by {kind}; it is no request and has no approval.")]
    DocumentIsNoRequest,

    [RuleText(RuleGroup.Documents, Conflict,
        "单据“{document}”已存在（第 {entry} 号凭证）。",
        "The document '{document}' exists already (entry {entry}).")]
    DocumentMustBeNew,

    [RuleText(RuleGroup.Documents, Conflict,
        "单据号“{document}”不止一张：{documents}。请用完整单据号。",
        "Several documents are called '{document}': {documents}. Name one by its full code.")]
    DocumentAmbiguous,

    [RuleText(RuleGroup.Documents, Conflict,
        "单据号“{document}”保留给年终结账、凭证签章、代管款和退款。",
        "The document code '{document}' is kept for year ends, signatures of vouchers, money held for others and refunds.")]
    DocumentKept,

    [RuleText(RuleGroup.Documents, Conflict,
        "单据 {document} {problem}。",
        "The document {document} {problem}.")]
    DocumentState,

    [RuleText(RuleGroup.Documents, Invalid,
        "{document} 是申请，须按路线审批，不可直接 {kind}。",
        "{document} is a request and goes its route; {kind} is not possible.")]
    RequestNeedsItsRoute,

    [RuleText(RuleGroup.Payments, Invalid,
        "单据 {document} 有 {lines} 行，请指明用途和年度，或一次付清。",
        "The document {document} has {lines} lines; name purpose and year, or pay all of it.")]
    DocumentLineAmbiguous,

    [RuleText(RuleGroup.Payments, Invalid,
        "单据 {document} 属 {actual}，不属 {given}；不写即按单据办理。",
        "The document {document} is of {actual}, not of {given}; left out, it is taken from the document.")]
    DocumentOfAnotherPlace,

    [RuleText(RuleGroup.Payments, Invalid,
        "单据 {document} 的审批占用（9302）余额为 {limit}，付款 {amount} 超出 {shortfall}。",
        "The document {document} has {limit} committed (9302); {amount} is {shortfall} too much.")]
    AmountAboveReserved,

    [RuleText(RuleGroup.Payments, Invalid,
        "{document} 已付未退 {limit}，退款 {amount} 超出 {shortfall}。",
        "{document} has {limit} paid and not refunded; {amount} is {shortfall} too much.")]
    AmountAbovePaid,

    [RuleText(RuleGroup.Payments, Invalid,
        "{document} 在 {date} 已付未退只有 {limit}，退款 {amount} 不可早于付款；请以付款之日或其后为日期。",
        "{document} has {limit} paid and not refunded on {date}: {amount} cannot come back before it is paid; date it on the day of the payment or later.")]
    RefundBeforePayment,

    [RuleText(RuleGroup.Payments, Invalid,
        "{unit}/{fund} 对该收款人和用途的已付未退款截至 {date} 为 {limit}，退款 {amount} 无从冲减；请先导入原付款，或在 of 中写明原付款。",
        "{unit}/{fund} has {limit} paid to this payee and purpose up to {date} and not refunded: {amount} takes back no payment; import the payment first, or name it in 'of'.")]
    RefundOfNothing,

    [RuleText(RuleGroup.Payments, Invalid,
        "{document} 的无指标负债（9701）为 {limit}，{amount} 超出 {shortfall}。",
        "{document} has {limit} unfunded (9701); {amount} is {shortfall} too much.")]
    AmountAboveUnfunded,

    [RuleText(RuleGroup.Payments, Invalid,
        "{document} 已计提且有指标的未付数（9401）为 {limit}，{amount} 超出 {shortfall}。",
        "{document} has {limit} accrued, funded and unpaid (9401); {amount} is {shortfall} too much.")]
    AmountAboveAccrued,

    [RuleText(RuleGroup.Payments, Invalid,
        "{document} 已付 {limit}，不可调为 {amount}；多付的请先退款。",
        "{document} has {limit} paid and cannot come to {amount}; what is paid too much is refunded first.")]
    AwardBelowPaid,

    [RuleText(RuleGroup.Payments, Invalid,
        "{document} 现为 {amount}，无需调整；amount 应为调整后的总额。",
        "{document} comes to {amount} as it is; 'amount' is what it is to come to in all.")]
    AwardAsItIs,

    [RuleText(RuleGroup.Payments, Invalid,
        "{document} 的未核销预付款为 {limit}，{amount} 超出 {shortfall}。",
        "{document} has {limit} advanced and not verified; {amount} is {shortfall} too much.")]
    AmountAboveAdvance,

    [RuleText(RuleGroup.Payments, Invalid,
        "{document} 为“{for}”代管{donor:、由“|”所交的}余额为 {limit}，{amount} 超出 {shortfall}。代管款只能交给本人或退还原捐赠人{others:；另为下列人员代管：|}。",
        "{document} holds {limit}{donor: of |} for {for}; {amount} is {shortfall} too much. It goes to whom it is held for, or back to its giver{others:; money is held for |, too}.")]
    AmountAboveHeld,

    [RuleText(RuleGroup.Payments, NotFound,
        "第 {entry} 号凭证不是基金 {fund} 的有效捐赠；捐赠的凭证号见捐赠明细。",
        "Entry {entry} is no donation to the fund {fund} that stands; the list of donations shows their entries.")]
    DonationMustExist,

    [RuleText(RuleGroup.Payments, Invalid,
        "第 {entry} 号捐赠限用至 {until}，{date} 不可支付：此处仍可动用 {limit}，需要 {amount}，短缺 {shortfall}。请取得捐赠人同意后办理展期（extend-donation），或退还捐赠人。",
        "The donation of entry {entry} may be used until {until} and is not paid on {date}: {limit} may still be used here, {amount} are needed, short by {shortfall}. Record the donor's consent (extend-donation), or repay it.")]
    DonationEnded,

    [RuleText(RuleGroup.Payments, Invalid,
        "{date} 的捐赠中，此后各日均未动用的只有 {limit}，需要 {amount}：其余已由其后的付款使用，或其后才退回。请改用较晚的日期。",
        "Of the donations of {date} only {limit} stay unused on every day after it, and {amount} are needed: the rest was used by later payments, or came back later. Use a later date.")]
    DonationsUsedLater,

    [RuleText(RuleGroup.Payments, Invalid,
        "第 {entry} 号捐赠未用余额为 {limit}，{amount} 超出 {shortfall}。",
        "Of the donation of entry {entry} {limit} are left; {amount} is {shortfall} too much.")]
    AmountAboveDonation,

    [RuleText(RuleGroup.Payments, Invalid,
        "{place} 的非限定性资金余额为 {limit}，{amount} 超出 {shortfall}；限定性捐赠不可改变用途和单位。",
        "{place} has {limit} of unrestricted money; {amount} is {shortfall} too much. What a donor has bound stays where he bound it.")]
    AmountAboveUnrestricted,

    [RuleText(RuleGroup.Payments, Conflict,
        "付款 {key} 已记入第 {entry} 号凭证。",
        "The payment {key} was posted already, as entry {entry}.")]
    PaymentPostedAlready,

    [RuleText(RuleGroup.YearEnds, Invalid,
        "单位 {unit}、资金 {fund} 的 {year} 年指标在 {date} 未用且未结转的为 {limit}，不能结转 {amount}，超出 {shortfall}；请减少金额，或先冲销已结转的。",
        "Of quota of {year} of unit {unit}, fund {fund}, {limit} is unused on {date} and not carried over yet; {amount} is {shortfall} too much. Lower the amount, or reverse what was carried over before.")]
    AmountAboveUnused,

    [RuleText(RuleGroup.YearEnds, Conflict,
        "不能冲销该结转：{account}在 {date} 已动用其中 {amount}；请先冲销当日动用的凭证。",
        "The carry-over cannot be reversed: {amount} of {account} was used on {date}; reverse what used it first.")]
    CarriedQuotaUsed,

    [RuleText(RuleGroup.YearEnds, Conflict,
        "不能反结 {year} 财年的账：结账结转的{account}已由 {date} {entry:第 | 号凭证}动用，欠 {amount}（共 {accounts} 处）；请先冲销该凭证（entry reverse），反结账后重新入账，届时自行结转。",
        "The fiscal year {year} cannot be reopened:{entry: entry |} of {date} used {account}, which the close had carried over; {amount} would be missing (places: {accounts}). Reverse that entry first (entry reverse), and post it again afterwards: it is then carried over by itself.")]
    YearUsedSince,

    [RuleText(RuleGroup.YearEnds, Conflict,
        "{year} 财年未结账。",
        "The fiscal year {year} is not closed.")]
    YearNotClosed,

    [RuleText(RuleGroup.YearEnds, Conflict,
        "不能反结 {year} 财年的账：{later} 财年也已结账，请先反结 {later} 财年。",
        "The fiscal year {year} cannot be reopened: {later} is closed too, and is reopened first.")]
    LaterYearClosed,

    [RuleText(RuleGroup.YearEnds, Conflict,
        "{year} 财年{unit:（单位 |）}{fund:（资金 |）}已经结账。",
        "The fiscal year {year} is closed already{unit: for unit |}{fund:, fund |}.")]
    YearClosedAlready,

    [RuleText(RuleGroup.YearEnds, Conflict,
        "须先结 {year} 财年的账（fundledger year-end close --year {year}）：{account}尚有余额。",
        "Close the fiscal year {year} first (fundledger year-end close --year {year}): {account} has a balance left.")]
    YearMustBeClosedFirst,

    [RuleText(RuleGroup.YearEnds, Conflict,
        "不能结账：将注销的指标有 {accounts} 处仍被单据占用，首处为{account}，{amount}{holders:（|）}；请先支付或释放。清单见 fundledger period checklist --year {year}。",
        "The year cannot be closed: documents still hold quota that would lapse in {accounts} places, the first {account} with {amount}{holders: (|)}; pay or release them first. The list is fundledger period checklist --year {year}.")]
    YearHasOpenRequests,

    [RuleText(RuleGroup.YearEnds, Invalid,
        "{date} 时资金 {fund} 的 {year} 年指标不是结转指标，或尚未结转；未结转的在年终结账（close-year）时注销或收回。",
        "Quota of {year} in fund {fund} is not carried-over quota on {date}, or not yet; what is not carried over lapses or is clawed back when the year is closed (close-year).")]
    QuotaNotCarriedOver,

    [RuleText(RuleGroup.Setup, NotFound,
        "没有账套“{book}”。{near:是否指 |？}",
        "There is no book '{book}'.{near: Did you mean |?}")]
    BookMustExist,

    [RuleText(RuleGroup.Setup, Conflict,
        "账套“{book}”已存在。",
        "The book '{book}' exists already.")]
    BookMustBeNew,

    [RuleText(RuleGroup.Setup, Malformed,
        "此处有 {count} 个账套（{books}），请指明一个。",
        "There are {count} books here ({books}); name one.")]
    BookMustBeNamed,

    [RuleText(RuleGroup.Setup, Invalid,
        "此处已有账套 {books}；演示需要空的数据文件夹（--data）。",
        "There are books here already ({books}); the demo needs an empty data folder (--data).")]
    DemoNeedsAnEmptyPlace,

    [RuleText(RuleGroup.Setup, NotFound,
        "没有单位“{unit}”。{near:是否指 |？}",
        "There is no unit '{unit}'.{near: Did you mean |?}")]
    UnitMustExist,

    [RuleText(RuleGroup.Setup, Conflict,
        "单位“{unit}”已存在{near:，写作 |}。",
        "The unit '{unit}' exists already{near:, written |}.")]
    UnitMustBeNew,

    [RuleText(RuleGroup.Setup, Invalid,
        "{unit} 是{level}级，不能设在{above}级的 {parent} 之下。",
        "{unit} is a {level} and cannot stand below {parent}, a {above}.")]
    UnitLevelMustFit,

    [RuleText(RuleGroup.Setup, Conflict,
        "资金“{fund}”已存在{near:，写作 |}。",
        "The fund '{fund}' exists already{near:, written |}.")]
    FundMustBeNew,

    [RuleText(RuleGroup.Setup, Conflict,
        "用途“{purpose}”已存在{near:，写作 |}。",
        "The purpose '{purpose}' exists already{near:, written |}.")]
    PurposeMustBeNew,

    [RuleText(RuleGroup.Setup, Conflict,
        "{account}在同一期间已存在。",
        "{account} exists already in those days.")]
    AccountMustBeNew,

    [RuleText(RuleGroup.Setup, Conflict,
        "{account}由业务自动记账，停用后相应业务将无法办理；如需改变其名称，请以 successor 给出次日起的新定义。",
        "{account} is posted to by commands, which could not be carried out without it. To define it anew, give its definition from the next day on as successor.")]
    AccountInUse,

    [RuleText(RuleGroup.Setup, Conflict,
        "{account}在 {date} 之后仍有余额 {amount}，不可停用；请先结清。",
        "{account} has a balance of {amount} after {date} and cannot be closed. Clear it first.")]
    AccountHasBalance,

    [RuleText(RuleGroup.Setup, Conflict,
        "{account}在 {date} 之后已有记账，最后一笔在 {last}；停用日不得早于该日。",
        "{account} was posted to after {date}, last on {last}; it cannot be closed before that day.")]
    AccountPostedLater,

    [RuleText(RuleGroup.Setup, Invalid,
        "{member} 不得为负，现为 {amount}。",
        "{member} must not be below zero; it is {amount}.")]
    AmountMustNotBeNegative,

    [RuleText(RuleGroup.Setup, Conflict,
        "期间 {period} 未锁定。",
        "The period {period} is not locked.")]
    PeriodNotLocked,

    [RuleText(RuleGroup.Setup, Conflict,
        "期间 {period} 已经锁定。",
        "The period {period} is locked already.")]
    PeriodLockedAlready,

    [RuleText(RuleGroup.Setup, Conflict,
        "不能锁定 {period}：{open} 尚未锁定，各月须依次锁定（先 fundledger period lock {open}）；清单见 fundledger period checklist --period {period}。",
        "{period} cannot be locked: {open} is open, and months are locked in order (first fundledger period lock {open}). The list is fundledger period checklist --period {period}.")]
    PeriodOutOfOrder,

    [RuleText(RuleGroup.Setup, Forbidden,
        "期间 {period} 由 {actor} 锁定，须由另一人重新打开。",
        "The period {period} was locked by {actor}; another person must reopen it.")]
    SecondPersonRequired,

    [RuleText(RuleGroup.People, NotFound,
        "没有人员“{person}”。",
        "There is no person '{person}'.")]
    PersonMustExist,

    [RuleText(RuleGroup.People, Conflict,
        "人员“{person}”已存在{near:，写作 |}。",
        "The person '{person}' exists already{near:, written |}.")]
    PersonMustBeNew,

    [RuleText(RuleGroup.People, Malformed,
        "请写明经办人（--actor）。",
        "Name who acts (--actor).")]
    ActorRequired,

    [RuleText(RuleGroup.People, NotFound,
        "没有职务“{role}”；可用：{known}，以及审批路线所列职务。",
        "There is no role '{role}'; there are {known}, and the offices that routes name.")]
    RoleMustExist,

    [RuleText(RuleGroup.People, NotFound,
        "账号“{account}”没有待 {person} 接受的邀请。",
        "The account '{account}' was not offered to {person}.")]
    InvitationMustExist,

    [RuleText(RuleGroup.People, Conflict,
        "账号 {account} 属于另一人。",
        "The account {account} belongs to another person.")]
    AccountOfAnother,

    [RuleText(RuleGroup.People, Forbidden,
        "只有 {person} 本人可以委托，{actor} 不可。",
        "Only {person} can delegate for himself or herself, not {actor}.")]
    OnlyForOneself,

    [RuleText(RuleGroup.People, Forbidden,
        "不得给自己任职：{role}。",
        "Nobody may assign a role to himself or herself: {role}.")]
    RoleForOneself,

    [RuleText(RuleGroup.People, Forbidden,
        "不得把自己的账号 {account} 给予他人（{person}）。",
        "Nobody may give his or her own account {account} to another person ({person}).")]
    AccountForOneself,

    [RuleText(RuleGroup.People, Forbidden,
        "账号 {account} 须由其本人登录后接受，或由另一名管理员确认（{person}）。",
        "The account {account} is linked to {person} by its own log-in, or by another administrator than the one who offered it.")]
    SecondAdministratorRequired,

    [RuleText(RuleGroup.Routes, NotFound,
        "没有适用于 {document}（{request}，单位 {unit}）的审批路线。",
        "No route is published for {document} ({request}, unit {unit}).")]
    RouteMustExist,

    [RuleText(RuleGroup.Routes, Invalid,
        "路线 {route} 对 {document} 没有任何环节；不得无人审批。",
        "The route {route} has no step for {document}; nothing is approved by nobody.")]
    RouteHasNoStep,

    [RuleText(RuleGroup.Routes, Invalid,
        "路线 {route}{line: 第 | 行}{step:，环节 | }无效：{problem}。",
        "The route {route} is not valid{line: in line |}{step:, step |}: {problem}.")]
    RouteForm,

    [RuleText(RuleGroup.Routes, Invalid,
        "环节 {step}：{unit} 及其上级中没有{level}级单位。",
        "Step {step}: there is no {level} at or above {unit}.")]
    StepUnitMissing,

    [RuleText(RuleGroup.Routes, Invalid,
        "环节 {step}：{unit} 没有可以办理的 {role}；请先任职（person role）。",
        "Step {step}: nobody at {unit} who could decide holds the role {role}; assign it first (person role).")]
    StepHasNobody,

    [RuleText(RuleGroup.Routes, Invalid,
        "环节 {step}：{unit} 的委员会须为不少于五人的单数，现有 {members} 人{quorum:；其中 | 人须到会，应过半且不计申请人也能达到}。",
        "Step {step}: the committee of {unit} must be odd and five or more; it has {members}{quorum:, of whom | must vote: more than half, and within reach without the one who asks}.")]
    CommitteeForm,

    [RuleText(RuleGroup.Routes, Forbidden,
        "申请所带的 {kind} 须有一名审批人本身有权办理{unit:（单位 |）}，即任{roles}；路线上没有这样的人。",
        "What the request carries ({kind}) needs an approver who may do it directly{unit: at |}, as {roles}; there is none on its route.")]
    CarriedNeedsRight,

    [RuleText(RuleGroup.Requests, Conflict,
        "申请 {document} 处于“{status}”状态，不可“{event}”。",
        "The request {document} is {status}, so this is not possible: {event}.")]
    RequestState,

    [RuleText(RuleGroup.Requests, Invalid,
        "{document} 的办理日期应{from:不早于 |、}不晚于 {until}，{date} 不可。",
        "What happens to {document} is dated {from:from | }until {until}; {date} is not possible.")]
    RequestDate,

    [RuleText(RuleGroup.Requests, Forbidden,
        "只有申请人可以这样处理 {document}，{person} 不可。",
        "Only the one who wrote {document} can do this, not {person}.")]
    OnlyTheMaker,

    [RuleText(RuleGroup.Requests, Invalid,
        "{unit} 的申请 {document} 应于 {limit} 前报告成效，至 {date} 未报，不可提交新申请。",
        "{unit} owed the outcome of {document} by {limit}; until it is reported nothing new can be submitted ({date}).")]
    OutcomeOverdue,

    [RuleText(RuleGroup.Requests, Invalid,
        "{document} 在 {date} 尚未过期{limit:（有效期至 |）}。",
        "{document} has not expired on {date}{limit: (it is good until |)}.")]
    NotExpired,

    [RuleText(RuleGroup.Requests, Invalid,
        "{document} 的环节 {step} 在 {date} 未超时限{limit:（至 |）}，不必催办。",
        "The step {step} of {document} is not late on {date}{limit: (its limit is |)}; nobody is reminded.")]
    StepNotLate,

    [RuleText(RuleGroup.Requests, Conflict,
        "{document} 的环节 {step} 已由第 {entry} 号记录催办。",
        "Entry {entry} has reminded of the step {step} of {document} already.")]
    RemindedAlready,

    [RuleText(RuleGroup.Requests, Invalid,
        "附件“{name}”不可用：{problem}。",
        "The file '{name}' cannot be attached: {problem}.")]
    AttachmentForm,

    [RuleText(RuleGroup.Requests, Invalid,
        "附件“{name}”的内容（{size} 字节，{hash}）尚未保存，请先上传。",
        "The content of '{name}' ({size} bytes, {hash}) is not stored; upload it first.")]
    AttachmentMustBeStored,

    [RuleText(RuleGroup.Requests, Invalid,
        "第 {entry} 号记录（{kind}）不附文件：它没有分录，或属申请的审批；申请的附件在起草时附于申请，付款的附于付款的凭证。",
        "Entry {entry} ({kind}) takes no file: it has no lines, or is part of an approval. Attach to the request while it is written, or to the entry of the payment.")]
    EntryTakesNoFile,

    [RuleText(RuleGroup.Decisions, Forbidden,
        "{person} 是 {document} 的申请人，不得审批本人的申请，也不得经委托审批（{step}）。",
        "{person} wrote {document} and may not decide on it, nor through others ({step}).")]
    MakerMayNotDecide,

    [RuleText(RuleGroup.Decisions, Forbidden,
        "{document} 的当前环节 {step} 由 {unit} 的 {role} 办理，{person} 无权。",
        "The current step {step} of {document} is for {role} at {unit}; {person} has no part in it.")]
    NotYourStep,

    [RuleText(RuleGroup.Decisions, Conflict,
        "{person} 或其委托人已在 {document} 表决过，不得在环节 {step} 再次表决。",
        "{person}, or the person acted for, has decided on {document} before and cannot decide step {step} too.")]
    DecidedBefore,

    [RuleText(RuleGroup.Decisions, Conflict,
        "{document} 的内容已变更（现为 {expected}），所见为 {actual}；请重新审阅。",
        "{document} has changed (it is {expected}); what was looked at is {actual}. Look at it again.")]
    ContentChanged,

    [RuleText(RuleGroup.Decisions, Invalid,
        "{document} 环节 {step}：再有人回避就不足法定人数{limit: |}。",
        "{document}, step {step}: with one more recusal the quorum{limit: of |} is out of reach.")]
    QuorumOutOfReach,

    [RuleText(RuleGroup.Decisions, Invalid,
        "{document} 只能退回到 {current} 之前的环节，“{step}”不是。",
        "{document} can go back to a step before {current}; '{step}' is none.")]
    StepMustBeEarlier,

    [RuleText(RuleGroup.Flags, Forbidden,
        "{person} 在 {units} 均非监事，不可对 {document} 提出质疑。",
        "{person} is no supervisor at any of {units} and cannot flag {document}.")]
    NotSupervisor,

    [RuleText(RuleGroup.Flags, NotFound,
        "{document} 没有第 {flag} 号质疑。",
        "The document {document} has no flag {flag}.")]
    FlagMustExist,

    [RuleText(RuleGroup.Flags, Conflict,
        "{document} 的第 {flag} 号质疑已由第 {entry} 号记录答复。",
        "Flag {flag} of {document} was answered by entry {entry} already.")]
    FlagAnsweredAlready,

    [RuleText(RuleGroup.Flags, Forbidden,
        "{document} 的第 {flag} 号质疑由 {person} 提出，须由他人答复。",
        "Flag {flag} of {document} was raised by {person}; someone else must answer it.")]
    FlagNeedsAnother,

    [RuleText(RuleGroup.Flags, Conflict,
        "{document} 的第 {flag} 号质疑（{person}：{reason}）尚未答复，不可办结。",
        "{document} cannot be closed: flag {flag} ({person}: {reason}) is not answered.")]
    FlagOpen,

    [RuleText(RuleGroup.Printing, NotFound,
        "单位 {unit} 在 {period} 没有可签或可打印的凭证{entry:（第 | 号记录）}。",
        "The unit {unit} has no voucher of {period} that could be signed or printed{entry: for entry |}.")]
    VoucherMustExist,

    [RuleText(RuleGroup.Printing, Conflict,
        "第 {entry} 号记录的凭证已由 {person} 于 {date} 签章（{office}）。",
        "The voucher of entry {entry} was signed by {person} on {date} already ({office}).")]
    VoucherSignedAlready,

    [RuleText(RuleGroup.Printing, Forbidden,
        "第 {entry} 号记录的凭证：{person} 已签{other}，不得再签{office}。",
        "The voucher of entry {entry}: {person} signed under '{other}' and may not sign under '{office}' too.")]
    VoucherDuties,

    [RuleText(RuleGroup.Printing, Invalid,
        "单位 {unit} {period} 第 {voucher} 号凭证（第 {entry} 号记录）缺少签章：{offices}；不予打印。",
        "Voucher {voucher} of unit {unit} in {period} (entry {entry}) is not printed; these signatures are missing: {offices}.")]
    VoucherNotSigned,

    [RuleText(RuleGroup.Printing, Invalid,
        "大写金额“{capital}”与小写金额 {amount} 不符，不予打印。",
        "The amount in capital numerals is not {amount}: {capital}. Nothing is printed.")]
    CapitalAmountDiffers,

    [RuleText(RuleGroup.Printing, Malformed,
        "“{text}”不是规范的大写金额：{problem}。",
        "'{text}' is not an amount in capital numerals: {problem}.")]
    NumeralForm,

    [RuleText(RuleGroup.Printing, Invalid,
        "申请 {document} 处于“{status}”状态，尚未批准，不能打印支付申请单；草稿可打印。",
        "The request {document} is {status} and not approved: its form is not printed, but a draft of it can be.")]
    RequestNotApproved,

    [RuleText(RuleGroup.Printing, Invalid,
        "申请 {document} 不是用款申请，没有支付申请单。",
        "The request {document} does not ask for money and has no payment form.")]
    RequestAsksNoMoney,

    [RuleText(RuleGroup.Printing, Invalid,
        "字体没有字符 {character}（{code}），“{text}”不能印出。",
        "The font has no character {character} ({code}); '{text}' cannot be printed.")]
    CharacterNotDrawable,

    [RuleText(RuleGroup.Access, LogInNeeded,
        "请先登录，或出示有效的令牌。",
        "Log in first, or show a valid token.")]
    LogInRequired,

    [RuleText(RuleGroup.Access, LogInNeeded,
        "登录未通过：用户名、密码或验证码不对。",
        "Not logged in: the user name, password or code is wrong.")]
    LogInRefused,

    [RuleText(RuleGroup.Access, LogInNeeded,
        "请再输入一次性验证码或恢复码。",
        "Enter a one-time code or a recovery code too.")]
    CodeRequired,

    [RuleText(RuleGroup.Access, Forbidden,
        "此操作须以一次性验证码登录（第二要素）。",
        "This needs a log-in with a one-time code (a second factor).")]
    SecondFactorRequired,

    [RuleText(RuleGroup.Access, Forbidden,
        "验证码不对、已用过，或尚未开始登记。",
        "The code is wrong or was used before, or no enrolment was begun.")]
    SecondFactorRefused,

    [RuleText(RuleGroup.Access, Forbidden,
        "只有服务器管理员可以这样做。",
        "Only an administrator of the server can do this.")]
    AdministratorRequired,

    [RuleText(RuleGroup.Access, Forbidden,
        "办理 {kind} 须有任职{unit:，单位 |}{roles:，职务为|之一}。",
        "{kind} needs a role{unit: at |}{roles:, one of: |}.")]
    RoleRequired,

    [RuleText(RuleGroup.Access, Forbidden,
        "此令牌只可读取。",
        "This token may only read.")]
    TokenReadOnly,

    [RuleText(RuleGroup.Access, Forbidden,
        "缺少防伪令牌，或令牌不对；请重新取得。",
        "The antiforgery token is missing or wrong; fetch it again.")]
    AntiforgeryRequired,

    [RuleText(RuleGroup.Access, Forbidden,
        "此操作须登录后进行，令牌不可。",
        "This needs a log-in; a token cannot do it.")]
    SessionRequired,

    [RuleText(RuleGroup.Access, Malformed,
        "密码应为 {least} 至 {most} 个字符，现为 {length} 个。",
        "A password has {least} to {most} characters; this one has {length}.")]
    PasswordLength,

    [RuleText(RuleGroup.Access, Malformed,
        "密码太容易猜到：过于常见、重复，或含用户名。",
        "The password is too easy to guess: common, repetitive, or made of the user name.")]
    PasswordGuessable,

    [RuleText(RuleGroup.Access, NotFound,
        "没有用户“{user}”。",
        "There is no user '{user}'.")]
    UserMustExist,

    [RuleText(RuleGroup.Access, Conflict,
        "用户“{user}”已存在。",
        "The user '{user}' exists already.")]
    UserMustBeNew,

    [RuleText(RuleGroup.Access, Malformed,
        "用户名“{user}”中的字符 {character} 易与其他字符混淆：请只用一种文字的字母（汉字可与拉丁字母并用）、数字和常用符号。",
        "In the user name '{user}' the character {character} can be taken for another: use letters of one script (Chinese characters go with Latin letters), digits and the usual signs.")]
    UserNameForm,

    [RuleText(RuleGroup.Access, Conflict,
        "身份标识“{subject}”已属于另一用户。",
        "The subject '{subject}' belongs to another user.")]
    SubjectOfAnother,

    [RuleText(RuleGroup.Access, Conflict,
        "{user} 是最后一名管理员，不可停用或卸任。",
        "{user} is the last administrator and can be neither disabled nor demoted.")]
    LastAdministrator,

    [RuleText(RuleGroup.Access, NotFound,
        "没有第 {token} 号令牌。",
        "There is no token {token}.")]
    TokenMustExist,

    [RuleText(RuleGroup.Access, Forbidden,
        "初始设置码不对、已用过或已过期。",
        "The set-up code is wrong, used or out of date.")]
    SetupRefused,

    [RuleText(RuleGroup.Access, Unavailable,
        "身份认证服务 {provider} 没有应答，请 {seconds} 秒后再试。",
        "The OpenID provider {provider} does not answer; try again in {seconds} seconds.")]
    ProviderMustAnswer,

    [RuleText(RuleGroup.Calls, Malformed,
        "缺少幂等键：HTTP 用标头 Idempotency-Key，命令行用 --key，命令数据用 key。",
        "The idempotency key is missing: the header Idempotency-Key over HTTP, --key on the command line, key in a command as data.")]
    KeyRequired,

    [RuleText(RuleGroup.Calls, Conflict,
        "键 {key} 的请求正在办理，请稍后再试。",
        "The call with key {key} is being carried out; try again.")]
    KeyInFlight,

    [RuleText(RuleGroup.Calls, Conflict,
        "同批中键为 {other} 的命令被拒绝，整批未执行。",
        "The command with key {other} of the same batch was refused, so none was carried out.")]
    OtherCommandRefused,

    [RuleText(RuleGroup.Calls, Malformed,
        "没有参数“{parameter}”{known:；可用：|}。",
        "There is no parameter '{parameter}'{known:; there are: |}.")]
    ParameterUnknown,

    [RuleText(RuleGroup.Calls, Malformed,
        "参数 {parameter} 无效：{problem}。",
        "The parameter {parameter} is not valid: {problem}.")]
    ParameterForm,

    [RuleText(RuleGroup.Calls, WrongType,
        "请求内容的类型须为 {expected}。",
        "The content must be of type {expected}.")]
    BodyForm,

    [RuleText(RuleGroup.Calls, TooLarge,
        "请求内容超过 {limit} 字节。",
        "The content is larger than {limit} bytes.")]
    BodyTooLarge,

    [RuleText(RuleGroup.Calls, TooMany,
        "请求过于频繁，请 {seconds} 秒后再试。",
        "Too many calls; try again in {seconds} seconds.")]
    TooManyCalls,

    [RuleText(RuleGroup.Files, NotFound,
        "没有数据文件“{file}”。先用 book create 建账套，或运行 demo。",
        "There is no data file '{file}'. Make a book first (book create), or run demo.")]
    DatabaseMustExist,

    [RuleText(RuleGroup.Files, Invalid,
        "数据库由更新的版本写成（{script}）；请用该版本的程序打开。",
        "The database was written by a newer release ({script}): open it with that one.")]
    SchemaNewer,

    [RuleText(RuleGroup.Files, Invalid,
        "数据库的表结构较旧，尚缺 {script}；任何写入的命令都会先升级它。",
        "The schema of the database is older and lacks {script}: any verb that writes brings it up to date first.")]
    SchemaOlder,

    [RuleText(RuleGroup.Files, NotFound,
        "没有文件“{file}”。",
        "There is no file '{file}'.")]
    FileMustExist,

    [RuleText(RuleGroup.Files, Invalid,
        "文件 {file} 无法读取：{problem}。",
        "The file {file} cannot be read: {problem}.")]
    FileForm,

    [RuleText(RuleGroup.Files, TooLarge,
        "文件 {file} 解压后不少于 {size} 字节（压缩后 {compressed}），上限 {limit}。",
        "The file {file} holds at least {size} bytes unpacked ({compressed} packed); the limit is {limit}.")]
    FileTooLarge,

    [RuleText(RuleGroup.Files, Invalid,
        "文件 {file} 没有数据行。",
        "The file {file} has no rows.")]
    FileEmpty,

    [RuleText(RuleGroup.Files, Invalid,
        "文件 {file} 的编码不是 {expected}（第 {position} 字节）。",
        "The file {file} is not in {expected} (byte {position}).")]
    FileEncoding,

    [RuleText(RuleGroup.Files, Invalid,
        "导入方案 {profile} 无效：{problem}。",
        "The import profile {profile} is not valid: {problem}.")]
    ProfileForm,

    [RuleText(RuleGroup.Files, Malformed,
        "路线文件第 {line} 行{member:，成员 | }无效{unknown:：没有名为 | 的成员}{missing:：缺少成员 |}{repeated:：成员 | 重复}{expected:：应为 |}{problem:：|}。",
        "Line {line} of the route file is not valid{member:, member |}{unknown:: there is no member |}{missing:: the member | is missing}{repeated:: the member | is there twice}{expected:: expected |}{problem:: |}.")]
    RouteFile,

    [RuleText(RuleGroup.Files, Malformed,
        "报表定义第 {line} 行{member:，成员 | }无效{unknown:：没有名为 | 的成员}{missing:：缺少成员 |}{repeated:：成员 | 重复}{expected:：应为 |}{problem:：|}。",
        "Line {line} of the statement's definition is not valid{member:, member |}{unknown:: there is no member |}{missing:: the member | is missing}{repeated:: the member | is there twice}{expected:: expected |}{problem:: |}.")]
    StatementFile,

    [RuleText(RuleGroup.Files, Invalid,
        "找不到 {member} 列；可用的标题：{headers}。",
        "There is no column for {member}; the headers are: {headers}.")]
    ColumnMissing,

    [RuleText(RuleGroup.Files, Invalid,
        "有多列对应 {member}：{headers}。",
        "Several columns stand for {member}: {headers}.")]
    ColumnRepeated,

    [RuleText(RuleGroup.Files, Invalid,
        "该行有 {actual} 列，应为 {expected} 列。",
        "The row has {actual} fields, not {expected}.")]
    RowForm,

    [RuleText(RuleGroup.Files, Invalid,
        "第 {first} 至 {last} 行的引号不成对或位置不对。",
        "The quotation marks in lines {first} to {last} are not paired, or stand inside a field.")]
    RowQuoting,

    [RuleText(RuleGroup.Service, Conflict,
        "第 {entry} 号凭证记账后尚无检查点，无法出具证明。",
        "No checkpoint was signed since entry {entry} was posted, so there is nothing to prove it by.")]
    EntryNotCheckpointed,

    [RuleText(RuleGroup.Service, NotFound,
        "没有第 {webhook} 号推送。",
        "There is no webhook {webhook}.")]
    WebhookMustExist,

    [RuleText(RuleGroup.Service, Invalid,
        "推送的 {member} 不可用：{problem}。",
        "The webhook's {member} cannot be used: {problem}.")]
    WebhookForm,

    [RuleText(RuleGroup.Service, Unavailable,
        "系统暂为只读（{problem}），不接受变更；查询照常。",
        "The service is read-only for now ({problem}): changes are refused, reads keep working.")]
    ServiceReadOnly,

    [RuleText(RuleGroup.Service, Unavailable,
        "账套已损坏（{problem}）：不接受变更，读得出的仍可查询。恢复办法：停止服务，留存损坏的文件，恢复最近的备份（.db 连同其 -wal），再与另行保存的最新检查点核对。",
        "The book is damaged ({problem}): changes are refused, what can be read is answered. To restore: stop the server, keep the damaged file, restore the last backup (the .db with its -wal), and verify it against the newest checkpoint kept elsewhere.")]
    BookDamaged,
}
