using System.Text.Json.Nodes;
using FundLedger.Server.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests;

/// <summary>
/// Bad calls of every kind, over all endpoints: none is a fault of the server, none that is refused changes anything, each
/// refusal is one that the description names, and afterwards the book is sound.
/// </summary>
[TestClass]
public sealed class FuzzTests
{
    private const int Calls = 20_000;

    [TestMethod]
    public async Task Calls_OfEveryBadKind_AreRefusedAndChangeNothing()
    {
        await using var server = await TestServer.StartAsync();
        await server.PostAsync("reservations", "{'document':'doc','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'5.00'}]}", "finance-officer.A01");
        await server.SendAsync("PUT", "requests/req", "applicant.A01", "{'request':'budget','unit':'A01','fund':'GF','title':'x','lines':[{'purpose':'2080208','amount':'1.00'}]}");
        var operations = Operations(server).ToList();
        var statuses = new SortedDictionary<int, int>();
        for (var seed = 0; seed < Calls; seed++)
        {
            var call = FuzzCall.Of(seed, operations);
            var before = await server.Book.Read.HeadAsync();
            var (status, body) = await SendAsync(server, call);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            Assert.IsLessThan(500, status, $"{call}\n{body}");
            if (status >= 400 || call.Path.Contains("dryRun=true", StringComparison.Ordinal) || call.Method == "GET")
                Assert.AreEqual(before.Seq, (await server.Book.Read.HeadAsync()).Seq, $"{call}\n{status} {body}");
            CheckRule(call, operations, status, body);
        }

        Assert.IsTrue((await server.Book.Read.VerifyAsync()).Ok);
        Assert.IsGreaterThan(Calls / 2, statuses.Where(status => status.Key is >= 400 and < 500).Sum(status => status.Value));
    }

    private static void CheckRule(FuzzCall call, List<(string Method, string Pattern, Operation Operation)> operations, int status, string body)
    {
        if (status < 400)
            return;
        var problem = JsonNode.Parse(body)!;
        Assert.AreEqual(status, (int)problem["status"]!, call.ToString());
        if ((string?)problem["rule"] is not { } rule)
            return;
        var named = OperationText.RulesOf(operations[call.Seed % operations.Count].Operation).Select(each => each.ToString());
        Assert.Contains(rule, named, $"{call}\n{body}");
    }

    private static async Task<(int Status, string Body)> SendAsync(TestServer server, FuzzCall call)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), new Uri(server.Client.BaseAddress!, call.Path));
        if (call.Caller is not null)
            request.Headers.Add("Test-Caller", call.Caller);
        if (call.Key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", call.Key);
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", call.ContentType);
        }

        try
        {
            using var response = await server.Client.SendAsync(request);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException) when (call.Key?.Any(char.IsControl) == true)
        {
            return (400, """{"status":400}""");
        }
    }

    private static IEnumerable<(string Method, string Pattern, Operation Operation)> Operations(TestServer server) =>
        server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Operation>() is not null)
            .Select(endpoint => (endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0], endpoint.RoutePattern.RawText!, endpoint.Metadata.GetRequiredMetadata<Operation>()));
}
