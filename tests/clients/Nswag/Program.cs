using Nswag;

const string Password = "seven grey herons";
var (address, code) = (new Uri(args[0]), args[1]);

// The first administrator, by the code that the server printed; his token.
using var browser = new HttpClient { BaseAddress = address };
var visitor = new FundLedgerClient(browser);
await visitor.PostSetupAsync(new SetupBody { Code = code, User = "liu.min", Name = "刘敏", Password = Password });
var session = await visitor.PostSessionAsync(new LogInBody { User = "liu.min", Password = Password });
browser.DefaultRequestHeaders.Add(session.Antiforgery!.Header, session.Antiforgery.Token);
var token = await visitor.PostTokensAsync(new TokenBody { Name = "nswag", Days = 1 });

using var caller = new HttpClient { BaseAddress = address };
caller.DefaultRequestHeaders.Authorization = new("Bearer", token.Token);
var ledger = new FundLedgerClient(caller);

// What is left out is null, and says nothing: the year is that of the date, a payment is the last one.
await ledger.PostBooksBookAppropriationsAsync("T", null, "n-1", null, new Appropriate { Unit = "A", Fund = "GF", Purpose = "2080208", Amount = "100000.00" });
await ledger.PostBooksBookAllotmentsAsync("T", null, "n-2", null, new Allot { From = "A", To = "A01", Fund = "GF", Purpose = "2080208", Amount = "60000.00" });
var tried = await ledger.PostBooksBookDisbursementsAsync("T", true, "n-3", null, new Disburse { Unit = "A01", Fund = "GF", Purpose = "2080208", Amount = "1800.00" });
Check(tried.Posted.Count == 0 && tried.Balances!.Any(balance => balance is { Account: "9203", Balance: "-58200.00" }), "a dry run says the balances");
var paid = await ledger.PostBooksBookDisbursementsAsync("T", null, "n-4", null, new Disburse { Unit = "A01", Fund = "GF", Purpose = "2080208", Amount = "1800.00" });
Check(paid is { Kind: "disburse", Key: "n-4", Posted.Count: 1 }, "a payment is one entry");

// Year zero is no year.
var refused = await RefusedAsync(() => ledger.PostBooksBookDisbursementsAsync("T", null, "n-5", null, new Disburse { Unit = "A01", Fund = "GF", Amount = "1.00", Year = 0 }));
Check(refused is { Rule: ProblemRule.MemberForm, Status: 400 }, "year 0 is refused");

var units = await ledger.GetBooksBookUnitsAsync("T", null, null, null, null, null);
Check(units.Select(unit => (unit.Unit, unit.Name!.En)).SequenceEqual([("A", "East District"), ("A01", "First Street")]), "the units are listed");
var comparison = await ledger.GetBooksBookComparisonAsync("T", Level2.Street, null, null, null, null, null);
Check($"{comparison.KeyFigures["summary"]["executed"]}" == "1800.00" && $"{comparison.Tables["execution"].First()["unit"]}" == "A01", "the comparison has the payment");
Console.WriteLine("NSwag: a generated client allots, pays and reads the comparison.");

static async Task<Problem?> RefusedAsync(Func<Task> call)
{
    try
    {
        await call();
        return null;
    }
    catch (ApiException<Problem> refused)
    {
        return refused.Result;
    }
}

static void Check(bool holds, string what) => _ = holds ? true : throw new InvalidOperationException($"It is not so that {what}.");
