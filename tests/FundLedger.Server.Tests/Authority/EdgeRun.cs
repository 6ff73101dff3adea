using System.Text.Json.Nodes;
using FundLedger.Server.Api;
using FundLedger.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests;

/// <summary>A world's calls, one after another; after each, what it left in the journal is judged by the plain model.</summary>
internal sealed class EdgeRun
{
    private readonly TestServer _server;
    private readonly string _code;
    private readonly EdgeFindings _findings;
    private readonly NaiveTown _town;
    private readonly EdgeCaller _caller;
    private readonly EdgeProbe _probe;
    private readonly Book _book;
    private long _head;

    private EdgeRun(TestServer server, string code, Book book, EdgeFindings findings)
    {
        (_server, _code, _book, _findings) = (server, code, book, findings);
        _town = new NaiveTown(book.Read.Today);
        _caller = new EdgeCaller(_town);
        _probe = new EdgeProbe(server, code, _town, _caller, findings);
    }

    /// <summary>Lives a world through in a book of its own.</summary>
    public static async Task RunAsync(TestServer server, string code, EdgeWorld world, EdgeFindings findings)
    {
        await EdgeTown.OpenAsync(server.Services.GetRequiredService<Books>().Store, code, world.Roles);
        var book = (await server.Services.GetRequiredService<Books>().OpenAsync(code, default)).Book;
        var run = new EdgeRun(server, code, book, findings);
        foreach (var entry in await run.NewAsync())
            run._town.Tell(entry);
        for (var number = 0; number < world.Calls.Length; number++)
            await run.CallAsync(new Choices(world.Calls[number]), number);
        foreach (var finding in (await book.Read.VerifyAsync()).Findings)
            findings.Add($"the book is damaged: {string.Concat(finding.What.Where(letter => !char.IsAsciiDigit(letter)))}", $"{code} {finding.Seq}: {finding.What}");
    }

    private async Task CallAsync(Choices choices, int number)
    {
        var call = _caller.Next(choices, number);
        if (choices.Chance(50))
            await _probe.ChangeAsync(call, choices);
        if (number % 10 == 0)
            await _probe.QuestionAsync(call.Caller, choices);
        if (call.Kind == "attach" && !call.IsBatch)
            _caller.Uploaded(call);
        var before = await ShortagesAsync(call);
        var answer = await call.SendAsync(_server, _code, dryRun: false);
        var seen = $"{_code} {number}: {call} → {answer.Status} {answer.Body[..Math.Min(400, answer.Body.Length)]}";
        Judge(seen, call, answer, await NewAsync());
        foreach (var (unit, document) in before.Except(await ShortagesAsync(call)).Where(shortage => !_town.Knows(_town.PersonOf(call.Caller), shortage.Unit)))
            _findings.Add($"a shortage of {unit} is gone", $"{document} {seen}");
    }

    /// <summary>Requests turned down for lack of funds are known by their codes: those of others stay.</summary>
    private async Task<HashSet<(string Unit, string Document)>> ShortagesAsync(EdgeCall call) => call.Kind == "record-shortage"
        ? [.. (await _book.Read.SetupAsync()).Shortages.Values.Select(shortage => (shortage.At.Unit, shortage.Document))]
        : [];

    private void Judge(string seen, EdgeCall call, TestAnswer answer, IReadOnlyList<NaiveEntry> posted)
    {
        var rule = call.IsBatch && answer.Body.StartsWith('[') ? (string?)JsonNode.Parse(answer.Body)![0]!["rule"] : answer.Rule;
        var accepted = answer.Status < 300 && rule is null;
        _findings.Count(call.Kind, accepted);
        if (answer.Status >= 500)
            _findings.Add("a fault of the server", seen);
        if (!accepted && posted.Count > 0)
            _findings.Add("refused, and yet something was posted", seen);
        if (accepted && posted.Count == 0 && !_caller.Owns(call))
            _findings.Add("a key answers another than who used it", seen);
        if (rule is "KeyReused" && !_caller.Owns(call))
            _findings.Add("a refusal tells that another used a key", seen);
        if (accepted && !call.HasCode && posted.Any(entry => entry.Kind is "decide" or "return"))
            _findings.Add("decided without a second factor", seen);
        foreach (var command in posted.GroupBy(entry => (entry.Actor, entry.Key)))
            JudgeCommand(seen, call, [.. command]);
        if (accepted)
            _caller.Used(call);
    }

    /// <summary>All entries of a command. What an approved request carries out is for one of its approvers to be able to do.</summary>
    private void JudgeCommand(string seen, EdgeCall call, IReadOnlyList<NaiveEntry> entries)
    {
        var person = _town.PersonOf(call.Caller);
        IReadOnlyList<string?>? approvers = null;
        foreach (var unused in NaiveYearEnd.Unused(entries))
            _findings.Add($"carried over at {unused}, where nothing is used", seen);
        foreach (var entry in entries)
        {
            if (entry.Actor != call.Caller)
                _findings.Add("posted in the name of another", seen);
            IReadOnlyList<string?> who = approvers ?? [person];
            var lacks = who.Select(each => NaiveRights.Lacks(_town, each, NaiveAct.Of(entry))).MinBy(each => each.Count) ?? ["an approver"];
            foreach (var lack in lacks)
                _findings.Add(approvers is null ? $"{entry.Kind} without {lack}" : $"{entry.Kind} carried out without {lack} of an approver", seen);
            _town.Tell(entry);
            if (entry.Kind == "decide" && (string?)entry.Data["result"] == "carry-out")
                approvers = [.. _town.Documents[entry.Document!].Chains.SelectMany(chain => chain).Distinct()];
        }
    }

    private async Task<IReadOnlyList<NaiveEntry>> NewAsync()
    {
        var entries = await _book.Read.EntriesAsync(new EntryFilter { After = _head, Limit = 10_000 });
        _head = entries.Count > 0 ? entries[^1].Seq : _head;
        return [.. entries.Select(NaiveEntry.Of)];
    }
}
