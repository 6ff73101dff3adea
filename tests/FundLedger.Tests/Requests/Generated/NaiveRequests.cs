using System.Text.Json.Nodes;

namespace FundLedger.Tests.Requests.Generated;

/// <summary>
/// Requests worked out anew from the entries, step by step and without any of the code that decided them: who may do
/// what, what the votes come to, and what is still open. Breaks off at the first entry that should not be there.
/// </summary>
internal sealed class NaiveRequests
{
    private readonly Dictionary<string, NaiveRequest> _requests = new(StringComparer.Ordinal);
    private readonly NaivePeople _people = new();
    private readonly NaiveCalendar _calendar = new();
    private readonly HashSet<(string Key, int Part)> _keys = [];
    private long _others;

    public IReadOnlyDictionary<string, NaiveRequest> Requests => _requests;

    public int Votes { get; private set; }

    /// <summary>What is still open of all requests, with what documents that are none hold.</summary>
    public long Open => _others + _requests.Values.Sum(request => request.ExpectedOpen);

    public void Add(Entry entry)
    {
        if (entry.Key.Length > 0)
            Assert.IsTrue(_keys.Add((entry.Key, entry.Part)), $"{entry.Key} was posted twice.");
        var data = JsonNode.Parse(entry.Data)!.AsObject();
        _people.Add(entry, data);
        _calendar.Add(entry, data);
        if (entry.Document is not { } document)
            return;
        if (entry.Kind == "draft-request" && !_requests.ContainsKey(document))
            _requests.Add(document, new NaiveRequest(_people.PersonOf(entry.Actor)));
        var held = entry.Lines.Where(line => line.Account.Code is "9301" or "9302").Sum(line => -line.Net);
        if (!_requests.TryGetValue(document, out var request))
        {
            _others += held;
            return;
        }

        var what = $"{entry.Kind} of {document} by {entry.Actor} on {entry.Date}: {entry.Data}";
        if (entry.Kind is "decide" or "return")
            CheckRight(request, entry, data, what);
        if (entry.Kind == "remind")
            CheckReminder(request, entry, data, what);
        request.Open += held;
        Happened(request, entry, data, what);
        Assert.AreEqual(request.ExpectedOpen, request.Open, what);
    }

    /// <summary>Who acts is neither the maker nor acts through him, was given the right, and has not voted before.</summary>
    private void CheckRight(NaiveRequest request, Entry entry, JsonObject data, string what)
    {
        var chain = data["chain"]!.AsArray().Select(person => person!.GetValue<string>()).ToList();
        Assert.DoesNotContain(request.Maker, chain, what);
        Assert.AreEqual(_people.PersonOf(entry.Actor), chain[^1], what);
        Assert.HasCount(chain.Count, chain.ToHashSet(), what);
        var step = request.Steps[request.Current];
        var witness = (string?)data["vote"] == "witness";
        Assert.IsTrue(_people.Leads(chain, witness ? step.Supervisor! : step.Role, step.Members, step.Unit, witness, entry.Date)
            || (step.EscalateTo is { } role && _people.Leads(chain, role, null, "A", false, entry.Date)), what);
        foreach (var vote in request.Votes.Where(vote => vote.Chain.Intersect(chain).Any()))
        {
            var bothPresent = witness && vote.Choice == "witness" && vote.Step != request.Current;
            Assert.IsTrue(bothPresent || (step.MayRepeat && vote.Step != request.Current), what);
        }

        if (entry.Kind != "decide")
            return;
        Votes++;
        Assert.AreEqual(request.Current, (int)data["step"]!, what);
        request.Votes.Add(new NaiveVote(request.Current, (string)data["vote"]!, chain));
    }

    /// <summary>The step is late by the calendar of the moment, and nobody was reminded of it.</summary>
    private void CheckReminder(NaiveRequest request, Entry entry, JsonObject data, string what)
    {
        var late = _calendar.Between(request.Since, entry.Date) - request.Steps[request.Current].Days;
        Assert.IsGreaterThan(0, late ?? 0, what);
        Assert.AreEqual(late, (int)data["daysLate"]!, what);
        Assert.IsFalse(request.IsReminded, what);
        request.IsReminded = true;
    }

    private void Happened(NaiveRequest request, Entry entry, JsonObject data, string what)
    {
        if (entry.ReversalOf is { } reversed)
        {
            request.ExpectedOpen -= request.Paid[reversed];
            request.Paid.Remove(reversed);
            return;
        }

        switch (entry.Kind)
        {
            case "draft-request":
                request.Amount = data["lines"]?.AsArray().Sum(line => (long)(decimal.Parse((string)line!["amount"]!, System.Globalization.CultureInfo.InvariantCulture) * 100)) ?? 0;
                request.Votes.Clear();
                break;
            case "submit":
                request.Submit(data["steps"]!.AsArray(), entry.Date);
                request.ExpectedOpen = request.Amount;
                break;
            case "decide":
                Decided(request, entry, data, what);
                break;
            case "return" when (int)data["target"]! < 0:
            case "withdraw":
            case "expire":
                request.ExpectedOpen = 0;
                request.Votes.Clear();
                break;
            case "return":
                request.Move((int)data["target"]!, entry.Date);
                request.Votes.RemoveAll(vote => vote.Step >= request.Current);
                break;
            case "disburse":
                var paid = entry.Lines.Where(line => line.Account.Code == "9501").Sum(line => -line.Net);
                var gone = data["final"] is { } final && !(bool)final ? paid : request.ExpectedOpen;
                Assert.IsLessThanOrEqualTo(request.ExpectedOpen, paid, what);
                request.ExpectedOpen -= gone;
                request.Paid[entry.Seq] = -gone;
                break;
            case "return-payment":
                var returned = entry.Lines.Where(line => line.Account.Code == "9501").Sum(line => line.Net);
                request.ExpectedOpen += returned;
                request.Paid[entry.Seq] = returned;
                break;
            case "end-request":
                request.ExpectedOpen = 0;
                break;
            case "flag":
                request.Flags.Add(entry.Seq);
                break;
            case "answer-flag":
                Assert.IsTrue(request.Flags.Remove((long)data["flag"]!), what);
                break;
            case "close-request":
                Assert.IsEmpty(request.Flags, what);
                break;
            case "refund":
                request.Paid[entry.Seq] = 0;
                break;
        }
    }

    /// <summary>Whoever approves what is carried out may do it himself: a finance officer of the district, on the day of the write.</summary>
    private bool IsOfficer(string person) => _people.Leads([person], "finance-officer", null, "A", true, RequestScene.Today);

    private void Decided(NaiveRequest request, Entry entry, JsonObject data, string what)
    {
        var outcome = NaiveCount.Of(request.Steps[request.Current], [.. request.Votes.Where(vote => vote.Step == request.Current)]);
        var last = request.Current + 1 == request.Steps.Count;
        var expected = outcome switch { false => "reject", true when last => request.Amount > 0 ? "approve" : "carry-out", _ => "vote" };
        Assert.AreEqual(expected, (string?)data["result"], what);
        Assert.IsTrue(expected != "carry-out" || request.Flags.Count == 0, what);
        Assert.IsTrue(expected != "carry-out" || request.Votes.Any(vote => vote.Choice == "approve" && IsOfficer(vote.Chain[0])), what);
        if (outcome == false)
            request.ExpectedOpen = 0;
        if (outcome == true && !last)
            request.Move(request.Current + 1, entry.Date);
    }
}
