using System.Globalization;
using System.Text.Json;

namespace FundLedger.Server;

/// <summary>What goes wrong with payments: some money comes back, some entries are corrected.</summary>
internal sealed class DemoMending(DemoWorld world)
{
    /// <summary>Decides what, if anything, becomes of a payment later.</summary>
    public void Plan(DemoLine line, Disburse payment, long seq, long fen)
    {
        switch (world.Random.Between(1, 1000))
        {
            case <= 11:
                world.Agenda.On(world.In(5, 40), () => Refund(line, seq, world.Random.InThousand(500) ? fen : world.Random.Part(fen, 100, 800)));
                break;
            case <= 16:
                world.Agenda.On(world.In(3, 15), () => Correct(line, payment, seq, 0));
                break;
            case <= 20:
                world.Agenda.On(world.In(3, 15), () => Correct(line, payment, seq, world.Random.Part(fen, 50, 300)));
                break;
        }
    }

    private void Refund(DemoLine line, long seq, long fen)
    {
        world.Journal.Add(new Refund { Of = seq.ToString(CultureInfo.InvariantCulture), Amount = DemoJournal.Yuan(fen) },
            line.Unit.Officer, world.Random.Pick(["多付款项退回", "收款账户有误退回", "未执行完毕款项退回"]));
        world.Journal.Move(line.Quota, fen);
        line.Used -= fen;
    }

    /// <summary>The payment again, less <paramref name="tooMuch"/>; where that is zero, to another payee.</summary>
    private void Correct(DemoLine line, Disburse payment, long seq, long tooMuch)
    {
        var payee = tooMuch == 0 ? world.Seeds.Bill(line.Quota.Purpose, world.Journal.Day, world.Random).Payee : payment.Payee;
        var right = payment with { Date = null, Payee = payee, Amount = payment.Amount - DemoJournal.Yuan(tooMuch) };
        using var json = JsonDocument.Parse(CommandJson.Write(right));
        world.Journal.Add(new Correct { Entry = seq, With = json.RootElement.Clone() }, line.Unit.Approver,
            tooMuch == 0 ? "更正收款人" : "更正金额", entries: 2);
        world.Journal.Move(line.Quota, tooMuch);
        line.Used -= tooMuch;
    }
}
