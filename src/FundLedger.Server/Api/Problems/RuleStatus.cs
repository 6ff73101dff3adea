namespace FundLedger.Server.Api;

/// <summary>The HTTP status of each rule: what cannot be read, who may not, what is not there, what is otherwise, what is refused.</summary>
internal static class RuleStatus
{
    public static int Of(Rule rule) => rule switch
    {
        Rule.LogInRequired or Rule.LogInRefused or Rule.CodeRequired => StatusCodes.Status401Unauthorized,

        Rule.AmountForm or Rule.AmountPrecision or Rule.AmountRange or Rule.CurrencyMustExist or Rule.NumeralForm
            or Rule.TextTooLong or Rule.TextCharacter or Rule.CodeForm or Rule.DateForm
            or Rule.CommandForm or Rule.CommandKindMustExist or Rule.MemberRequired or Rule.MemberForm
            or Rule.KeyRequired or Rule.ParameterUnknown or Rule.ParameterForm or Rule.ActorIsTheCaller
            or Rule.BookMustBeNamed or Rule.RouteFile or Rule.PasswordLength or Rule.PasswordGuessable or Rule.UserNameForm => StatusCodes.Status400BadRequest,

        Rule.RoleRequired or Rule.RoleForOneself or Rule.AccountForOneself or Rule.SecondAdministratorRequired or Rule.CarriedNeedsRight or Rule.TokenReadOnly or Rule.SecondFactorRequired or Rule.SecondFactorRefused
            or Rule.AdministratorRequired or Rule.SessionRequired or Rule.AntiforgeryRequired or Rule.SetupRefused
            or Rule.SecondPersonRequired or Rule.OnlyForOneself or Rule.OnlyTheMaker or Rule.MakerMayNotDecide
            or Rule.NotYourStep or Rule.NotSupervisor or Rule.VoucherDuties or Rule.FlagNeedsAnother => StatusCodes.Status403Forbidden,

        Rule.BookMustExist or Rule.UnitMustExist or Rule.FundMustExist or Rule.PurposeMustExist or Rule.AccountMustExist
            or Rule.EntryMustExist or Rule.DocumentMustExist or Rule.PersonMustExist or Rule.RoleMustExist or Rule.InvitationMustExist or Rule.RouteMustExist
            or Rule.FlagMustExist or Rule.VoucherMustExist or Rule.FileMustExist or Rule.UserMustExist or Rule.TokenMustExist or Rule.WebhookMustExist => StatusCodes.Status404NotFound,

        Rule.BookMustBeNew or Rule.UnitMustBeNew or Rule.FundMustBeNew or Rule.PurposeMustBeNew or Rule.AccountMustBeNew
            or Rule.DocumentMustBeNew or Rule.DocumentAmbiguous or Rule.DocumentState or Rule.DocumentKept or Rule.RequestState or Rule.AccountOfAnother
            or Rule.EntryReversedAlready or Rule.PeriodLocked or Rule.PeriodNotLocked or Rule.YearClosed or Rule.YearNotClosed
            or Rule.YearMustBeClosedFirst or Rule.YearHasOpenRequests or Rule.DecidedBefore or Rule.ContentChanged
            or Rule.FlagAnsweredAlready or Rule.RemindedAlready or Rule.VoucherSignedAlready or Rule.FlagOpen or Rule.PaymentPostedAlready or Rule.KeyInFlight or Rule.OtherCommandRefused
            or Rule.UserMustBeNew or Rule.SubjectOfAnother or Rule.LastAdministrator or Rule.EntryNotCheckpointed => StatusCodes.Status409Conflict,

        Rule.DocumentChanged => StatusCodes.Status412PreconditionFailed,
        Rule.BodyTooLarge or Rule.FileTooLarge => StatusCodes.Status413PayloadTooLarge,
        Rule.BodyForm => StatusCodes.Status415UnsupportedMediaType,
        Rule.TooManyCalls => StatusCodes.Status429TooManyRequests,
        Rule.ServiceReadOnly or Rule.BookDamaged or Rule.ProviderMustAnswer => StatusCodes.Status503ServiceUnavailable,

        Rule.AmountMustBePositive or Rule.AmountMustNotBeNegative or Rule.AmountMustNotBeZero or Rule.CurrencyMustMatch or Rule.KeyReused or Rule.DemoNeedsAnEmptyPlace
            or Rule.UnitMustBeOpen or Rule.UnitKeepsNoAccounts or Rule.UnitMustBeChild or Rule.UnitLevelMustFit or Rule.FundTypeMustMatch or Rule.PurposeNotAllowed
            or Rule.AccountClosed or Rule.EntryMustHaveLines or Rule.EntryMustBalance or Rule.EntryMustBePosting or Rule.EntryIsReversal
            or Rule.ControlledAccount or Rule.DateTooFarAhead or Rule.EntryOfYearEnd or Rule.QuotaOfAnotherYear or Rule.QuotaNotCarriedOver
            or Rule.QuotaEnded or Rule.CarriedQuotaMustAgree or Rule.PaidQuotaMustAgree or Rule.AboveAutonomyLimit or Rule.BalanceBelowZero
            or Rule.DocumentLineAmbiguous or Rule.DocumentOfAnotherPlace or Rule.AmountAboveReserved or Rule.AmountAbovePaid or Rule.AmountAboveUnfunded
            or Rule.AmountAboveAccrued or Rule.AmountAboveAdvance or Rule.AmountAboveHeld or Rule.SurplusIntoCharity
            or Rule.QuorumOutOfReach or Rule.RouteHasNoStep or Rule.RouteForm or Rule.StepUnitMissing or Rule.StepHasNobody
            or Rule.StepMustBeEarlier or Rule.CommitteeForm or Rule.RequestDate or Rule.RequestNeedsItsRoute or Rule.EntryOfRequest
            or Rule.OutcomeOverdue or Rule.NotExpired or Rule.StepNotLate or Rule.AttachmentForm or Rule.AttachmentMustBeStored
            or Rule.FileForm or Rule.FileEmpty or Rule.FileEncoding or Rule.ProfileForm or Rule.ColumnMissing or Rule.ColumnRepeated
            or Rule.VoucherNotSigned or Rule.CapitalAmountDiffers or Rule.RequestNotApproved or Rule.RequestAsksNoMoney
            or Rule.BudgetAboveFile or Rule.CharacterNotDrawable or Rule.RowForm or Rule.RowQuoting or Rule.WebhookForm => StatusCodes.Status422UnprocessableEntity,
    };
}
