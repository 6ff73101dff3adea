namespace FundLedger;

/// <summary>
/// Every rule by which the product refuses something: a closed list. A refusal is an answer to the
/// caller, never a fault of the program; each has its text in Chinese and English in
/// <see cref="RuleText"/>, and its name is part of the public contract.
/// </summary>
public enum Rule
{
    // Amounts
    AmountForm,
    AmountPrecision,
    AmountRange,
    AmountMustBePositive,
    AmountMustNotBeZero,
    CurrencyMustExist,
    CurrencyMustMatch,
    NumeralForm,

    // Texts, codes, dates, commands
    TextTooLong,
    TextCharacter,
    CodeForm,
    DateForm,
    CommandForm,
    CommandKindMustExist,
    MemberRequired,
    MemberForm,
    KeyRequired,
    KeyReused,
    OtherCommandRefused,

    // Set-up
    BookMustExist,
    BookMustBeNew,
    BookMustBeNamed,
    DemoNeedsAnEmptyPlace,
    UnitMustExist,
    UnitMustBeNew,
    UnitMustBeOpen,
    UnitKeepsNoAccounts,
    UnitMustBeChild,
    FundMustExist,
    FundMustBeNew,
    FundTypeMustMatch,
    PurposeMustExist,
    PurposeMustBeNew,
    PurposeNotAllowed,
    AccountMustExist,
    AccountMustBeNew,
    AccountClosed,

    // Entries
    EntryMustHaveLines,
    EntryMustBalance,
    EntryMustExist,
    EntryMustBePosting,
    EntryReversedAlready,
    EntryIsReversal,
    ControlledAccount,
    PeriodLocked,
    PeriodNotLocked,
    DateTooFarAhead,
    SecondPersonRequired,
    YearClosed,
    YearNotClosed,
    YearMustBeClosedFirst,
    YearHasOpenRequests,
    EntryOfYearEnd,
    QuotaOfAnotherYear,
    QuotaNotCarriedOver,
    QuotaEnded,
    CarriedQuotaMustAgree,
    PaidQuotaMustAgree,
    AboveAutonomyLimit,
    BalanceBelowZero,

    // Documents, awards, donations
    DocumentMustExist,
    DocumentMustBeNew,
    DocumentKept,
    DocumentState,
    DocumentLineAmbiguous,
    AmountAboveReserved,
    AmountAbovePaid,
    AmountAboveUnfunded,
    AmountAboveAccrued,
    AmountAboveAdvance,
    AmountAboveHeld,
    SurplusIntoCharity,

    // Files
    FileMustExist,
    FileForm,
    FileTooLarge,
    FileEmpty,
    FileEncoding,
    ProfileForm,
    ColumnMissing,
    ColumnRepeated,
    RowForm,
    RowQuoting,
    PaymentPostedAlready,
}
