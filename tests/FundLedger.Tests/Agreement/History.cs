namespace FundLedger.Tests.Agreement;

/// <summary>A generated history of three fiscal years: what was tried, what was accepted, and the book in the end.</summary>
internal sealed class History
{
    private const int Steps = 170;
    private const int Attempts = 6;

    private readonly HistoryScene _scene;
    private readonly List<BookCommand> _accepted = [];

    private History(int seed) => _scene = new HistoryScene(seed);

    public SimulatedBook Book => _scene.Book;

    /// <summary>What was carried out, in order, that which sets the book up included.</summary>
    public IReadOnlyList<BookCommand> Accepted => _accepted;

    /// <summary>The kinds that were carried out.</summary>
    public IReadOnlySet<string> Kinds { get; private set; } = new HashSet<string>();

    /// <summary>A die that goes on where the history left it.</summary>
    public HistoryScene Scene => _scene;

    /// <summary>The history of a number, which always is the same.</summary>
    public static History Of(int seed)
    {
        var history = new History(seed);
        foreach (var command in HistoryTown.Setup)
            Assert.IsTrue(history.Do(command), command.ToString());
        history.Play();
        history.Kinds = history._accepted.Select(CommandJson.KindOf).Append(OpenBook.Kind).ToHashSet(StringComparer.Ordinal);
        return history;
    }

    /// <summary>Each history has kinds of its own that it prefers, so that what is rare meets what is rare.</summary>
    private void Play()
    {
        var moves = HistoryMoves.All.SelectMany(move => Enumerable.Repeat(move, move.Weight * (_scene.OneIn(3) ? 4 : 1))).ToList();
        var days = HistoryTown.Years * 365;
        for (var step = 0; step < Steps; step++)
        {
            var day = new DateOnly(HistoryTown.FirstYear, 1, 5).AddDays(step * days / Steps);
            _scene.Date = _scene.OneIn(5) ? day.AddDays(-_scene.Int(25)) : day;
            if (_scene.Date.Year < HistoryTown.FirstYear)
                _scene.Date = day;
            for (var attempt = 0; attempt < Attempts && !Try(_scene.Of(moves).Next(_scene)); attempt++)
            {
            }
        }
    }

    /// <summary>Whether there was such a thing to do now, and it was accepted.</summary>
    private bool Try(BookCommand? command)
    {
        if (command is null)
            return false;
        var before = _accepted.Count;
        if (CommandKind.Of(command).ClosesYear)
            End(command);
        else
            Do(command with { Key = $"h{_accepted.Count}", Date = command.Date ?? DateOf(command) });
        return _accepted.Count > before;
    }

    /// <summary>The day, which is not before that of an award that is acted on, or of what comes back or is taken back.</summary>
    private DateOnly DateOf(BookCommand command)
    {
        var seq = command switch
        {
            ReverseEntry reversal => reversal.Entry,
            Correct correction => correction.Entry,
            Refund refund => long.TryParse(refund.Of, out var number) ? number : 0,
            _ => 0,
        };
        var before = Book.Entries.Where(entry => entry.Seq == seq || (entry.Document is { } document && document == command.NamedDocument
            && (entry.Kind == AccrueAward.Kind || command is Refund))).Select(entry => entry.Date).DefaultIfEmpty(_scene.Date).Max();
        return before > _scene.Date ? before : _scene.Date;
    }

    /// <summary>Closes a year once what stands in the way is out of it.</summary>
    private void End(BookCommand command)
    {
        for (var attempt = 0; attempt < 12 && !Do(command with { Key = $"h{_accepted.Count}" }); attempt++)
        {
            if (command is not CloseYear || _scene.Book.Entries.Select(entry => entry.Document).OfType<string>().Distinct()
                .FirstOrDefault(document => Book.FindDocument(document) is { } held && Lapses(held)) is not { } open)
            {
                return;
            }

            Do(Released(open, ((CloseYear)command).Year));
        }
    }

    private static bool Lapses(DocumentState document) => ControlAccount.Requested.SelectMany(document.Held).Any(held => held.Account.Fund is "LF" or "PJ");

    private BookCommand Released(string document, int year)
    {
        var key = $"h{_accepted.Count}";
        return Book.FindRequest(document) is { } request
            ? new WithdrawRequest { Key = key, Document = document, Actor = request.Maker, Date = request.LastOn > new DateOnly(year, 12, 31) ? request.LastOn : new DateOnly(year, 12, 31) }
            : new Release { Key = key, Document = document, Date = new DateOnly(year, 12, 31) };
    }

    private bool Do(BookCommand command)
    {
        if (Book.Do(command) is not null)
            return false;
        _accepted.Add(command);
        return true;
    }
}
