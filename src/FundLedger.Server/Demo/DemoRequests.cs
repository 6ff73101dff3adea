namespace FundLedger.Server;

/// <summary>Payment requests of fiscal money: 预占, 占用 or 退回, and 支付 in one part or several.</summary>
internal sealed class DemoRequests(DemoWorld world)
{
    private const long Smallest = 100_000;

    /// <summary>Part of a line that goes by requests, in thousandths.</summary>
    private const int ByRequest = 600;

    private static readonly DateOnly From = DemoWorld.On(3, 20);
    private static readonly DateOnly Until = DemoWorld.On(10, 20);

    private readonly Dictionary<string, (DemoLine Line, long Left)> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public void Plan()
    {
        foreach (var line in world.Lines)
        {
            for (var number = 1; number <= line.Line.Requests; number++)
                world.Agenda.On(world.DayBetween(From, Until), () => Reserve(line));
        }

        world.Agenda.On(DemoCalendar.Last, ReleaseFinished);
    }

    private void Reserve(DemoLine line)
    {
        var fen = world.Random.Part(line.Whole * ByRequest / 1000 / line.Line.Requests, 700, 1300);
        fen = Math.Min(Math.Min(fen, line.Whole - line.Used), world.Journal.Available(line.Quota)) / 100 * 100;
        if (fen < Smallest)
            return;
        var unit = line.Unit.Code;
        var document = $"demo-rq-{unit}-{_numbers[unit] = _numbers.GetValueOrDefault(unit) + 1:000}";
        var (text, payee) = world.Seeds.Bill(line.Quota.Purpose, world.Journal.Day, world.Random);
        world.Journal.Add(new Reserve
        {
            Document = document,
            Unit = unit,
            Fund = line.Quota.Fund,
            Lines = [new ReservationLine { Purpose = line.Quota.Purpose, Year = DemoCalendar.Year, Amount = DemoJournal.Yuan(fen) }],
        }, line.Unit.Officer, $"申请：{text}");
        Use(line, fen);
        _open[document] = (line, fen);
        world.Agenda.On(world.In(line.District.RequestDays), () => Decide(new Request(line, document, text, payee), fen));
    }

    private void Decide(Request request, long fen)
    {
        if (world.Random.InThousand(80))
        {
            world.Journal.Add(new Release { Document = request.Document }, request.Line.Unit.Approver, $"退回：{request.Text}");
            Use(request.Line, -fen);
            _open.Remove(request.Document);
            return;
        }

        world.Journal.Add(new Commit { Document = request.Document }, request.Line.Unit.Approver, $"同意：{request.Text}");
        world.Agenda.On(world.In(4, 25), () => Pay(request, fen, world.Random.InThousand(450) ? 2 : 1));
    }

    /// <summary>Pays of what is left of a request; what the last part leaves is released.</summary>
    private void Pay(Request request, long left, int parts)
    {
        if (!_open.Remove(request.Document))
            return;
        var final = parts == 1;
        var paid = final ? world.Random.AsBilled(world.Random.Part(left, 970, 1000)) : world.Random.Part(left, 300, 600);
        world.Journal.Add(new Disburse
        {
            Document = request.Document,
            Amount = DemoJournal.Yuan(paid),
            Payee = request.Payee,
            Final = final,
        }, request.Line.Unit.Officer, final ? request.Text : $"{request.Text}（进度款）");
        if (final)
        {
            Use(request.Line, paid - left);
            return;
        }

        _open[request.Document] = (request.Line, left - paid);
        world.Agenda.On(world.In(10, 35), () => Pay(request, left - paid, parts - 1));
    }

    /// <summary>What requests of a finished project still hold cannot be used any more.</summary>
    private void ReleaseFinished()
    {
        foreach (var (document, (line, left)) in _open.Where(open => DemoYearEnd.Finished.Contains(open.Value.Line.Quota.Purpose)).ToList())
        {
            world.Journal.Add(new Release { Document = document }, line.Unit.Approver, "项目完成，退回未用额度");
            Use(line, -left);
            _open.Remove(document);
        }
    }

    private void Use(DemoLine line, long fen)
    {
        if (fen == 0)
            return;
        world.Journal.Move(line.Quota, -fen);
        line.Used += fen;
    }

    private sealed record Request(DemoLine Line, string Document, string Text, string Payee);
}
