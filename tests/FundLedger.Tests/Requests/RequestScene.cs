using System.Text.Json.Nodes;

namespace FundLedger.Tests.Requests;

/// <summary>The <see cref="RequestBook"/> in memory, on the last day of 2025, where days are what commands say.</summary>
internal sealed class RequestScene(SimulatedBook book)
{
    public static readonly DateOnly Today = new(2025, 12, 31);

    public SimulatedBook Book => book;

    /// <summary>What a new scene begins with: worked out once for many scenes.</summary>
    public static async Task<Func<RequestScene>> OpeningAsync(params string[] routes)
    {
        await using var book = await RequestBook.OpenAsync(routes[0]);
        foreach (var more in routes.Skip(1))
            await book.AllAsync(more);
        var (setup, balances) = (await book.SetupAsync(), await book.BalancesAsync());
        return () => new RequestScene(new SimulatedBook(setup, Today, balances.Select(sums => (new DateOnly(2025, 5, 1), sums)), []));
    }

    public RequestState? Find(string document = "R1") => book.FindRequest(DocumentCode.Of(document, "A0101"));

    /// <summary>JSON with ' for ", on a day.</summary>
    public static BookCommand Command(string json, DateOnly date)
    {
        var members = JsonNode.Parse(json.Replace('\'', '"'))!.AsObject();
        members.TryAdd("date", Refusal.Text(date));
        return CommandJson.Read(members.ToJsonString());
    }

    /// <summary>Why it was refused; null when it was done.</summary>
    public Refusal? Try(string json, DateOnly date) => book.Do(Command(json, date));

    public void Do(DateOnly date, params IEnumerable<string> commands)
    {
        foreach (var json in commands)
            Assert.IsNull(Try(json, date)?.English, json);
    }
}
