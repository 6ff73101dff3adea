using FundLedger.Server.Api;
using Microsoft.AspNetCore.Http;

namespace FundLedger.Server.Tests;

/// <summary>Who is next, and who is told to come again.</summary>
[TestClass]
public sealed class TurnsTests
{
    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task Turn_OneCallerHasManyWaiting_AnotherIsNext()
    {
        using var turns = new Turns(new ServeOptions([]) { HeavyCalls = 1 });
        var running = await turns.TurnAsync(Cancellation);
        var many = Enumerable.Range(0, 3).Select(_ => EnterAsync(turns, "many")).ToList();
        var other = EnterAsync(turns, "other");

        running.Dispose();
        var first = await many[0];
        Assert.IsFalse(many[1].IsCompleted || other.IsCompleted, "One runs at a time.");
        first();
        (await other)();

        (await many[1])();
        (await many[2])();
    }

    [TestMethod]
    public async Task Share_MoreThanTheFewThatWait_IsRefusedWithTheUsualTime()
    {
        using var turns = new Turns(new ServeOptions([]));
        using var underWay = await turns.ShareAsync("many", Cancellation);
        var waiting = Enumerable.Range(0, Turns.Waiting).Select(_ => turns.ShareAsync("many", Cancellation)).ToList();

        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => turns.ShareAsync("many", Cancellation));

        Assert.AreEqual((Rule.TooManyCalls, 5), (refused.Refusal.Rule, refused.Refusal.Facts[0].Value));
        Assert.IsTrue(waiting.TrueForAll(share => !share.IsCompleted));
        (await turns.ShareAsync("other", Cancellation)).Dispose();
    }

    [TestMethod]
    public async Task Room_OfLargeBodies_IsBoundedForOneCallerAndForAll()
    {
        using var room = new BodyRoom();
        List<IDisposable> taken = [];
        for (byte caller = 1; caller <= 4; caller++)
            taken.Add(await room.TakeAsync(BodyOf(caller, BodyRoom.Longest)));
        var waiting = new[] { room.TakeAsync(BodyOf(1, null)), room.TakeAsync(BodyOf(1, BodyRoom.Longest)) };

        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => room.TakeAsync(BodyOf(1, BodyRoom.Longest)));
        var fifth = room.TakeAsync(BodyOf(5, 1024));

        Assert.AreEqual(Rule.TooManyCalls, refused.Refusal.Rule);
        Assert.IsFalse(fifth.IsCompleted, "All have no more than four times as much.");
        taken.ForEach(each => each.Dispose());
        (await fifth).Dispose();
        (await waiting[0]).Dispose();
        (await waiting[1]).Dispose();
    }

    /// <returns>What ends the call, when it has its turn.</returns>
    private async Task<Action> EnterAsync(Turns turns, string caller)
    {
        var share = await turns.ShareAsync(caller, Cancellation);
        var turn = await turns.TurnAsync(Cancellation);
        return () =>
        {
            turn.Dispose();
            share.Dispose();
        };
    }

    private static DefaultHttpContext BodyOf(byte caller, long? length)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = new System.Net.IPAddress([10, 0, 0, caller]);
        context.Request.ContentLength = length;
        return context;
    }
}
