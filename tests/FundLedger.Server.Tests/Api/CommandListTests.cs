using System.Text;
using System.Text.Json;
using CsCheck;
using FundLedger.Server.Api;
using Microsoft.AspNetCore.Http;

namespace FundLedger.Server.Tests;

/// <summary>Commands of a body are counted before they are read.</summary>
[TestClass]
public sealed class CommandListTests
{
    [TestMethod]
    [DataRow("application/json", "[", ",")]
    [DataRow("application/x-ndjson", "", "\n")]
    public async Task Read_OneTooMany_IsRefusedBeforeWhatFollowsIsLookedAt(string mediaType, string begin, string between)
    {
        var body = begin + string.Join(between, Enumerable.Repeat("{}", 6)) + between + "what is no JSON";

        var refused = await Assert.ThrowsExactlyAsync<RefusedException>(() => ReadAsync(body, mediaType, 5));

        Assert.AreEqual((Rule.CommandForm, new Reason(Because.TooManyCommands, ("most", 5)).In(Language.English)), (refused.Refusal.Rule, ((Reason)refused.Refusal.Facts[0].Value!).In(Language.English)));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[{},")]
    [DataRow("[{}]]")]
    [DataRow("[{}{}]")]
    [DataRow("{\"a\":1}{}")]
    [DataRow("[{\"a\":tru}]")]
    public async Task Read_NoJson_IsRefused(string body) =>
        Assert.AreEqual(Rule.CommandForm, (await Assert.ThrowsExactlyAsync<RefusedException>(() => ReadAsync(body))).Refusal.Rule);

    [TestMethod]
    public async Task Read_NoUtf8_IsRefused()
    {
        var list = await ReadAsync([.. "[{\"a\":\""u8, 0xC3, 0x28, .. "\"}]"u8], "application/json", 5);

        Assert.AreEqual(Rule.CommandForm, Assert.ThrowsExactly<RefusedException>(() => list.Texts.ToList()).Refusal.Rule);
    }

    /// <summary>The same elements as a parser finds that has the whole: short and long ones, cut anywhere by how the body arrives.</summary>
    [TestMethod]
    public Task Read_AnyArray_HasItsElements() => Gen.String[Gen.Char["a\"\\字 ,[]{}"], 0, 60_000].Array[0, 12].SampleAsync(async texts =>
    {
        var elements = texts.Select((text, i) => (i % 4) switch
        {
            0 => JsonSerializer.Serialize(new { kind = text, list = new object[] { i, new { deep = text } } }),
            1 => JsonSerializer.Serialize(text),
            2 => $"[ {i} , [] ]",
            _ => "null",
        }).ToList();

        var array = await ReadAsync($" [ {string.Join(" , ", elements)} ] ");
        var lines = await ReadAsync(string.Join("\n \n", elements), "application/x-ndjson");

        Assert.AreSequenceEqual(elements, array.Texts.ToList());
        Assert.AreSequenceEqual(elements, lines.Texts.ToList());
    }, iter: 40);

    [TestMethod]
    [DataRow(" {\"a\":[1,{}]} ", "{\"a\":[1,{}]}")]
    [DataRow("7", "7")]
    public async Task Read_NoArray_IsOne(string body, string expected) =>
        Assert.AreEqual(expected, (await ReadAsync(body)).Texts.Single());

    private static Task<CommandList> ReadAsync(string body, string mediaType = "application/json", int most = 100) =>
        ReadAsync(Encoding.UTF8.GetBytes(body), mediaType, most);

    private static Task<CommandList> ReadAsync(byte[] body, string mediaType, int most)
    {
        var request = new DefaultHttpContext().Request;
        (request.ContentType, request.Body) = (mediaType, new MemoryStream(body));
        return CommandList.ReadAsync(request, most, CancellationToken.None);
    }
}
