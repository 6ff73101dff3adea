namespace FundLedger.Server.Api;

/// <summary>The rules by which each kind of command may be refused: part of the description, and held against every refusal in the tests.</summary>
internal static class ChangeRules
{
    private static readonly Rule[] Body =
    [
        Rule.CommandForm, Rule.CommandKindMustExist, Rule.MemberRequired, Rule.MemberForm, Rule.ActorIsTheCaller, Rule.KeyReused, Rule.DocumentChanged,
        Rule.AmountForm, Rule.AmountRange, Rule.CurrencyMustExist, Rule.CodeForm, Rule.DateForm, Rule.TextTooLong, Rule.TextCharacter, Rule.DateTooFarAhead,
        Rule.RoleRequired, Rule.UnitMustExist,
    ];

    private static readonly Rule[] Posting =
    [
        Rule.FundMustExist, Rule.PurposeMustExist, Rule.PurposeNotAllowed, Rule.AccountMustExist, Rule.AccountClosed,
        Rule.UnitMustBeOpen, Rule.UnitKeepsNoAccounts, Rule.EntryMustHaveLines, Rule.EntryMustBalance,
        Rule.PeriodLocked, Rule.YearClosed, Rule.BalanceBelowZero, Rule.QuotaEnded, Rule.CarriedQuotaMustAgree, Rule.PaidQuotaMustAgree,
        Rule.AmountPrecision, Rule.AmountMustBePositive, Rule.CurrencyMustMatch, Rule.ControlledAccount,
    ];

    private static readonly Rule[] OfDocument =
        [Rule.DocumentMustExist, Rule.DocumentMustBeNew, Rule.DocumentAmbiguous, Rule.DocumentKept, Rule.DocumentState, Rule.RequestNeedsItsRoute, Rule.EntryMustExist];

    private static readonly Rule[] Deciding =
        [Rule.SecondFactorRequired, Rule.NotYourStep, Rule.MakerMayNotDecide, Rule.DecidedBefore, Rule.StepMustBeEarlier, Rule.QuorumOutOfReach, Rule.ContentChanged, Rule.FlagOpen];

    private static readonly Rule[] OfRequest =
        [Rule.DocumentMustExist, Rule.DocumentMustBeNew, Rule.DocumentAmbiguous, Rule.DocumentKept, Rule.PersonMustExist, Rule.RequestState, Rule.RequestDate, Rule.OnlyTheMaker, Rule.DocumentState];

    /// <summary>Rules of questions.</summary>
    public static Rule[] OfQuestions { get; } =
    [
        Rule.RoleRequired, Rule.ParameterForm, Rule.MemberForm, Rule.MemberRequired, Rule.DateForm, Rule.CodeForm, Rule.AmountForm, Rule.AmountPrecision, Rule.AmountRange, Rule.AmountMustBePositive,
        Rule.UnitMustExist, Rule.FundMustExist, Rule.PurposeMustExist, Rule.FundTypeMustMatch, Rule.DocumentMustExist, Rule.DocumentAmbiguous, Rule.EntryMustExist, Rule.PersonMustExist,
        Rule.YearClosed, Rule.YearMustBeClosedFirst, Rule.YearNotClosed, Rule.RouteMustExist, Rule.RouteHasNoStep, Rule.StepUnitMissing, Rule.StepHasNobody, Rule.CommitteeForm, Rule.RouteForm, Rule.KeyReused, Rule.AmountMustNotBeZero, Rule.RequestState,
    ];

    public static IEnumerable<Rule> Of(Change change) => [.. Body, .. OfKind(change.Kind)];

    private static Rule[] OfKind(string kind) => kind switch
    {
        "open-unit" => [Rule.UnitMustBeNew, Rule.UnitLevelMustFit],
        "unit-facts" => [],
        "open-fund" => [Rule.FundMustBeNew, Rule.PurposeMustExist],
        "open-purpose" => [Rule.PurposeMustBeNew, Rule.PurposeMustExist],
        "open-account" or "close-account" => [Rule.AccountMustExist, Rule.AccountClosed, Rule.AccountMustBeNew],
        "lock-period" => [Rule.PeriodLocked],
        "reopen-period" => [Rule.PeriodNotLocked, Rule.SecondPersonRequired],
        "set-policy" => [Rule.FundMustExist, Rule.AmountPrecision, Rule.AmountMustBePositive],
        "set-calendar" => [],
        "open-person" => [Rule.AccountOfAnother, Rule.AccountForOneself],
        "link-account" => [Rule.PersonMustExist, Rule.InvitationMustExist, Rule.SecondAdministratorRequired],
        "assign-role" => [Rule.PersonMustExist, Rule.RoleMustExist, Rule.RoleForOneself],
        "delegate" => [Rule.PersonMustExist, Rule.OnlyForOneself],
        "publish-route" => [Rule.RouteForm, Rule.FundMustExist, Rule.PurposeMustExist],
        "appropriate" => [.. Posting, Rule.SurplusIntoCharity],
        "supplement" => [.. Posting, Rule.SurplusIntoCharity, Rule.AmountMustNotBeZero],
        "allot" or "recall" => [.. Posting, Rule.SurplusIntoCharity, Rule.UnitMustBeChild],
        "virement" => [.. Posting, Rule.FundTypeMustMatch, Rule.AboveAutonomyLimit],
        "freeze" or "unfreeze" => Posting,
        "record-shortage" => [Rule.FundMustExist, Rule.PurposeMustExist, Rule.PurposeNotAllowed, Rule.AmountPrecision, Rule.AmountMustBePositive],
        "reserve" or "release" => [.. Posting, .. OfDocument],
        "commit" => [.. Posting, .. OfDocument, Rule.SecondFactorRequired],
        "disburse" => [.. Posting, .. OfDocument, Rule.FundTypeMustMatch, Rule.AmountAboveReserved, Rule.DocumentLineAmbiguous, Rule.DocumentOfAnotherPlace, Rule.RequestState],
        "refund" => [.. Posting, .. OfDocument, Rule.AmountAbovePaid, Rule.DocumentLineAmbiguous, Rule.RequestState, .. Reversing],
        "record-payment" => [.. Posting, Rule.FundTypeMustMatch, Rule.AmountMustNotBeZero, Rule.AmountAbovePaid],
        "accrue-award" => [.. Posting, .. OfDocument, Rule.FundTypeMustMatch],
        "fund-award" => [.. Posting, .. OfDocument, Rule.AmountAboveUnfunded],
        "pay-award" => [.. Posting, .. OfDocument, Rule.AmountAboveAccrued],
        "donate" => [.. Posting, Rule.FundTypeMustMatch],
        "verify-advance" => [.. Posting, .. OfDocument, Rule.AmountAboveAdvance],
        "hold-donation" => Posting,
        "hand-over-donation" => [.. Posting, Rule.AmountAboveHeld],
        "sign-voucher" => [Rule.PersonMustExist, Rule.RequestDate, Rule.VoucherMustExist, Rule.VoucherSignedAlready, Rule.VoucherDuties],
        "post" => [.. Posting, .. OfDocument],
        "reverse" => [.. Posting, .. OfDocument, .. Reversing, Rule.QuotaOfAnotherYear],
        "correct" => [.. Enum.GetValues<Rule>().Where(rule => rule < Rule.LogInRequired)],
        "close-year" => [.. Posting, Rule.YearMustBeClosedFirst, Rule.YearHasOpenRequests],
        "reopen-year" => [.. Posting, Rule.YearNotClosed],
        "claw-back" => [.. Posting, Rule.QuotaNotCarriedOver],
        "draft-request" => [.. Posting, .. OfRequest, .. Routed, Rule.FundTypeMustMatch, Rule.RouteForm],
        "attach" => [.. OfRequest, Rule.AttachmentForm, Rule.AttachmentMustBeStored],
        "submit" => [.. Posting, .. OfRequest, .. Routed, Rule.OutcomeOverdue],
        "decide" => [.. Enum.GetValues<Rule>().Where(rule => rule < Rule.LogInRequired), Rule.SecondFactorRequired, Rule.CarriedNeedsRight],
        "return" => [.. Posting, .. OfRequest, .. Deciding],
        "withdraw" or "expire" => [.. Posting, .. OfRequest, Rule.NotExpired],
        "remind" => [.. OfRequest, Rule.StepNotLate, Rule.RemindedAlready],
        "report-outcome" or "close-request" or "comment" => [.. OfRequest, Rule.FlagOpen],
        "evaluate-outcome" => [.. OfRequest, Rule.MakerMayNotDecide],
        "flag" or "answer-flag" => [.. OfRequest, Rule.NotSupervisor, Rule.FlagMustExist, Rule.FlagAnsweredAlready, Rule.FlagNeedsAnother],
        _ => throw new InvalidOperationException($"The kind {kind} has no rules."),
    };

    private static readonly Rule[] Routed =
        [Rule.RouteMustExist, Rule.RouteHasNoStep, Rule.StepUnitMissing, Rule.StepHasNobody, Rule.CommitteeForm, Rule.CarriedNeedsRight];

    private static readonly Rule[] Reversing =
        [Rule.EntryMustExist, Rule.EntryMustBePosting, Rule.EntryReversedAlready, Rule.EntryIsReversal, Rule.EntryOfYearEnd, Rule.EntryOfRequest, Rule.AmountAbovePaid];
}
