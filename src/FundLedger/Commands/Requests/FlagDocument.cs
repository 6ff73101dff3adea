using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// 监督: a supervisor raises a doubt about a request or any other document. He holds the role of supervisor at its unit,
/// or at one above, or at the owner of the fund that pays; nobody does it for him.
/// </summary>
[Command(FlagDocument.Kind, IsOfRequest = true)]
[Right(RightAt.Unit)]
public sealed record FlagDocument : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "flag";

    /// <summary>The role's code.</summary>
    public const string Role = "supervisor";

    /// <summary>The request, award or other document.</summary>
    public required string Document { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The person who did it.</summary>
    [Resolved]
    public string? Person { get; init; }

    internal override DocumentName? Named => new(Document, full => this with { Document = full });

    public override Decision Decide(IBookView view)
    {
        var request = view.FindRequest(Document);
        var units = request is not null ? UnitsOf(view.Setup, request.Unit, request.Fund) : UnitsOf(view.Setup, NewDocument.Require(view, Document));
        RequestDate.Check(Document, request, DateIn(view), view.Today);
        OutcomeForm.Check(Reason, "reason");
        var person = view.Setup.PersonOf(Actor).Code;
        if (!units.Any(unit => view.Setup.HoldersOf(Role, unit, DateIn(view)).Contains(person)))
            throw new RefusedException(Rule.NotSupervisor, ("document", Document), ("units", string.Join(", ", units)), ("person", person));
        return new Decision([NewDraft(view) with { Data = CommandJson.Data(this with { Person = person }), Document = Document }], null);
    }

    /// <summary>The request with this flag.</summary>
    internal RequestState On(RequestState request, Entry entry) =>
        request with { Flags = [.. request.Flags, new RequestFlag(entry.Seq, Person!, Reason, entry.Date, null)] };

    private static IReadOnlyList<string> UnitsOf(BookSetup setup, string unit, string fund) =>
    [
        .. setup.WithAbove(unit)
            .Concat(setup.Funds.GetValueOrDefault(fund) is { } paying ? setup.WithAbove(paying.Owner) : []).Distinct(),
    ];

    private static IReadOnlyList<string> UnitsOf(BookSetup setup, DocumentState document) =>
    [
        .. document.Nets.SelectMany(net => UnitsOf(setup, net.Account.Unit, net.Account.Fund)).Distinct(),
    ];
}
