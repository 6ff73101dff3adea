namespace FundLedger.Server.Tests;

/// <summary>A district of <see cref="EdgeTown"/> with a request that was paid, an award and a donation, and what only its own readers may see.</summary>
/// <param name="District">The code of the district.</param>
/// <param name="Title">The title of the request.</param>
/// <param name="Entry">The number of the payment's entry.</param>
/// <param name="Donation">The number of the donation's entry.</param>
internal sealed record QuestionPlace(string District, string Title, string Entry, string Donation)
{
    /// <summary>A route to be checked.</summary>
    public const string Route = """
        {"code":"x","name":{"zh":"路线","en":"Route"},"for":{"kinds":["budget"]},"steps":[{"step":"s","name":{"zh":"审","en":"S"},"role":"approver","level":"street"}]}
        """;

    /// <summary>Names of people, and what they said: not for the public.</summary>
    public IReadOnlyList<string> Personal =>
        [$"收款人{District}", $"捐赠人{District}", $"评论{District}", $"applicant.{District}0101", $"approver.{District}01", $"cashier.{District}01"];

    /// <summary>What nobody reads who reads another district alone.</summary>
    public IReadOnlyList<string> Secrets => [.. Personal, Title, $"摘要{District}", $"R-{District}", $"W-{District}", "4321.09", "4,321.09", "987.65"];

    public static async Task<QuestionPlace> SettleAsync(TestServer server, string district, string title)
    {
        var (street, community) = ($"{district}01", $"{district}0101");
        var (paid, given) = district == "B" ? ("4321.09", "987.65") : ("20.00", "30.00");
        (await server.SendAsync("PUT", $"requests/R-{district}", $"applicant.{community}",
            $"{{'request':'budget','unit':'{community}','fund':'GF','title':'{title}','lines':[{{'purpose':'2080208','amount':'{paid}'}}]}}")).Expect(201);
        (await server.PostAsync($"requests/R-{district}/submission", "{}", $"applicant.{community}")).Expect(201);
        (await server.PostAsync($"requests/R-{district}/comments", $"{{'comment':'评论{district}'}}", $"auditor.{street}")).Expect(201);
        (await server.PostAsync($"requests/R-{district}/decisions", "{'vote':'approve'}", $"approver.{street}")).Expect(201);
        var payment = (await server.PostAsync("disbursements",
            $"{{'document':'R-{district}','amount':'{paid}','payee':'收款人{district}','text':'摘要{district}'}}", $"cashier.{street}")).Expect(201);
        (await server.PostAsync("awards",
            $"{{'award':'W-{district}','unit':'{street}','fund':'PF','period':'2025Q1','headcount':2,'amount':'{paid}','due':'2025-04-30'}}", $"finance-officer.{street}")).Expect(201);
        var donation = (await server.PostAsync("donations",
            $"{{'fund':'CF','amount':'{given}','donor':'捐赠人{district}','restriction':{{'purpose':'HELP','unit':'{community}'}},'date':'2025-02-02'}}", "finance-officer.FND")).Expect(201);
        foreach (var (office, signer) in new[] { ("checker", "approver"), ("bookkeeper", "finance-officer"), ("cashier", "cashier") })
        {
            foreach (var unit in new[] { street, community })
                (await server.PostAsync("vouchers/signatures", $"{{'unit':'{unit}','period':'2025-06','office':'{office}'}}", $"{signer}.{unit}")).Expect(201);
        }

        return new QuestionPlace(district, title, SeqOf(payment), SeqOf(donation));
    }

    /// <summary>What an option is given here.</summary>
    public string Of(string option) => option switch
    {
        "unit" => $"{District}01",
        "document" => $"R-{District}",
        "award" => $"W-{District}",
        "entry" => Entry,
        "donation" => Donation,
        "fund" => "GF",
        "route" => "budget",
        "period" => "2025-06",
        "by" => "2025-12-31",
        "figure" => "executed",
        "ledger" => "financial",
        "account" => "5001",
        "virementLimit" => "1.00",
        _ => throw new ArgumentException(option, nameof(option)),
    };

    private static string SeqOf(TestAnswer answer) => answer.Json["posted"]![0]!["seq"]!.ToJsonString();
}
