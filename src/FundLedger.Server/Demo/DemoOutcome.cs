namespace FundLedger.Server;

/// <summary>What follows an approval: payments, verification, money that comes back, the outcome, its evaluation, the close.</summary>
internal sealed class DemoOutcome(DemoWorld world, DemoPeople people)
{
    private static readonly string[] Outcomes = ["已全部发放到户，公示无异议", "活动如期完成，居民反映良好", "改造完工并验收，已移交社区维护", "服务按月开展，满意度回访良好", "受益对象回访满意，资料已归档"];
    private static readonly string[] Judgements = ["成效明显，可推广", "达到预期", "基本达到预期，受益面可再扩大", "成效一般，需跟踪"];

    private readonly List<DemoGrant> _owing = [];

    /// <summary>Whether a unit owes the report of an outcome.</summary>
    public bool IsOverdue(DemoUnit unit, DateOnly day) => _owing.Exists(grant => grant.Unit == unit && grant.OutcomeDue < day);

    public void Approved(DemoGrant grant)
    {
        if (!grant.IsQuick && world.Random.InThousand(25))
            world.Agenda.On(world.In(3, 10), () => TakeBack(grant));
        else if (grant.Until is not null && world.Random.InThousand(150))
            world.Agenda.On(grant.Until.Value.AddDays(1), () => Expire(grant));
        else
            world.Agenda.On(world.In(grant.IsQuick ? (1, 5) : (3, 15)), () => Pay(grant, grant.Fen, world.Random.InThousand(300) ? world.Random.Between(2, 3) : 1));
    }

    private void TakeBack(DemoGrant grant)
    {
        world.Journal.Add(new WithdrawRequest { Document = grant.Document }, grant.Maker, "改由街道统一采购，撤回");
        world.Journal.Move(grant.Quota, grant.Fen);
    }

    private void Expire(DemoGrant grant)
    {
        world.Journal.Add(new ExpireRequest { Document = grant.Document }, world.Seeds.Foundation.Officer, "批准后未使用，有效期已过");
        world.Journal.Move(grant.Quota, grant.Fen);
    }

    /// <summary>Pays of what is left; a payment in one part may be an advance, and the last part may leave something.</summary>
    private void Pay(DemoGrant grant, long left, int parts)
    {
        var final = parts == 1;
        var whole = left == grant.Fen && final;
        var advance = whole && world.Random.InThousand(300);
        var paid = final ? (advance || world.Random.InThousand(800) ? left : world.Random.Part(left, 900, 990)) : world.Random.Part(left, 300, 600);
        if (final && !whole && IsEnded(grant))
        {
            End(grant, left);
            return;
        }

        world.Journal.Add(new Disburse
        {
            Document = grant.Document,
            Amount = DemoJournal.Yuan(paid),
            Payee = grant.Payee,
            Final = final,
            Advance = advance,
        }, world.Seeds.Foundation.Officer, advance ? $"预付资助款：{grant.Title}" : final ? $"拨付资助款：{grant.Title}" : $"拨付资助款（进度款）：{grant.Title}");
        if (!final)
        {
            world.Agenda.On(world.In(10, 30), () => Pay(grant, left - paid, parts - 1));
            return;
        }

        if (left > paid)
            world.Journal.Move(grant.Quota, left - paid);
        Owe(grant);
        if (advance)
            world.Agenda.On(world.In(10, 35), () => Verify(grant, paid));
        else if (world.Random.InThousand(80))
            world.Agenda.On(world.In(15, 40), () => Return(grant, world.Random.Part(paid, 50, 300)));
        else
            Report(grant);
    }

    /// <summary>Of some requests that are paid in parts, the last part is not needed any more.</summary>
    private static bool IsEnded(DemoGrant grant) => grant.Fen / 1000 % 5 == 0;

    private void End(DemoGrant grant, long left)
    {
        world.Journal.Add(new EndRequest { Document = grant.Document, Reason = "活动提前完成，余款不再支付" }, world.Seeds.Foundation.Officer, $"终止申请：{grant.Title}");
        world.Journal.Move(grant.Quota, left);
        Owe(grant);
        Report(grant);
    }

    private void Owe(DemoGrant grant)
    {
        grant.OutcomeDue = world.Calendar.Working.After(world.Journal.Day, grant.Route.OutcomeDays!.Value);
        _owing.Add(grant);
    }

    private void Verify(DemoGrant grant, long fen)
    {
        var spent = world.Random.InThousand(600) ? fen : world.Random.Part(fen, 850, 970);
        world.Journal.Add(new VerifyAdvance { Document = grant.Document, Amount = DemoJournal.Yuan(spent) }, grant.Maker, $"核销预付款：{grant.Title}");
        if (spent < fen)
            world.Agenda.On(world.In(3, 10), () => Return(grant, fen - spent));
        else
            Report(grant);
    }

    private void Return(DemoGrant grant, long fen)
    {
        world.Journal.Add(new Refund { Of = grant.Document, Amount = DemoJournal.Yuan(fen) }, grant.Maker, $"结余资助款退回：{grant.Title}");
        world.Journal.Move(grant.Quota, fen);
        Report(grant);
    }

    /// <summary>The outcome is reported, mostly in time; one unit in many forgets it for months.</summary>
    private void Report(DemoGrant grant)
    {
        var days = grant.IsQuick ? (8, 30) : world.Random.InThousand(120) ? (95, 150) : (20, 70);
        world.Agenda.On(world.In(days), () =>
        {
            _owing.Remove(grant);
            world.Journal.Add(new ReportOutcome
            {
                Document = grant.Document,
                Summary = world.Random.Pick(Outcomes),
                Beneficiaries = world.Random.InThousand(900) ? world.Random.Between(3, 160) : null,
            }, grant.Maker, $"报告成效：{grant.Title}");
            world.Agenda.On(world.In(grant.IsQuick ? (3, 10) : (8, 30)), () => Evaluate(grant));
        });
    }

    private void Evaluate(DemoGrant grant)
    {
        var judge = grant.Unit.Level == UnitLevel.Community
            ? people.HoldersOf("approver", grant.Unit.Parent)[0]
            : world.Seeds.Foundation.Approver;
        var score = world.Random.Between(2, 5);
        world.Journal.Add(new EvaluateOutcome { Document = grant.Document, Score = score, Summary = Judgements[5 - score] }, judge, $"评估成效：{grant.Title}");
        world.Agenda.On(world.In(2, 12), () => world.Journal.Add(new CloseRequest { Document = grant.Document }, world.Seeds.Foundation.Officer, $"办结：{grant.Title}"));
    }
}
