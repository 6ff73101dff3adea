using System.Text.Json;

namespace FundLedger.Tests.Requests.Generated;

/// <summary>One draw: what is done, by whom, to which request.</summary>
internal sealed record RequestDraw(int What, int Who, int Which, int Amount, int Other);

/// <summary>
/// Turns draws into commands on a book: mostly what could be done next to a request by someone who could do it, and
/// otherwise anything by anyone.
/// </summary>
internal sealed class RequestPlayer(SimulatedBook book, int steps)
{
    private const int Most = 200;

    private int _step;

    public BookCommand Next(RequestDraw draw)
    {
        var date = RequestTown.Start.AddDays(_step * 340 / steps);
        var number = draw.Which % Math.Min(Most, 1 + (_step / 12));
        var document = $"R{number}@{(number % 2 == 0 ? "A01" : "A02")}";
        var command = draw.What switch
        {
            < 6 => Wild(draw, document),
            < 12 => SetUp(draw, date),
            < 13 => new Allot { From = "A", To = Unit(draw), Fund = "GF", Purpose = "P1", Amount = 1 + (draw.Amount / 100m) },
            _ => Sensible(draw, document, date),
        };
        if (draw.What is 14 or 15)
            date = date.AddDays(draw.Other % 3 - 2);
        return command with { Key = $"g{_step++}", Actor = command.Actor ?? RequestTown.Accounts[draw.Who % RequestTown.Accounts.Count], Date = date };
    }

    private BookCommand Sensible(RequestDraw draw, string document, DateOnly date) => book.FindRequest(document) switch
    {
        null => DraftOf(draw, document) with { Actor = RequestTown.Accounts[draw.Who % RequestTown.Accounts.Count] },
        { Status: RequestStatus.Draft } request => ByMaker(draw, request, draw.What < 20 ? DraftOf(draw, document) : draw.What < 30 ? Attach(draw, document) : Submit(document)),
        { Status: RequestStatus.Returned } request => ByMaker(draw, request, draw.What < 40 ? DraftOf(draw, document) : Submit(document)),
        { Status: RequestStatus.Submitted } request => InApproval(draw, request, date),
        { Status: RequestStatus.Approved } request when draw.What < 18 => ByMaker(draw, request, new WithdrawRequest { Document = document }),
        { Status: RequestStatus.Approved or RequestStatus.PartlyPaid, PaidOn: not null } when draw.What < 24 => new EndRequest { Document = document, Reason = "不再支付" },
        { Status: RequestStatus.PartlyPaid or RequestStatus.Paid, Paid: > 0 } request when draw.What < 34 => Returned(draw, request),
        { Status: RequestStatus.Approved or RequestStatus.PartlyPaid } request => Payment(draw, request),
        { Status: RequestStatus.Paid or RequestStatus.Ended } when draw.What > 34 => new ReportOutcome { Document = document, Summary = "成效" },
        { Status: RequestStatus.Reported } when draw.What > 20 => new EvaluateOutcome { Document = document, Score = 1 + (draw.Other % 5), Summary = "评估" },
        { Status: RequestStatus.Evaluated } when draw.What > 20 => new CloseRequest { Document = document },
        { Lines.Count: > 0, PaidOn: not null } when draw.Other % 2 == 0 => Reversal(draw, document),
        { PaidOn: not null } => new Refund { Of = document, Amount = 0.01m * (1 + (draw.Amount % 300)) },
        _ => Wild(draw, document),
    };

    private BookCommand InApproval(RequestDraw draw, RequestState request, DateOnly date)
    {
        var taken = request.Step!;
        if (draw.What is 16 or 17)
            return ByMaker(draw, request, new WithdrawRequest { Document = request.Code });
        if (request.Until < date && draw.What < 40)
            return new ExpireRequest { Document = request.Code };
        if (draw.Amount % 5 == 1)
            return new RemindRequest { Document = request.Code };
        var supervises = taken.Step.Supervisor is not null && draw.What % 6 == 0;
        var holders = supervises
            ? book.Setup.HoldersOf(taken.Step.Supervisor!, taken.Unit, date)
            : taken.Members ?? book.Setup.HoldersOf(taken.Step.Role, taken.Unit, date);
        var free = holders.Where(person => !request.Votes.Any(vote => vote.Chain.Contains(person))).DefaultIfEmpty(RequestTown.People[draw.Who % 12]).ToList();
        var actor = free[draw.Who % free.Count];
        if (draw.Other % 5 == 0 && book.Setup.Delegations.FirstOrDefault(each => each.From == actor) is { } delegation)
            actor = delegation.To;
        if (draw.Other % 7 == 0)
            actor = RequestTown.Accounts[draw.Who % RequestTown.Accounts.Count];
        if (draw.What is 18 or 19)
            return new ReturnRequest { Actor = actor, Document = request.Code, Reason = "退回", To = draw.Other % 2 == 0 || request.Current == 0 ? null : request.Steps[draw.Amount % request.Current].Step.Step };
        return Vote(draw, request, supervises ? VoteChoice.Witness : Choice(draw, taken)) with { Actor = actor };
    }

    private static VoteChoice Choice(RequestDraw draw, TakenStep taken) => (draw.Amount % 20) switch
    {
        0 => VoteChoice.Reject,
        1 when taken.Step.Rule != StepRule.Council => VoteChoice.Abstain,
        2 when taken.CountsMembers => VoteChoice.Recuse,
        3 when taken.CountsMembers => VoteChoice.Reject,
        _ => VoteChoice.Approve,
    };

    private static DecideRequest Vote(RequestDraw draw, RequestState? request, VoteChoice choice)
    {
        var vote = new DecideRequest { Document = request?.Code ?? "R0", Vote = choice, Reason = "意见", Content = draw.Other % 11 == 0 ? request?.Content : null };
        return request?.Step?.Step.Rule == StepRule.Council
            ? vote with { For = choice == VoteChoice.Approve ? 7 : 2, Against = 3, Abstaining = 1, Minutes = RequestTown.MinutesHash }
            : vote;
    }

    private BookCommand Wild(RequestDraw draw, string document) => (draw.Other % 20) switch
    {
        0 => DraftOf(draw, document),
        1 => Attach(draw, document),
        2 => Submit(document),
        3 or 4 or 5 => Vote(draw, book.FindRequest(document) ?? book.FindRequest("R0@A01"), (VoteChoice)(draw.Amount % 5)),
        6 => new ReturnRequest { Document = document, Reason = "退回", To = draw.Amount % 2 == 0 ? null : "street" },
        7 => new WithdrawRequest { Document = document },
        8 => new ExpireRequest { Document = document },
        9 => new Disburse { Document = document, Amount = 0.01m * (1 + draw.Amount), Final = draw.Amount % 2 == 0 },
        10 => new Refund { Of = document, Amount = 1 },
        11 => new ReportOutcome { Document = document, Summary = "成效" },
        12 when draw.Amount % 2 == 0 => new RemindRequest { Document = document },
        12 => new CloseRequest { Document = document },
        13 => new Commit { Document = document },
        14 => new Release { Document = document },
        15 or 16 => new FlagDocument { Actor = book.Setup.HoldersOf(FlagDocument.Role, "F", RequestScene.Today) is [var first, ..] ? first : "p10", Document = document, Reason = "质疑" },
        17 or 18 => Answer(document),
        _ => new Reserve { Document = document, Unit = DocumentCode.UnitOf(document), Fund = "GF", Lines = [new ReservationLine { Purpose = "P1", Amount = 1 }] },
    };

    private AnswerFlag Answer(string document)
    {
        var asked = book.FindRequest(document)?.Flags.FirstOrDefault(flag => flag.Answer is null);
        return new AnswerFlag { Document = document, Flag = asked?.Seq ?? 0, Text = "答复" };
    }

    private static BookCommand SetUp(RequestDraw draw, DateOnly date)
    {
        var (person, other) = (RequestTown.People[draw.Who % 12], RequestTown.People[draw.Amount % 12]);
        var (role, unit) = RequestTown.Posts[draw.Other % RequestTown.Posts.Count];
        return (draw.Which % 9) switch
        {
            0 => new AssignRole { Person = person, Role = role, Unit = unit, From = date },
            1 => new AssignRole { Person = person, Role = role, Unit = unit, From = date, Until = date.AddDays(draw.Amount % 30) },
            2 when role != "committee" => new AssignRole { Person = person, Role = role, Unit = unit, Until = date.AddDays(-1) },
            3 or 4 or 5 => new DelegateAuthority { Actor = person, From = person, To = other, Role = draw.Amount % 3 == 0 ? role : null, Start = date, End = date.AddDays(draw.Amount % 40) },
            6 => new DelegateAuthority { Actor = person, From = person, To = other, Start = RequestTown.Start, End = date.AddDays(-1) },
            7 => new SetCalendar { Days = [new CalendarDay { Day = date.AddDays(draw.Amount % 20), Working = draw.Other % 2 == 0 }] },
            _ => RequestTown.Routes(draw.Amount % 3)[draw.Other % 4],
        };
    }

    private BookCommand Payment(RequestDraw draw, RequestState request)
    {
        var held = book.FindDocument(request.Code)!.Held("9302");
        var line = held[draw.Other % held.Count];
        var all = line.Amount.MinorUnits;
        return new Disburse
        {
            Document = request.Code,
            Purpose = held.Count > 1 ? line.Account.Purpose : null,
            Amount = Money.FromMinorUnits(draw.Other % 4 == 0 ? all : 1 + (draw.Amount % (all + 10)), line.Amount.Currency).Amount,
            Final = draw.What % 3 == 0,
        };
    }

    private ReturnPayment Returned(RequestDraw draw, RequestState request) => new()
    {
        Of = request.Code,
        Amount = Money.FromMinorUnits(draw.Other % 3 == 0 ? request.Paid : 1 + (draw.Amount % request.Paid), book.Setup.Fund(request.Fund).Currency).Amount,
    };

    /// <summary>The number of an entry differs between books; the one who carries it out puts it right.</summary>
    private ReverseEntry Reversal(RequestDraw draw, string document)
    {
        var payments = book.EntriesOf(document).Where(found => found.Entry.Kind is "disburse" or "refund" or "return-payment").ToList();
        return new ReverseEntry { Entry = payments[draw.Who % payments.Count].Entry.Seq, Reason = "录入错误", At = ReversalDate.Original };
    }

    private static BookCommand ByMaker(RequestDraw draw, RequestState request, BookCommand command) =>
        draw.Other % 10 == 0 ? command : command with { Actor = draw.Other % 3 == 0 && request.Maker is "p0" or "p1" ? request.Maker + ".second" : request.Maker };

    private static SubmitRequest Submit(string document) => new() { Document = document };

    private static AttachFile Attach(RequestDraw draw, string document) => new()
    {
        Document = document,
        Name = $"纪要{draw.Other % 3}.txt",
        MediaType = "text/plain",
        Size = RequestTown.Minutes.Length,
        Sha256 = RequestTown.MinutesHash,
    };

    private DraftRequest DraftOf(RequestDraw draw, string document)
    {
        var request = (draw.Other % 10) switch { < 4 => RequestKind.Charity, < 8 => RequestKind.Budget, 8 => RequestKind.Virement, _ => RequestKind.Policy };
        var money = request is RequestKind.Charity or RequestKind.Budget;
        var amount = 0.01m * (1 + (draw.Amount % 6000));
        return new DraftRequest
        {
            Document = document,
            Request = request,
            Unit = DocumentCode.UnitOf(document),
            Fund = money ? (request == RequestKind.Charity ? "CF" : "GF") : null,
            Title = "申请",
            Lines = !money ? null : draw.Other % 4 == 3
                ? [new ReservationLine { Purpose = "P1", Amount = amount }, new ReservationLine { Purpose = "P1", Amount = 0.02m }]
                : [new ReservationLine { Purpose = "P1", Amount = amount }],
            Command = money ? null : JsonSerializer.SerializeToElement(JsonSerializer.Deserialize<JsonElement>(CommandJson.Write(request == RequestKind.Virement
                ? new MoveBetweenPurposes { Unit = Unit(draw), Fund = "GF", From = "P1", To = "P2", Amount = amount }
                : new SetPolicy { Unit = Unit(draw), Fund = "GF", VirementLimit = amount }))),
            Until = draw.Amount % 4 == 0 ? RequestTown.Start.AddDays((_step * 340 / steps) + (draw.Who % 30)) : null,
        };
    }

    private static string Unit(RequestDraw draw) => draw.Which % 2 == 0 ? "A01" : "A02";
}
