using FundLedger.Authority;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>成效报告: what the money did.</summary>
[Command(ReportOutcome.Kind, IsOfRequest = true)]
[Right(RightAt.Place, Roles.Applicant, Roles.FinanceOfficer)]
public sealed record ReportOutcome : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "report-outcome";

    /// <summary>What was done.</summary>
    public required string Summary { get; init; }

    /// <summary>How many people it reached; left out: not known.</summary>
    [Within(0)]
    public int? Beneficiaries { get; init; }

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        request.Next(RequestEvent.Report);
        OutcomeForm.Check(Summary, "summary");
        if (Beneficiaries < 0)
            throw new RefusedException(Rule.MemberForm, ("member", "beneficiaries"), ("problem", new Reason(Because.BelowLeast, ("least", 0), ("given", Beneficiaries))));
        return Record(view, this with { Person = PersonIn(view) });
    }

    public override RequestState Done(RequestState request, DateOnly date) =>
        request with { Status = request.Next(RequestEvent.Report) };
}
