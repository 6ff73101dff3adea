namespace FundLedger.Server.Tests;

/// <summary>What the cases that were seen ask of a server.</summary>
internal static class SeenCalls
{
    /// <summary>A call is refused, and the book is as it was.</summary>
    public static async Task<TestAnswer> RefusedAsync(this TestServer server, string method, string path, string caller, object? body, string? key = null)
    {
        var before = (await server.Book.Read.HeadAsync()).Seq;
        var answer = await server.SendAsync(method, path, caller, body, key);
        Assert.IsInRange(400, 499, answer.Status, $"{method} {path} by {caller}: {answer.Body}");
        Assert.AreEqual(before, (await server.Book.Read.HeadAsync()).Seq, $"{method} {path} by {caller} left something");
        return answer;
    }

    /// <summary>Two names are answered alike, the names aside: one that stands elsewhere, and one that stands nowhere.</summary>
    public static void AssertSame(TestAnswer there, string name, TestAnswer nowhere, string other) =>
        Assert.AreEqual(Shown(nowhere).Replace(other, name, StringComparison.Ordinal), Shown(there));

    /// <summary>A request is drafted, submitted and approved, as far as that goes.</summary>
    public static async Task CarryAsync(this TestServer server, string document, string body, string maker, params string[] approvers)
    {
        if ((await server.SendAsync("PUT", $"requests/{document}", maker, body)).Status != 201)
            return;
        await server.PostAsync($"requests/{document}/submission", "{}", maker);
        foreach (var approver in approvers)
            await server.PostAsync($"requests/{document}/decisions", "{'vote':'approve'}", approver);
    }

    /// <summary>A request for money of a community.</summary>
    public static string Request(string unit, string amount = "10.00") =>
        $"{{'request':'budget','unit':'{unit}','fund':'GF','title':'x','lines':[{{'purpose':'2080208','amount':'{amount}'}}]}}";

    private static string Shown(TestAnswer answer) => $"{answer.Status} {answer["ETag"]} {answer.Body}";
}
