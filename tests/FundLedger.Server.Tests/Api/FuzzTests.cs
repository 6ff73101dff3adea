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

    private const int MostFaults = 40;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Calls_OfEveryBadKind_AreRefusedAndChangeNothing()
    {
        await using var server = await TestServer.StartAsync();
        await server.PostAsync("reservations", "{'document':'doc','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'5.00'}]}", "finance-officer.A01");
        await server.SendAsync("PUT", "requests/req", "applicant.A01", "{'request':'budget','unit':'A01','fund':'GF','title':'x','lines':[{'purpose':'2080208','amount':'1.00'}]}");
        var operations = Operations(server).ToList();
        var statuses = new SortedDictionary<int, int>();
        var faults = new List<string>();
        for (var seed = 0; seed < Calls && faults.Count < MostFaults; seed++)
        {
            var call = FuzzCall.Of(seed, operations);
            var before = await server.Book.Read.HeadAsync(TestContext.CancellationToken);
            var (status, body) = await SendAsync(server, call);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            var mayChange = status < 400 && call.Method != "GET" && !call.Path.Contains("dryRun=true", StringComparison.Ordinal);
            if (!mayChange && (await server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq != before.Seq)
                faults.Add($"{call}\n  changed the book: {status} {body}");
            if (FaultOf(operations[seed % operations.Count].Operation, status, body) is { } fault)
                faults.Add($"{call}\n  {fault}: {status} {body}");
        }

        Assert.IsEmpty(faults, string.Join('\n', faults));
        Assert.IsTrue((await server.Book.Read.VerifyAsync(TestContext.CancellationToken)).Ok);
        Assert.IsGreaterThan(Calls / 2, statuses.Where(status => status.Key is >= 400 and < 500).Sum(status => status.Value));
    }

    /// <summary>What is wrong with an answer; null: nothing.</summary>
    private static string? FaultOf(Operation operation, int status, string body)
    {
        if (status >= 500)
            return "a fault of the server";
        // What is no HTTP at all, the web server refuses before anything else is asked.
        if (status < 400 || (status is 400 or 414 && body.Length == 0))
            return null;
        if (!body.StartsWith('{'))
            return "no problem that can be read";
        var problem = JsonNode.Parse(body)!;
        if ((int)problem["status"]! != status)
            return "another status than it says";
        return (string?)problem["rule"] is { } rule && OperationText.RulesOf(operation).All(each => each.ToString() != rule)
            ? "a rule that the description does not name"
            : null;
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

    /// <summary>All calls; of those that are described by their types, the rules are not stated.</summary>
    private static IEnumerable<(string Method, string Pattern, Operation Operation)> Operations(TestServer server) =>
        server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
            .Select(endpoint => (Method: endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0], endpoint.RoutePattern.RawText!, endpoint))
            .Select(call => (call.Method, call.Item2, call.endpoint.Metadata.GetMetadata<Operation>() ?? OfTypes(call.Method)));

    private static Operation OfTypes(string method) =>
        new(new LocalName("-", "-")) { IsChange = method != "GET", Body = method == "POST" ? ["application/json"] : [], Rules = Enum.GetValues<Rule>() };
}
