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
        OpenUnit.Kind => [Rule.UnitMustBeNew, Rule.UnitLevelMustFit],
        StateUnitFacts.Kind => [],
        OpenFund.Kind => [Rule.FundMustBeNew, Rule.PurposeMustExist],
        OpenPurpose.Kind => [Rule.PurposeMustBeNew, Rule.PurposeMustExist],
        OpenAccount.Kind or CloseAccount.Kind => [Rule.AccountMustExist, Rule.AccountClosed, Rule.AccountMustBeNew],
        LockPeriod.Kind => [Rule.PeriodLockedAlready],
        ReopenPeriod.Kind => [Rule.PeriodNotLocked, Rule.SecondPersonRequired],
        SetPolicy.Kind => [Rule.FundMustExist, Rule.AmountPrecision, Rule.AmountMustBePositive, Rule.AmountMustNotBeNegative],
        SetCalendar.Kind => [],
        OpenPerson.Kind => [Rule.AccountOfAnother, Rule.AccountForOneself],
        LinkAccount.Kind => [Rule.PersonMustExist, Rule.InvitationMustExist, Rule.SecondAdministratorRequired],
        AssignRole.Kind => [Rule.PersonMustExist, Rule.RoleMustExist, Rule.RoleForOneself],
        DelegateAuthority.Kind => [Rule.PersonMustExist, Rule.OnlyForOneself],
        PublishRoute.Kind => [Rule.RouteForm, Rule.FundMustExist, Rule.PurposeMustExist],
        Appropriate.Kind or Supplement.Kind => [.. Posting, Rule.SurplusIntoCharity],
        Allot.Kind or Recall.Kind => [.. Posting, Rule.CharityNotAllotted, Rule.UnitMustBeChild],
        MoveBetweenPurposes.Kind => [.. Posting, Rule.FundTypeMustMatch, Rule.AboveAutonomyLimit],
        Freeze.Kind or Unfreeze.Kind or HoldDonation.Kind => Posting,
        RecordShortage.Kind => [Rule.FundMustExist, Rule.PurposeMustExist, Rule.PurposeNotAllowed, Rule.AmountPrecision, Rule.AmountMustBePositive],
        Reserve.Kind or Release.Kind or PostEntry.Kind => [.. Posting, .. OfDocument],
        Commit.Kind => [.. Posting, .. OfDocument, Rule.SecondFactorRequired],
        Disburse.Kind => [.. Paying, Rule.FundTypeMustMatch, Rule.RequestState],
        Refund.Kind => [.. Paying, .. Reversing, Rule.RequestState],
        RecordPayment.Kind => [.. Posting, Rule.FundTypeMustMatch, Rule.AmountAbovePaid],
        AccrueAward.Kind => [.. Posting, .. OfDocument, Rule.FundTypeMustMatch],
        FundAward.Kind or PayAward.Kind or VerifyAdvance.Kind => Paying,
        Donate.Kind => [.. Posting, Rule.FundTypeMustMatch],
        HandOverDonation.Kind => [.. Posting, Rule.AmountAboveHeld],
        SignVoucher.Kind => [Rule.PersonMustExist, Rule.RequestDate, Rule.VoucherMustExist, Rule.VoucherSignedAlready, Rule.VoucherDuties],
        ReverseEntry.Kind => [.. Posting, .. OfDocument, .. Reversing],
        CloseYear.Kind => [.. Posting, Rule.YearClosedAlready, Rule.YearMustBeClosedFirst, Rule.YearHasOpenRequests],
        ReopenYear.Kind => [.. Posting, Rule.YearNotClosed, Rule.LaterYearClosed],
        ClawBack.Kind => [.. Posting, Rule.QuotaNotCarriedOver],
        DraftRequest.Kind => [.. Posting, .. OfRequest, .. Routed, Rule.FundTypeMustMatch],
        AttachFile.Kind => [.. OfRequest, Rule.AttachmentForm, Rule.AttachmentMustBeStored],
        SubmitRequest.Kind => [.. Posting, .. OfRequest, .. Routed, Rule.OutcomeOverdue],
        ReturnRequest.Kind => [.. Posting, .. OfRequest, .. Deciding],
        WithdrawRequest.Kind or ExpireRequest.Kind => [.. Posting, .. OfRequest, Rule.NotExpired],
        RemindRequest.Kind => [.. OfRequest, Rule.StepNotLate, Rule.RemindedAlready],
        ReportOutcome.Kind or CloseRequest.Kind or CommentRequest.Kind => [.. OfRequest, Rule.FlagOpen],
        EvaluateOutcome.Kind => [.. OfRequest, Rule.MakerMayNotDecide],
        FlagDocument.Kind or AnswerFlag.Kind => [.. OfRequest, Rule.NotSupervisor, Rule.FlagMustExist, Rule.FlagAnsweredAlready, Rule.FlagNeedsAnother],
        Correct.Kind or DecideRequest.Kind => [.. Deciding, .. Reversing, .. Carrying],
        _ => throw new InvalidOperationException($"The kind {kind} has no rules."),
    };

    /// <summary>What carries another command out is refused as that is.</summary>
    private static IEnumerable<Rule> Carrying => CommandJson.AllKinds.Where(kind => kind is not (Correct.Kind or DecideRequest.Kind or OpenBook.Kind)).SelectMany(OfKind);
}
