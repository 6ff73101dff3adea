using Kiota;
using Kiota.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;

const string Password = "seven grey herons";
var (address, code) = (args[0], args[1]);

// The first administrator, by the code that the server printed; his token.
using var browser = new HttpClient();
var visitor = On(browser);
await visitor.Api.V1.Setup.PostAsync(new SetupBody { Code = code, User = "liu.min", Name = "刘敏", Password = Password });
var session = await visitor.Api.V1.Session.PostAsync(new LogInBody { User = "liu.min", Password = Password });
browser.DefaultRequestHeaders.Add(session!.Antiforgery!.Header!, session.Antiforgery.Token);
var token = await visitor.Api.V1.Tokens.PostAsync(new TokenBody { Name = "kiota", Days = 1 });

using var caller = new HttpClient();
caller.DefaultRequestHeaders.Authorization = new("Bearer", token!.Token);
var book = On(caller).Api.V1.Books["T"];

// What is left out says nothing: the year is that of the date, a payment is the last one.
await book.Appropriations.PostAsync(new Appropriate { Unit = "A", Fund = "GF", Purpose = "2080208", Amount = "100000.00" }, call => call.Headers.Add("Idempotency-Key", "k-1"));
await book.Allotments.PostAsync(new Allot { From = "A", To = "A01", Fund = "GF", Purpose = "2080208", Amount = "60000.00" }, call => call.Headers.Add("Idempotency-Key", "k-2"));
var paid = await book.Disbursements.PostAsync(
    new Disburse { Unit = "A01", Fund = "GF", Purpose = "2080208", Amount = "1800.00" }, call => call.Headers.Add("Idempotency-Key", "k-3"));
Check(paid is { Kind: "disburse", Key: "k-3", Posted.Count: 1 }, "a payment is one entry");

// Year zero is no year.
var refused = await RefusedAsync(() => book.Disbursements.PostAsync(
    new Disburse { Unit = "A01", Fund = "GF", Amount = "1.00", Year = 0 }, call => call.Headers.Add("Idempotency-Key", "k-4")));
Check(refused is { Rule: Problem_rule.MemberForm, Status: 400 }, "year 0 is refused");

var units = await book.Units.GetAsync();
Check(units!.Select(unit => unit.Unit).SequenceEqual(["A", "A01"]), "the units are listed");
var comparison = await book.Comparison.GetAsync();
Check(comparison is { Kind: "comparison", Source.Book: "T" } && TextOf(comparison.KeyFigures!.AdditionalData["summary"], "executed") == "1800.00", "the comparison has the payment");
Console.WriteLine("Kiota: a generated client allots, pays and reads the comparison.");

static string? TextOf(object node, string member) => ((UntypedString)((UntypedObject)node).GetValue()[member]).GetValue();

FundLedgerClient On(HttpClient http) => new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = address });

static async Task<Problem?> RefusedAsync(Func<Task> call)
{
    try
    {
        await call();
        return null;
    }
    catch (Problem refused)
    {
        return refused;
    }
}

static void Check(bool holds, string what) => _ = holds ? true : throw new InvalidOperationException($"It is not so that {what}.");
