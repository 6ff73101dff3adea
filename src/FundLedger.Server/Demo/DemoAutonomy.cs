using System.Text.Json;

namespace FundLedger.Server;

/// <summary>放权: in May district C asks for a limit within which its communities decide alone, and gets it.</summary>
internal sealed class DemoAutonomy(DemoWorld world, DemoPeople people, DemoApproval approval)
{
    /// <summary>自主限额: 3,000 yuan.</summary>
    public const long RequestLimit = 300_000;

    private const string Document = "demo-po-C-01";
    private const int AuditPercent = 20;

    public void Plan()
    {
        var district = world.Seeds.Unit(DemoRoutes.ShortDistrict);
        world.Agenda.On(DemoWorld.On(5, 12), () =>
        {
            var policy = new SetPolicy { Unit = district.Code, Fund = "CF", RequestLimit = DemoJournal.Yuan(RequestLimit), AuditPercent = AuditPercent };
            using var json = JsonDocument.Parse(CommandJson.Write(policy));
            world.Journal.Add(new DraftRequest
            {
                Document = Document,
                Request = RequestKind.Policy,
                Unit = district.Code,
                Title = "社区慈善金三千元以内自主审批，事后抽审两成",
                Command = json.RootElement.Clone(),
            }, district.Officer, "申请放权");
            world.Journal.Add(new SubmitRequest { Document = Document }, district.Officer, "提交放权申请");
        });
        world.Agenda.On(DemoWorld.On(5, 19), () => Decide(0, 1));
        world.Agenda.On(DemoWorld.On(5, 28), () =>
        {
            Decide(1, 2);
            approval.AutonomyLimit = RequestLimit;
        });
    }

    /// <summary>The last decision also posts what was asked for.</summary>
    private void Decide(int step, int entries) => world.Journal.Add(
        new DecideRequest { Document = Document, Vote = VoteChoice.Approve },
        people.ActorOf(DemoRoutes.Policy.Steps[step].Role, world.Seeds.Units[0].Code, world.Journal.Day), "同意放权", entries);
}
