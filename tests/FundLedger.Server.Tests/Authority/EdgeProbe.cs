using System.Globalization;

namespace FundLedger.Server.Tests;

/// <summary>Asks twice: with the name of something that stands elsewhere, and with one of nothing at all.</summary>
internal sealed class EdgeProbe(TestServer server, string book, NaiveTown town, EdgeCaller caller, EdgeFindings findings)
{
    private static readonly string[] Unheld = ["Date", "Content-Length", "traceparent", "Request-Id"];

    /// <summary>Reading calls that name something, with its sort.</summary>
    private static readonly (string Path, EdgeName Sort)[] Questions =
    [
        .. Question.All.Where(question => question.Audience != Audience.Public).SelectMany(question => question.Audience == Audience.Document
            ? [(question.Path.Replace($"{{{question.Places.First().Name}}}", "NAME", StringComparison.Ordinal), EdgeName.Document)]
            : question.Options.Except(question.Places).Where(option => option.IsUnit).Select(option => ($"{question.Path}?{option.Name}=NAME", EdgeName.Unit))),
        ("entries/NAME", EdgeName.Entry), ("audit/proofs/NAME", EdgeName.Entry), ("donations/trace?donation=NAME", EdgeName.Entry),
        ("donations/trace?payment=NAME", EdgeName.Entry), ("reports/voucher?entry=NAME", EdgeName.Entry), ("entries?document=NAME", EdgeName.Document),
    ];

    /// <summary>Tries a call with one of its foreign names.</summary>
    public async Task ChangeAsync(EdgeCall call, Choices choices)
    {
        var person = town.PersonOf(call.Caller);
        var foreign = EdgeNames.In(call.Kind, call.Body).Where(name => IsForeign(person, name.Sort, name.Name))
            .Concat(caller.Keys.Any(key => key.Key == call.Key) && !caller.Owns(call) ? [(EdgeName.Key, call.Key)] : []).Distinct().ToList();
        if (foreign.Count == 0)
            return;
        var (sort, name) = choices.Of(foreign);
        var other = Nothing(sort, name);
        var there = await call.SendAsync(server, book, dryRun: true);
        var nowhere = await call.With(sort, name, other).SendAsync(server, book, dryRun: true);
        Compare(sort == EdgeName.Key ? "a change tells a Key" : $"{call.Kind} tells a {sort}", call.ToString(), name, other, there, nowhere);
    }

    /// <summary>Asks a question of something foreign, in any form: what is refused is no file, and a list with nothing in it is text.</summary>
    public async Task QuestionAsync(string account, Choices choices)
    {
        var (path, sort) = choices.Of(Questions);
        var person = town.PersonOf(account);
        var names = sort switch
        {
            EdgeName.Unit => town.Units.Keys.AsEnumerable(),
            EdgeName.Document => town.Documents.Keys,
            _ => town.Entries.Select(entry => entry.Seq.ToString(CultureInfo.InvariantCulture)),
        };
        if (choices.OfAny(names.Where(each => IsForeign(person, sort, each))) is not { } name)
            return;
        var other = Nothing(sort, name);
        var form = path.StartsWith("entries?", StringComparison.Ordinal) ? ReportForm.Json : choices.Of(Enum.GetValues<ReportForm>());
        var asked = path.StartsWith("audit/", StringComparison.Ordinal) ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format={form.Name()}";
        var there = await AskAsync(asked, name, account);
        var nowhere = await AskAsync(asked, other, account);
        Compare($"GET {path} tells a {sort}", $"GET {asked} {name} by {account}", name, other, there, nowhere);
    }

    private Task<TestAnswer> AskAsync(string path, string name, string account) =>
        server.GetAsync($"/api/v1/books/{book}/{path.Replace("NAME", Uri.EscapeDataString(name), StringComparison.Ordinal)}", account);

    private void Compare(string fault, string call, string name, string other, TestAnswer there, TestAnswer nowhere)
    {
        findings.CountProbe();
        var (seen, expected) = (Shown(there), Shown(nowhere).Replace(other, name, StringComparison.Ordinal));
        if (seen != expected)
            findings.Add(fault, $"{call}\n      elsewhere: {seen}\n      nowhere ({other}): {expected}");
    }

    private static string Shown(TestAnswer answer) => $"{answer.Status} {answer.Body} "
        + string.Join(' ', answer.Headers.Where(header => !Unheld.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}"));

    private bool IsForeign(string? person, EdgeName sort, string name) => sort switch
    {
        EdgeName.Unit => town.Units.ContainsKey(name) && !town.Knows(person, name),
        EdgeName.Document => town.Documents.TryGetValue(name, out var document) && !town.Reads(person, document)
            && !town.Documents.Values.Any(other => other.Code.StartsWith(name + "@", StringComparison.Ordinal) && town.Reads(person, other)),
        EdgeName.Entry => long.TryParse(name, CultureInfo.InvariantCulture, out var seq) && town.Entries.FirstOrDefault(entry => entry.Seq == seq) is { } entry && !ReadsEntry(person, entry),
        EdgeName.Hash => false,
        _ => false,
    };

    private bool ReadsEntry(string? person, NaiveEntry entry) => town.PersonOf(entry.Actor) == person
        || entry.Lines.Any(line => town.Knows(person, line.Unit) || town.Sees(person, town.Answerable(line.Unit, line.Fund)))
        || (entry.Document is { } code && town.Documents.TryGetValue(code, out var document) && town.Reads(person, document))
        || town.Tops.All(top => town.Sees(person, top));

    /// <summary>A name of the same form that nothing has.</summary>
    private static string Nothing(EdgeName sort, string name) => sort switch
    {
        EdgeName.Document when name.Split('@') is [var code, var unit] => $"Y{code[1..]}Y@{unit}",
        EdgeName.Unit or EdgeName.Document => $"Y{name[1..]}Y",
        EdgeName.Entry => (8_000_000 + long.Parse(name, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
        EdgeName.Hash => new string([.. name.Reverse()]),
        _ => $"y{name[1..]}y",
    };
}
