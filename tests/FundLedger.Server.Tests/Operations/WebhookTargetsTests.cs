using System.Net;
using FundLedger.Server.Operations;
using FundLedger.Storage;

namespace FundLedger.Server.Tests.Operations;

/// <summary>Where webhooks may not be sent.</summary>
[TestClass]
public sealed class WebhookTargetsTests
{
    private static readonly WebhookTargets Public = new([]);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("0.0.0.0")]
    [DataRow("10.0.0.1")]
    [DataRow("10.255.255.255")]
    [DataRow("100.64.0.1")]
    [DataRow("127.0.0.1")]
    [DataRow("127.255.0.1")]
    [DataRow("169.254.169.254")]
    [DataRow("172.16.0.1")]
    [DataRow("172.31.255.255")]
    [DataRow("192.0.0.8")]
    [DataRow("192.168.1.1")]
    [DataRow("198.18.0.1")]
    [DataRow("224.0.0.1")]
    [DataRow("240.0.0.1")]
    [DataRow("255.255.255.255")]
    [DataRow("::")]
    [DataRow("::1")]
    [DataRow("::7f00:1")]
    [DataRow("::ffff:127.0.0.1")]
    [DataRow("::ffff:10.0.0.1")]
    [DataRow("::ffff:169.254.169.254")]
    [DataRow("64:ff9b::7f00:1")]
    [DataRow("64:ff9b:1::a00:1")]
    [DataRow("2001:0:4136:e378::1")]
    [DataRow("2001:db8::1")]
    [DataRow("2002:7f00:1::1")]
    [DataRow("fc00::1")]
    [DataRow("fd12:3456::1")]
    [DataRow("fe80::1")]
    [DataRow("fec0::1")]
    [DataRow("ff02::1")]
    public void Permits_AddressThatIsNotPublic_No(string address)
    {
        Assert.IsFalse(Public.Permits(IPAddress.Parse(address)));
        Assert.ThrowsExactly<RefusedException>(() => Public.Check($"https://{(address.Contains(':') ? $"[{address}]" : address)}/"));
    }

    [TestMethod]
    [DataRow("1.1.1.1")]
    [DataRow("172.15.0.1")]
    [DataRow("172.32.0.1")]
    [DataRow("100.128.0.1")]
    [DataRow("192.169.0.1")]
    [DataRow("198.20.0.1")]
    [DataRow("223.255.255.255")]
    [DataRow("2606:4700::1111")]
    [DataRow("2400:3200::1")]
    public void Permits_PublicAddress_Yes(string address) => Assert.IsTrue(Public.Permits(IPAddress.Parse(address)));

    [TestMethod]
    [DataRow("http://example.org/")]
    [DataRow("ftp://example.org/")]
    [DataRow("file:///etc/passwd")]
    [DataRow("gopher://example.org/")]
    [DataRow("/hook")]
    [DataRow("https://user:secret@example.org/")]
    [DataRow("https://user@example.org/")]
    [DataRow("https://example.org/#part")]
    [DataRow("https://2130706433/")]
    [DataRow("https://0x7f.1/")]
    [DataRow("https://0177.0.0.1/")]
    [DataRow("https://127.1/")]
    [DataRow("https://①②⑦.0.0.1/")]
    [DataRow("http://localhost/")]
    [DataRow("http://127.0.0.1/")]
    public void Check_WhatIsNoPublicTarget_IsRefused(string url)
    {
        var refusal = Assert.ThrowsExactly<RefusedException>(() => Public.Check(url)).Refusal;

        Assert.AreEqual(Rule.WebhookForm, refusal.Rule);
    }

    [TestMethod]
    public void Check_AllowedNetwork_IsTaken_AndLoopbackWithoutTlsOnlyThere()
    {
        var own = new WebhookTargets([IPNetwork.Parse("10.1.0.0/16"), IPNetwork.Parse("127.0.0.0/8")]);

        own.Check("https://10.1.2.3/hook");
        own.Check("http://127.0.0.1:8080/hook");
        own.Check("http://localhost:8080/hook");
        own.Check("https://example.org/");
        Assert.ThrowsExactly<RefusedException>(() => own.Check("http://10.1.2.3/hook"));
        Assert.ThrowsExactly<RefusedException>(() => own.Check("https://10.2.0.1/hook"));
    }

    /// <summary>A name is looked at when it is connected to: one that leads to this machine then gets nothing.</summary>
    [TestMethod]
    public async Task Send_NameThatLeadsToThisMachine_IsNotConnectedTo()
    {
        await using var receiver = await Receiver.StartAsync();
        using var sender = new WebhookSender(Public, TimeProvider.System);
        var port = new Uri(receiver.Url).Port;

        var answer = await sender.SendAsync(Hook($"https://localhost:{port}/hook"), "1", [], TestContext.CancellationToken);

        Assert.IsNull(answer.Status);
        Assert.Contains("no public address", answer.Problem!);
        Assert.IsEmpty(receiver.Taken);
    }

    [TestMethod]
    public async Task Send_Redirect_IsNotFollowed()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = _ => 302;
        using var sender = new WebhookSender(Receiver.Targets, TimeProvider.System);

        var answer = await sender.SendAsync(Hook(receiver.Url), "1", [], TestContext.CancellationToken);

        Assert.AreEqual(302, answer.Status);
        Assert.IsFalse(answer.IsTaken);
    }

    internal static Webhook Hook(string url) => new()
    {
        Id = 1,
        Url = url,
        IsActive = true,
        Seq = 0,
        Secrets = new WebhookSecrets(WebhookSecrets.NewSecret(), null, null),
        CreatedAt = DateTime.UnixEpoch,
        CreatedBy = "",
    };
}
