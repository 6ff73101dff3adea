using System.Text.Json;
using CsCheck;
using FundLedger.Tests.Storage;

namespace FundLedger.Tests.Requests.Generated;

/// <summary>What a history came to in memory: each command with its refusal, and the entries.</summary>
internal sealed class RequestPlay
{
    private const long FirstSeq = 1L << 48;

    private readonly List<(BookCommand Command, Refusal? Refusal)> _steps = [];
    private readonly List<Entry> _entries = [];
    private readonly NaiveRequests _naive = new();

    private RequestPlay(SimulatedBook book) => Book = book;

    public SimulatedBook Book { get; }

    public IReadOnlyList<(BookCommand Command, Refusal? Refusal)> Steps => _steps;

    public IReadOnlyList<Entry> Entries => _entries;

    public NaiveRequests Naive => _naive;

    public static Gen<RequestDraw[]> Draws(int count) =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 4095], Gen.Int[0, 4095], Gen.Int[0, 99_999], Gen.Int[0, 9999])
            .Select(draw => new RequestDraw(draw.Item1, draw.Item2, draw.Item3, draw.Item4, draw.Item5))
            .Array[count];

    /// <summary>Plays draws on a book in memory, and holds every entry against the naive model.</summary>
    public static RequestPlay Play(IReadOnlyList<RequestDraw> draws)
    {
        var history = new RequestPlay(Opened());
        foreach (var command in RequestTown.Setup)
            Assert.IsNull(history.Do(command)?.English);
        var player = new RequestPlayer(history.Book, draws.Count);
        foreach (var draw in draws)
            history.Do(player.Next(draw));
        history.AssertOpen();
        return history;
    }

    /// <summary>A state in full, but for the numbers of entries, which differ between books.</summary>
    public static string Shown(RequestState? state) => JsonSerializer.Serialize(state is null ? null : state with { Seq = 0, StepStart = 0, Reminded = state.Reminded is null ? null : 0, Flags = [.. state.Flags.Select(flag => flag with { Seq = 0 })] });

    private static SimulatedBook Opened()
    {
        var open = Municipality.Open("T");
        var setup = open.Begin();
        var book = new SimulatedBook(setup, RequestScene.Today, [], []);
        foreach (var command in Municipality.Setup)
            Assert.IsNull(book.Do(command)?.English);
        return book;
    }

    private Refusal? Do(BookCommand command)
    {
        var first = FirstSeq + Municipality.Setup.Count;
        var refusal = Book.Do(command);
        _steps.Add((command, refusal));
        while (Book.FindEntry(first + _entries.Count) is { } found)
        {
            Assert.IsNull(refusal, "A refused command posts nothing.");
            _entries.Add(found.Entry);
            _naive.Add(found.Entry);
        }

        return refusal;
    }

    /// <summary>What documents hold, and what stands on 9301 and 9302, is what the naive model has open.</summary>
    private void AssertOpen()
    {
        foreach (var (document, request) in _naive.Requests)
        {
            var held = Book.FindDocument(document) is { } state ? state.Held("9301").Concat(state.Held("9302")).Sum(line => line.Amount.MinorUnits) : 0;
            Assert.AreEqual(request.ExpectedOpen, held, document);
            var committed = Book.FindDocument(document)?.Held("9302").Sum(line => line.Amount.MinorUnits) ?? 0;
            Assert.AreEqual(committed, Book.FindRequest(document)!.Committed, document);
        }

        var stands = Book.Accounts.Where(account => account.Code is "9301" or "9302").Sum(account => -Book.Timeline(account).Total);
        Assert.AreEqual(_naive.Open, stands);
    }
}
