namespace FundLedger.Server;

/// <summary>The way of a request through its route: decided step by step, returned, rejected, withdrawn or expired.</summary>
internal sealed class DemoApproval(DemoWorld world, DemoPeople people, DemoOutcome outcome)
{
    private static readonly string[] RejectedFor = ["超出慈善金使用范围", "与财政补助重复，不予资助", "受助对象不符合条件", "预算依据不足", "同类项目本年已资助"];
    private static readonly string[] ReturnedFor = ["发票或报价单不全，请补充", "受益人名单须先公示", "金额测算不清，请附明细", "用途表述不清，请写明对象和标准"];

    private readonly DemoCommittee _committee = new(world, people);

    /// <summary>What a community of district C decides alone, in fen; 0 before it is given a limit.</summary>
    public long AutonomyLimit { get; set; }

    /// <summary>Submits a request, unless there is no money for it any more, or an outcome is overdue: then later.</summary>
    public void Submit(DemoGrant grant)
    {
        if (grant.Until < world.Journal.Day)
        {
            Expire(grant);
            return;
        }

        if (world.Journal.Available(grant.Quota) < grant.Fen)
        {
            world.Journal.Add(new WithdrawRequest { Document = grant.Document }, grant.Maker, "指标已另作他用，撤回");
            return;
        }

        if (outcome.IsOverdue(grant.Unit, world.Journal.Day))
        {
            world.Agenda.On(world.In(7, 14), () => Submit(grant));
            return;
        }

        world.Journal.Add(new SubmitRequest { Document = grant.Document }, grant.Maker, $"提交申请：{grant.Title}");
        world.Journal.Move(grant.Quota, -grant.Fen);
        Next(grant, Fate.Of(grant, StepsOf(grant), world.Random), 0);
    }

    private IReadOnlyList<RouteStep> StepsOf(DemoGrant grant) =>
    [
        .. grant.Route.Steps.Where(step => step.When switch
        {
            { Above: { } above } => DemoJournal.Yuan(grant.Fen) > above,
            { AboveAutonomy: { } aboveLimit } => aboveLimit == grant.Fen > AutonomyLimit,
            _ => true,
        }),
    ];

    private void Next(DemoGrant grant, Fate fate, int index) =>
        world.Agenda.On(world.In(grant.StepDays), () => Take(grant, fate, index));

    private void Take(DemoGrant grant, Fate fate, int index)
    {
        if (grant.Until < world.Journal.Day)
        {
            Release(grant);
            Expire(grant);
            return;
        }

        var end = fate.At == index ? fate.End : FateEnd.None;
        switch (end)
        {
            case FateEnd.Withdrawn:
                Release(grant);
                world.Journal.Add(new WithdrawRequest { Document = grant.Document }, grant.Maker, "等候过久，居民已自行解决");
                break;
            case FateEnd.Returned:
                Return(grant, fate.Steps[index], world.Random.Pick(ReturnedFor));
                break;
            case FateEnd.SentBack:
                SendBack(grant, fate, index);
                break;
            default:
                Decide(grant, fate, index, end == FateEnd.Rejected);
                break;
        }
    }

    private void Decide(DemoGrant grant, Fate fate, int index, bool rejected)
    {
        var step = fate.Steps[index];
        var reason = rejected ? world.Random.Pick(RejectedFor) : null;
        if (step.Rule == StepRule.Quorum)
        {
            _committee.Vote(grant, step, reason, passed => Decided(grant, fate, index, passed));
        }
        else
        {
            world.Journal.Add(new DecideRequest { Document = grant.Document, Vote = rejected ? VoteChoice.Reject : VoteChoice.Approve, Reason = reason },
                ActorOf(grant, step), rejected ? $"不同意：{grant.Title}" : $"同意：{grant.Title}");
            Decided(grant, fate, index, !rejected);
        }
    }

    private void Decided(DemoGrant grant, Fate fate, int index, bool passed)
    {
        if (!passed)
            Release(grant);
        else if (index + 1 < fate.Steps.Count)
            Next(grant, fate, index + 1);
        else
            outcome.Approved(grant);
    }

    /// <summary>Back to who asked, who writes it anew, mostly asks for less, and submits it again.</summary>
    private void Return(DemoGrant grant, RouteStep step, string reason)
    {
        world.Journal.Add(new ReturnRequest { Document = grant.Document, Reason = reason }, ActorOf(grant, step), "退回申请人");
        Release(grant);
        grant.Returns++;
        if (world.Random.InThousand(80))
            return;
        world.Agenda.On(world.In(2, grant.IsQuick ? 5 : 14), () =>
        {
            if (grant.Until < world.Journal.Day)
            {
                Expire(grant);
                return;
            }

            grant.Fen = Math.Max(50_000, world.Random.Part(grant.Fen, 800, 1000) / 1000 * 1000);
            world.Journal.Add(grant.Draft(), grant.Maker, $"修改申请：{grant.Title}");
            Submit(grant);
        });
    }

    private void SendBack(DemoGrant grant, Fate fate, int index)
    {
        world.Journal.Add(new ReturnRequest { Document = grant.Document, To = fate.Steps[index - 1].Step, Reason = "上一环节意见不明，请重新核对" },
            ActorOf(grant, fate.Steps[index]), "退回上一环节");
        Next(grant, fate with { End = FateEnd.None }, index - 1);
    }

    private string ActorOf(DemoGrant grant, RouteStep step) =>
        people.ActorOf(step.Role, world.Seeds.Above(grant.Unit, step.Level).Code, world.Journal.Day);

    private void Release(DemoGrant grant) => world.Journal.Move(grant.Quota, grant.Fen);

    private void Expire(DemoGrant grant) =>
        world.Journal.Add(new ExpireRequest { Document = grant.Document }, world.Seeds.Foundation.Officer, "有效期已过");
}
