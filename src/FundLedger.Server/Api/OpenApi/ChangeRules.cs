namespace FundLedger.Server.Api;

/// <summary>The rules by which each kind of command may be refused: part of the description, and held against every refusal in the tests.</summary>
internal static class ChangeRules
{
    private static readonly Rule[] Body = [.. Rules.In(RuleGroup.Input), Rule.RoleRequired, Rule.UnitMustExist];

    private static readonly Rule[] Posting = [.. Rules.In(RuleGroup.Posting)];

    private static readonly Rule[] OfDocument = [.. Rules.In(RuleGroup.Documents), Rule.EntryMustExist];

    private static readonly Rule[] Paying = [.. Posting, .. OfDocument, .. Rules.In(RuleGroup.Payments)];

    private static readonly Rule[] Deciding = [.. Rules.In(RuleGroup.Decisions), Rule.SecondFactorRequired, Rule.FlagOpen];

    private static readonly Rule[] OfRequest = [.. Rules.In(RuleGroup.Documents), Rule.PersonMustExist, Rule.ActorRequired, Rule.RequestState, Rule.RequestDate, Rule.OnlyTheMaker];

    private static readonly Rule[] Routed = [.. Rules.In(RuleGroup.Routes)];

    private static readonly Rule[] Reversing = [.. Rules.In(RuleGroup.Reversals), Rule.AmountAbovePaid];

    /// <summary>Rules of questions.</summary>
    public static Rule[] OfQuestions { get; } =
    [
        Rule.RoleRequired, Rule.ParameterForm, Rule.MemberForm, Rule.MemberRequired, Rule.DateForm, Rule.CodeForm, Rule.AmountForm, Rule.AmountPrecision, Rule.AmountRange, Rule.AmountMustBePositive,
        Rule.UnitMustExist, Rule.FundMustExist, Rule.PurposeMustExist, Rule.FundTypeMustMatch, Rule.DocumentMustExist, Rule.DocumentAmbiguous, Rule.EntryMustExist, Rule.PersonMustExist,
        Rule.YearClosed, Rule.YearMustBeClosedFirst, Rule.YearNotClosed, Rule.KeyReused, Rule.AmountMustNotBeZero, Rule.RequestState, Rule.RouteFile, Rule.DocumentIsNoRequest, .. Routed,
    ];

    public static IEnumerable<Rule> Of(Change change) => [.. Body, .. OfKind(change.Kind)];

    private static IEnumerable<Rule> OfKind(string kind) => kind switch
    {
        "open-unit" => [Rule.UnitMustBeNew, Rule.UnitLevelMustFit],
        "unit-facts" => [],
        "open-fund" => [Rule.FundMustBeNew, Rule.PurposeMustExist],
        "open-purpose" => [Rule.PurposeMustBeNew, Rule.PurposeMustExist],
        "open-account" or "close-account" => [Rule.AccountMustExist, Rule.AccountClosed, Rule.AccountMustBeNew],
        "lock-period" => [Rule.PeriodLockedAlready],
        "reopen-period" => [Rule.PeriodNotLocked, Rule.SecondPersonRequired],
        "set-policy" => [Rule.FundMustExist, Rule.AmountPrecision, Rule.AmountMustBePositive, Rule.AmountMustNotBeNegative],
        "set-calendar" => [],
        "open-person" => [Rule.AccountOfAnother, Rule.AccountForOneself],
        "link-account" => [Rule.PersonMustExist, Rule.InvitationMustExist, Rule.SecondAdministratorRequired],
        "assign-role" => [Rule.PersonMustExist, Rule.RoleMustExist, Rule.RoleForOneself],
        "delegate" => [Rule.PersonMustExist, Rule.OnlyForOneself],
        "publish-route" => [Rule.RouteForm, Rule.FundMustExist, Rule.PurposeMustExist],
        "appropriate" or "supplement" => [.. Posting, Rule.SurplusIntoCharity],
        "allot" or "recall" => [.. Posting, Rule.CharityNotAllotted, Rule.UnitMustBeChild],
        "virement" => [.. Posting, Rule.FundTypeMustMatch, Rule.AboveAutonomyLimit],
        "freeze" or "unfreeze" or "hold-donation" => Posting,
        "record-shortage" => [Rule.FundMustExist, Rule.PurposeMustExist, Rule.PurposeNotAllowed, Rule.AmountPrecision, Rule.AmountMustBePositive],
        "reserve" or "release" or "post" => [.. Posting, .. OfDocument],
        "commit" => [.. Posting, .. OfDocument, Rule.SecondFactorRequired],
        "disburse" => [.. Paying, Rule.FundTypeMustMatch, Rule.RequestState],
        "refund" => [.. Paying, .. Reversing, Rule.RequestState],
        "record-payment" => [.. Posting, Rule.FundTypeMustMatch, Rule.AmountAbovePaid],
        "accrue-award" => [.. Posting, .. OfDocument, Rule.FundTypeMustMatch],
        "fund-award" or "pay-award" or "verify-advance" => Paying,
        "donate" => [.. Posting, Rule.FundTypeMustMatch],
        "hand-over-donation" => [.. Posting, Rule.AmountAboveHeld],
        "sign-voucher" => [Rule.PersonMustExist, Rule.RequestDate, Rule.VoucherMustExist, Rule.VoucherSignedAlready, Rule.VoucherDuties],
        "reverse" => [.. Posting, .. OfDocument, .. Reversing],
        "close-year" => [.. Posting, Rule.YearClosedAlready, Rule.YearMustBeClosedFirst, Rule.YearHasOpenRequests],
        "reopen-year" => [.. Posting, Rule.YearNotClosed, Rule.LaterYearClosed],
        "claw-back" => [.. Posting, Rule.QuotaNotCarriedOver],
        "draft-request" => [.. Posting, .. OfRequest, .. Routed, Rule.FundTypeMustMatch],
        "attach" => [.. OfRequest, Rule.AttachmentForm, Rule.AttachmentMustBeStored],
        "submit" => [.. Posting, .. OfRequest, .. Routed, Rule.OutcomeOverdue],
        "return" => [.. Posting, .. OfRequest, .. Deciding],
        "withdraw" or "expire" => [.. Posting, .. OfRequest, Rule.NotExpired],
        "remind" => [.. OfRequest, Rule.StepNotLate, Rule.RemindedAlready],
        "report-outcome" or "close-request" or "comment" => [.. OfRequest, Rule.FlagOpen],
        "evaluate-outcome" => [.. OfRequest, Rule.MakerMayNotDecide],
        "flag" or "answer-flag" => [.. OfRequest, Rule.NotSupervisor, Rule.FlagMustExist, Rule.FlagAnsweredAlready, Rule.FlagNeedsAnother],
        "correct" or "decide" => [.. Deciding, .. Reversing, .. Carrying],
        _ => throw new InvalidOperationException($"The kind {kind} has no rules."),
    };

    /// <summary>What carries another command out is refused as that is.</summary>
    private static IEnumerable<Rule> Carrying => CommandJson.AllKinds.Where(kind => kind is not ("correct" or "decide" or "open-book")).SelectMany(OfKind);
}
