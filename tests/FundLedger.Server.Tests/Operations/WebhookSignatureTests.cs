using System.Security.Cryptography;
using System.Text;
using FundLedger.Server.Operations;

namespace FundLedger.Server.Tests.Operations;

[TestClass]
public sealed class WebhookSignatureTests
{
    public TestContext TestContext { get; set; } = null!;

    /// <summary>The example of the Standard Webhooks specification's reference libraries.</summary>
    [TestMethod]
    public void Of_KnownMessage_IsThatOfTheSpecification()
    {
        var key = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = WebhookSignature.Of("msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), Encoding.UTF8.GetBytes("{\"test\": 2432232314}"), [key]);

        Assert.AreEqual("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature.Signature);
        Assert.AreEqual("1614265330", signature.Timestamp);
    }

    [TestMethod]
    public async Task Send_AfterTheSecretWasChanged_IsSignedWithBoth()
    {
        await using var receiver = await Receiver.StartAsync();
        using var sender = new WebhookSender(Receiver.Targets, TimeProvider.System);
        var old = WebhookTargetsTests.Hook(receiver.Url);
        var changed = old with { Secrets = old.Secrets.Changed(TimeProvider.System.GetUtcNow().UtcDateTime) };

        var answer = await sender.SendAsync(changed, "id-1", Encoding.UTF8.GetBytes("{\"金\":1}"), TestContext.CancellationToken);

        Assert.IsTrue(answer.IsTaken);
        var taken = receiver.Taken.Single();
        string[] signatures = taken.Signature.Split(' ');
        Assert.AreSequenceEqual([Expected(taken, changed.Secrets.Secret), Expected(taken, old.Secrets.Secret)], signatures);
    }

    /// <summary>What a receiver works out by itself.</summary>
    internal static string Expected(Received received, string secret)
    {
        using var hmac = new HMACSHA256(Convert.FromBase64String(secret.Split('_')[1]));
        using var signed = new MemoryStream();
        signed.Write(Encoding.ASCII.GetBytes(received.Id + "." + received.Timestamp + "."));
        signed.Write(received.Body);
        return "v1," + Convert.ToBase64String(hmac.ComputeHash(signed.ToArray()));
    }
}
