using System.Text.Json;
using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// A request is written, or written anew while it is a draft or was returned: always the whole of it. For money it has
/// lines; for anything else the command that is carried out when it is approved.
/// </summary>
[Command(DraftRequest.Kind, IsOfRequest = true)]
[Right(RightAt.Place, Roles.Applicant, Roles.FinanceOfficer)]
public sealed record DraftRequest : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "draft-request";

    /// <summary>The request's code at the unit; left out: a new one, the next number of the unit and fiscal year.</summary>
    public string? Document { get; init; }

    /// <summary>What is asked for.</summary>
    public required RequestKind Request { get; init; }

    /// <summary>The unit that asks.</summary>
    public required string Unit { get; init; }

    /// <summary>For money: the fund.</summary>
    public string? Fund { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>For money: one line or more.</summary>
    public IReadOnlyList<ReservationLine>? Lines { get; init; }

    /// <summary>For anything else: the command, such as a virement.</summary>
    public JsonElement? Command { get; init; }

    /// <summary>The last day on which it may be used; left out: none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The person who wrote it.</summary>
    [Resolved]
    public string? Person { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [new(Unit, Fund ?? "")];

    internal override DocumentName? Named => new(Document, full => this with { Document = full }) { Home = Unit };

    internal override IEnumerable<BookCommand> Requested => Command is null ? [] : [RequestedCommand.Read(Command, Request)];

    public override Decision Decide(IBookView view)
    {
        var person = view.Setup.PersonOf(Actor).Code;
        Texts.Text(Title, "title", 200);
        if (string.IsNullOrWhiteSpace(Title))
            throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "title"));
        view.Setup.Unit(Unit);
        var document = Document!;
        var before = view.FindRequest(document);
        if (before is not null)
            CheckEdit(before, person);
        else
            NewDocument.Check(view, document);
        RequestDate.Check(document, before, DateIn(view), view.Today);
        if (Until < DateIn(view))
            throw new RefusedException(Rule.MemberForm, ("member", "until"), ("problem", new Reason(Because.TooEarly, ("given", Until), ("first", DateIn(view)))));
        CheckSubject(view);
        LinesIn(view.Setup, DateIn(view));
        if (Command is not null)
            CarriedRight.Foresee(view, Written(before, view.Setup, person, DateIn(view), seq: 0), DateIn(view));
        return new Decision([NewDraft(view) with { Data = CommandJson.Data(this with { Person = person }), Document = document }], null);
    }

    /// <summary>The request as it is written by this command.</summary>
    internal RequestState Written(RequestState? before, BookSetup setup, Entry entry) => Written(before, setup, Person!, entry.Date, entry.Seq);

    private RequestState Written(RequestState? before, BookSetup setup, string maker, DateOnly date, long seq)
    {
        var lines = LinesIn(setup, date);
        var attachments = before?.Attachments ?? [];
        return new RequestState
        {
            Code = Document!,
            Kind = Request,
            Unit = Unit,
            Fund = Fund ?? "",
            Title = Title,
            Maker = before?.Maker ?? maker,
            Lines = lines,
            Command = Command,
            Moved = Command is not null && RequestedCommand.Read(Command, Request) is MoveBetweenPurposes virement ? virement.Amount : 0,
            Until = Until,
            Attachments = attachments,
            Flags = before?.Flags ?? [],
            Content = RequestContent.HashOf(Request, Unit, Fund ?? "", Title, lines, Command, Until, attachments),
            Status = before is null ? RequestStatus.Draft : before.Next(RequestEvent.Edit),
            DraftedOn = before?.DraftedOn ?? date,
            Seq = seq,
        };
    }

    private void CheckEdit(RequestState before, string person)
    {
        before.Next(RequestEvent.Edit);
        if (!before.IsMaker(person))
            throw new RefusedException(Rule.OnlyTheMaker, ("document", Document), ("person", person));
    }

    private void CheckSubject(IBookView view)
    {
        if (Request is RequestKind.Charity or RequestKind.Budget)
        {
            if (Lines is not { Count: > 0 })
                throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "lines"));
            if (Command is not null)
                throw new RefusedException(Rule.MemberForm, ("member", "command"), ("problem", new Reason(Because.CarriesNoCommand, ("request", Request))));
            var type = view.Setup.Fund(Fund ?? throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "fund"))).Type;
            if (type == FundType.Charity != (Request == RequestKind.Charity))
                throw new RefusedException(Rule.FundTypeMustMatch, ("fund", Fund), ("actual", type), ("kind", Request));
            return;
        }

        var kind = CommandJson.KindOf(RequestedCommand.Read(Command, Request));
        if (Lines is not null || Fund is not null)
            throw new RefusedException(Rule.MemberForm, ("member", Lines is null ? "fund" : "lines"), ("problem", new Reason(Because.CarriesCommand, ("kind", kind))));
    }

    private IReadOnlyList<RequestLine> LinesIn(BookSetup setup, DateOnly date) =>
    [
        .. (Lines ?? []).Select(line => new RequestLine(
            QuotaCommand.PlaceOf(setup, Unit, Fund!, line.Purpose, line.Year, date), Positive(setup, line.Amount))),
    ];

    private Money Positive(BookSetup setup, decimal amount)
    {
        var money = Money.FromDecimal(amount, setup.Fund(Fund!).Currency);
        return money.MinorUnits > 0
            ? money
            : throw new RefusedException(Rule.AmountMustBePositive, ("member", "lines.amount"), ("amount", money));
    }
}
