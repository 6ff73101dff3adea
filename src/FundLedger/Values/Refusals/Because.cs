namespace FundLedger.Values;

/// <summary>
/// Why something is not right, with its text: the one list of reasons that stand within refusals and reports. Each is a part
/// of a sentence: no capital at its beginning, no full stop at its end. Their order means nothing.
/// </summary>
public enum Because
{
    // The form of what is given
    [Wording("不是 JSON 对象", "it is not a JSON object")]
    NotAnObject,

    [Wording("不是 UTF-8 编码", "it is not in UTF-8")]
    NotUtf8,

    [Wording("第 {line} 行第 {position} 字节起不是 JSON", "it is not JSON from line {line}, byte {position}, on")]
    NotJson,

    [Wording("有成员重复", "a member is there twice")]
    MemberRepeated,

    [Wording("没有命令", "it holds no command")]
    NoCommand,

    [Wording("多于 {most} 条命令", "it holds more than {most} commands")]
    TooManyCommands,

    [Wording("读取时报错“{fault}”", "reading it failed with '{fault}'")]
    Unreadable,

    [Wording("必填", "it is required")]
    Required,

    [Wording("{members} 须且只须给出一个", "one of {members} is expected, and no more")]
    NotOneOf,

    [Wording("不与 {other} 同用", "it does not go with {other}")]
    NotTogether,

    [Wording("只与 {other} 同用", "it goes with {other} alone")]
    OnlyWith,

    [Wording("{kind} 没有此成员", "unknown member of {kind}")]
    UnknownMember,

    [Wording("没有此成员，或类型不对", "there is no such member, or it is of another type")]
    UnknownOrOfAnotherType,

    [Wording("类型或形式不对", "it is of another type or form")]
    WrongForm,

    [Wording("应为文本", "a text is expected")]
    NotAText,

    [Wording("应为整数", "a whole number is expected")]
    NotAWholeNumber,

    [Wording("应为十进制文本，如 {example}", "a decimal text such as {example} is expected")]
    NotADecimal,

    [Wording("应为日期，如 {example}", "a date such as {example} is expected")]
    NotADate,

    [Wording("应为 true 或 false", "true or false is expected")]
    NotTrueOrFalse,

    [Wording("不得为空值（null）", "null is not a value")]
    NullInList,

    [Wording("中文或英文名称须写其一", "one of zh and en must be written")]
    NameMissing,

    // Values
    [Wording("“{given}”不在可用之列：{known}", "'{given}' is none of {known}")]
    NotAmong,

    [Wording("“{given}”不止一个：{known}", "several are called '{given}': {known}")]
    Several,

    [Wording("应为 {least} 至 {most} 的整数{given:，现为 |}", "it must be a whole number from {least} to {most}{given:, not |}")]
    NotBetween,

    [Wording("应为不小于 {least} 的整数{given:，现为 |}", "it must be a whole number of {least} or more{given:, not |}")]
    BelowLeast,

    [Wording("应为 {expected}{given:，现为 |}", "it must be {expected}{given:, not |}")]
    Differs,

    [Wording("不得与“{other}”相同（{given}）", "it must differ from '{other}' ({given})")]
    Same,

    [Wording("{given} 早于 {first}", "{given} is before {first}")]
    TooEarly,

    [Wording("第 {entry} 号捐赠没有使用期限", "the donation of entry {entry} has no last day")]
    DonationHasNoLastDay,

    [Wording("第 {entry} 号捐赠未作限定，其利息也不受限定", "the donation of entry {entry} is bound to nothing, nor is its interest")]
    DonationNotBound,

    [Wording("请给出用途，或 {unit} 以外的单位", "a purpose is expected, or another unit than {unit}")]
    NothingAssigned,

    [Wording("“{given}”不是 IP 地址", "'{given}' is no IP address")]
    NotAnAddress,

    [Wording("“{given}”不是时区名，应如 Asia/Shanghai", "'{given}' is no time zone such as Asia/Shanghai")]
    NotATimeZone,

    [Wording("“{given}”不可用", "'{given}' cannot be used")]
    NotUsable,

    [Wording("已用于其他内容", "it was used with other content")]
    UsedBefore,

    [Wording("{prefix} 开头的保留给导入", "what begins with {prefix} is kept for imports")]
    KeptForImports,

    [Wording("应与路径所写一致", "it must be what the path says")]
    NotAsInPath,

    [Wording("此操作没有单据", "this change has no document")]
    NoDocument,

    [Wording("那时尚无记录", "nothing was recorded by then")]
    NothingRecorded,

    [Wording("不是连接字符串", "it is not a connection string")]
    NotAConnectionString,

    // Commands
    [Wording("{type}资金不可用结转规则“{rule}”", "'{rule}' is not a carry-over rule for funds of type {type}")]
    CarryOverNotOfType,

    [Wording("明细科目的代码应以上级科目 {parent} 开头", "the code of a detail account begins with that of its parent, {parent}")]
    NotBelowParent,

    [Wording("第 {entry} 号凭证属 {expected} 财年，该年度未结账，更正须在同一财年，不可在 {given} 财年", "entry {entry} is of the fiscal year {expected} and is corrected in that year, not in {given}, as long as that year is not closed")]
    CorrectedInAnotherYear,

    [Wording("第 {entry} 号凭证与所给内容相同，无须更正", "entry {entry} is what is given already, and nothing is corrected")]
    CorrectsNothing,

    [Wording("第 {entry} 号凭证（{kind}）所属年度已结账，不用更正，请用相应的业务改正（退款、调整绩效、追加追减、收回等）", "entry {entry} ({kind}) is of a closed year and is mended by its own command: refund, adjust-award, supplement or recall")]
    MendedByItsOwn,

    [Wording("只用于金额为负的退款", "it goes with an amount below zero, which is a refund")]
    OnlyOfARefund,

    [Wording("{kind} 不能作为更正的内容", "{kind} cannot stand in for the entry corrected")]
    CannotCorrect,

    [Wording("一张单据只属一个单位，各行却分属 {units}", "a document is of one unit, and the lines are of {units}")]
    SeveralUnits,

    [Wording("每行写 debit 或 credit 之一", "each line has either debit or credit")]
    DebitOrCredit,

    [Wording("单据属单位 {expected}，不属 {given}", "the document is of unit {expected}, not of {given}")]
    DocumentOfUnit,

    [Wording("{request}申请不带命令，金额写在 lines", "a request of kind {request} carries no command; its amounts stand in lines")]
    CarriesNoCommand,

    [Wording("申请带有命令 {kind}，不另写资金和金额行", "the request carries the command {kind} and has no fund or lines of its own")]
    CarriesCommand,

    [Wording("{request}申请不能带命令 {kind}", "a request of kind {request} cannot carry the command {kind}")]
    CannotCarry,

    [Wording("该环节由{rule}办理，不计议事会票数", "the step is decided by {rule} and takes no counts of a council")]
    NotACouncil,

    [Wording("只有按人数表决的环节才可回避", "only a member of a step that counts its members can recuse himself or herself")]
    CannotRecuse,

    [Wording("票数不得为负，也不得都为零（{yes} 同意、{no} 反对、{none} 弃权）", "no count may be below zero, nor all of them zero ({yes} for, {no} against, {none} abstaining)")]
    NoVotes,

    [Wording("与票数不符：{yes} 同意、{no} 反对、{none} 弃权", "it is not what the counts say: {yes} for, {no} against, {none} abstaining")]
    AgainstTheVotes,

    // Documents
    [Wording("没有可占用的申请预占（9301）：尚未预占，或已占用、已释放", "has no reserved quota (9301) to commit: none was reserved, or it is committed or released already")]
    NothingReserved,

    [Wording("没有可支付的审批占用（9302）：尚未批准占用，或已付清、已释放", "has no committed quota (9302) to pay from: it is not committed yet, or is paid or released already")]
    NothingCommitted,

    [Wording("没有可释放的申请预占（9301）或审批占用（9302）", "has no reserved (9301) or committed quota (9302) to release")]
    NothingHeld,

    [Wording("没有可退的付款：已支付（9501）为零", "has no payment to refund: nothing of it is paid (9501)")]
    NothingPaid,

    [Wording("没有未核销的预付款（1141）", "has no advance (1141) left to verify")]
    NothingAdvanced,

    [Wording("由 {kind} 建立，不能用手工凭证续记", "was begun by {kind}; no manual voucher is added to it")]
    NotAManualVoucher,

    [Wording("由 {kind} 建立，不是绩效单", "was begun by {kind} and is no performance award")]
    NotAnAward,

    [Wording("不能没有第 {entry} 号凭证：所记的{account}后来已动用{last:，请先冲销第 | 号凭证}", "cannot do without entry {entry}: its {account} was used later{last:; reverse entry | first}")]
    UsedLater,

    // Purposes
    [Wording("{listed} 在该资金的禁用之列", "{listed} is on the negative list of the fund")]
    OnNegativeList,

    [Wording("不在该资金的可用用途之列（{allowed}）", "it is not among the purposes of the fund ({allowed})")]
    NotAmongPurposes,

    // Conditions of steps that are not met
    [Wording("金额 {amount} 不超过 {limit}", "the amount {amount} is not above {limit}")]
    AmountUpTo,

    [Wording("金额 {amount} 超过 {limit}", "the amount {amount} is above {limit}")]
    AmountAbove,

    [Wording("资金不属{types}类", "the fund is not of type {types}")]
    OtherFundType,

    [Wording("用途不在 {purposes} 之内", "no purpose is within {purposes}")]
    OtherPurpose,

    [Wording("金额 {amount} 在自主限额以内", "the amount {amount} is within the autonomy limit")]
    WithinAutonomy,

    [Wording("金额 {amount} 超过自主限额", "the amount {amount} is above the autonomy limit")]
    AboveAutonomy,

    // Routes
    [Wording("{member} 应为 {least} 至 {most}{given:，现为 |}", "{member} must be from {least} to {most}{given:, not |}")]
    MemberNotBetween,

    [Wording("{member} 不得小于 {least}{given:，现为 |}", "{member} must be {least} or more{given:, not |}")]
    MemberBelowLeast,

    [Wording("{member} 须大于零{given:，现为 |}", "{member} must be above zero{given:, not |}")]
    MemberNotPositive,

    [Wording("{member} 须小于 {other}", "{member} must be below {other}")]
    MemberNotBelow,

    [Wording("{member} 写出就不得为空", "{member} must not be empty where it is given")]
    MemberEmpty,

    [Wording("{member} 与 {other} 须同时写，或都不写", "{member} and {other} go together: both, or neither")]
    MemberAlone,

    [Wording("{member} 不得与 {other} 相同", "{member} must differ from {other}")]
    MemberSame,

    [Wording("环节代码重复", "two steps have this code")]
    StepRepeated,

    [Wording("每个环节都带条件，会有申请不经任何环节", "every step has a condition, so that some requests would take none")]
    AllConditional,

    [Wording("逾期升级的环节须写时限 {member}", "a step that escalates needs its time limit, {member}")]
    EscalationWithoutLimit,

    [Wording("只有一人办理或居民议事会的环节可以升级（{member} 为 one 或 council）", "only a step of one person or of a council escalates ({member}: one or council)")]
    EscalationOfSeveral,

    // Attachments
    [Wording("文件名应为 1 至 {most} 个字符，不含 {signs}，不以句点或空格开头或结尾，且不是 CON、NUL 等系统保留名", "a name has 1 to {most} characters, none of {signs}, no full stop or space at its beginning or end, and is none that Windows keeps, such as CON")]
    FileName,

    [Wording("只能附 {extensions} 文件", "only {extensions} files can be attached")]
    FileTypeNotTaken,

    [Wording("类型为 {type} 的文件名应以 {extensions} 结尾", "the name of a file of type {type} ends with {extensions}")]
    FileNameOfAnotherType,

    [Wording("内容不是 {extensions} 文件", "its content is not that of a {extensions} file")]
    ContentOfAnotherType,

    [Wording("大小应为 1 至 {most} 字节", "its size is 1 to {most} bytes")]
    FileSize,

    [Wording("sha256 应为 64 位小写十六进制数字", "sha256 is 64 lower-case hexadecimal digits")]
    NotAHash,

    [Wording("一件申请最多附 {most} 个文件", "a request has at most {most} files")]
    TooManyFiles,

    [Wording("申请已有同名附件", "the request has a file of this name")]
    FileNameTaken,

    // Amounts in capital numerals
    [Wording("超出范围", "out of range")]
    OutOfRange,

    [Wording("零没有正负", "zero has no sign")]
    ZeroHasNoSign,

    [Wording("开头", "at the start")]
    AtTheStart,

    [Wording("“{text}”之后", "after {text}")]
    After,

    [Wording("{where}应为“{sign}”", "expected {sign} {where}")]
    NumeralExpected,

    [Wording("{where}不应有“{sign}”", "unexpected {sign} {where}")]
    NumeralUnexpected,

    // Files
    [Wording("是文件夹", "it is a folder")]
    IsAFolder,

    [Wording("是 Excel 97-2003 工作簿（.xls），请另存为 .xlsx", "it is an Excel 97-2003 workbook (.xls); save it as .xlsx")]
    OldWorkbook,

    [Wording("不是 .xlsx 工作簿", "it is no .xlsx workbook")]
    NotAWorkbook,

    [Wording("没有 PEM 格式的公钥", "it holds no public key in PEM")]
    NoPublicKey,

    [Wording("没有 PEM 格式的私钥", "it holds no private key in PEM")]
    NoPrivateKey,

    [Wording("不是本系统打印的 PDF", "it is no PDF that this product printed")]
    NotPrintedHere,

    [Wording("不是 PDF，或已损坏", "it is no PDF, or a damaged one")]
    NotAPdf,

    [Wording("其中的报表“{given}”不可重做", "the report '{given}' in it cannot be made again")]
    ReportNotRemade,

    [Wording("它出自账套 {given}，不是 {expected}", "it is of the book {given}, not of {expected}")]
    OfAnotherBook,

    [Wording("第 {line} 行已写了 {place}", "line {line} is for {place} already")]
    RowRepeated,

    // Definitions of statements
    [Wording("“{formula}”不是公式；写法如 {example}", "'{formula}' is no formula; write it as {example}")]
    NoFormula,

    [Wording("{name} 由自身算出", "{name} is worked out from itself")]
    OfItself,

    [Wording("名称 {name} 重复", "the name {name} is there twice")]
    NameRepeated,

    [Wording("“{name}”不是名称：字母、数字、下划线或句点", "'{name}' is no name: letters, digits, underscores and points are")]
    NoName,

    // Webhooks
    [Wording("不是完整的网址", "it is not an absolute URL")]
    NotAUrl,

    [Wording("网址中有用户名或片段", "the URL holds a user or a fragment")]
    UrlWithUser,

    [Wording("不是 https", "it is not https")]
    NotHttps,

    [Wording("不是公网地址", "it is not a public address")]
    NotPublic,

    // The server
    [Wording("磁盘已满", "the disk is full")]
    DiskFull,
}
