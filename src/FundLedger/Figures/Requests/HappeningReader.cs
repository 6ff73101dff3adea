using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Reads what happened to a request from one of its entries.</summary>
internal static class HappeningReader
{
    /// <returns>Null for an entry that names a request and is nothing that happens to it.</returns>
    public static RequestHappening? Of(RequestState? before, Entry entry, DateOnly date, RequestState after, BookSetup setup)
    {
        var command = CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key);
        if (ResultOf(command, after) is not { } result)
            return null;
        var index = command switch
        {
            DecideRequest decision => decision.Step,
            ReturnRequest or RemindRequest => before?.Current,
            _ => null,
        };
        return new RequestHappening(
            entry.Seq, date, entry.RecordedAt, entry.Kind, PersonOf(command, entry, setup), ChainOf(command),
            index, index is { } step ? before!.Steps[step] : null, (command as DecideRequest)?.Vote, result,
            ReasonOf(command), AmountOf(command, entry), (command as ReportOutcome)?.Beneficiaries, after)
        {
            Score = (command as EvaluateOutcome)?.Score,
        };
    }

    private static RequestEvent? ResultOf(BookCommand command, RequestState after) => command switch
    {
        DraftRequest => RequestEvent.Edit,
        AttachFile => RequestEvent.Attach,
        SubmitRequest => RequestEvent.Submit,
        DecideRequest decision => decision.Result,
        ReturnRequest { Target: < 0 } => RequestEvent.Return,
        ReturnRequest => RequestEvent.StepBack,
        RemindRequest => RequestEvent.Remind,
        WithdrawRequest => RequestEvent.Withdraw,
        ExpireRequest => RequestEvent.Expire,
        Disburse payment => payment.Final ? RequestEvent.PayFinal : RequestEvent.PayPart,
        ReturnPayment when after.Status is RequestStatus.Approved => RequestEvent.ReturnAll,
        ReturnPayment when after.Status is RequestStatus.PartlyPaid => RequestEvent.ReturnPart,
        PaymentBack => RequestEvent.Refund,
        EndRequest => RequestEvent.End,
        ReportOutcome => RequestEvent.Report,
        EvaluateOutcome => RequestEvent.Evaluate,
        CloseRequest => RequestEvent.Close,
        _ => null,
    };

    private static string PersonOf(BookCommand command, Entry entry, BookSetup setup) => command switch
    {
        DraftRequest { Person: { } person } => person,
        RequestCommand { Person: { } person } => person,
        AttachFile { Person: { } person } => person,
        _ => setup.Accounts.GetValueOrDefault(entry.Actor) ?? "",
    };

    private static IReadOnlyList<string> ChainOf(BookCommand command) => command switch
    {
        DecideRequest decision => decision.Chain,
        ReturnRequest returned => returned.Chain,
        _ => [],
    };

    private static string ReasonOf(BookCommand command) => command switch
    {
        DecideRequest decision => decision.Reason ?? "",
        ReturnRequest returned => returned.Reason,
        EndRequest ended => ended.Reason,
        _ => "",
    };

    /// <summary>What 9501 shows; a refund in a later year leaves it as it was, and raises 9102.</summary>
    internal static Money? AmountOf(BookCommand command, Entry entry)
    {
        if (command is not (Disburse or PaymentBack))
            return null;
        var moved = entry.Lines.Where(line => line.Account is { Ledger: Ledger.Control, Code: ControlAccount.Paid or ControlAccount.BroughtForward }).ToList();
        return moved.Count == 0 ? null : Money.FromMinorUnits(-moved.Sum(line => line.Net), moved[0].Account.Currency);
    }
}
