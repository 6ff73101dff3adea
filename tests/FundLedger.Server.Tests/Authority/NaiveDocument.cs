using System.Text.Json.Nodes;

namespace FundLedger.Server.Tests;

/// <summary>A document as its entries tell: whose it is, and how far it has come.</summary>
internal sealed class NaiveDocument(string code, NaiveEntry first)
{
    public string Code => code;

    public string Kind => first.Kind;

    /// <summary>The unit that it began at.</summary>
    public string Home { get; } = (string?)first.Data["unit"] ?? first.Lines.Select(line => line.Unit).FirstOrDefault() ?? "";

    public string Fund { get; private set; } = (string?)first.Data["fund"] ?? first.Lines.Select(line => line.Fund).FirstOrDefault() ?? "";

    /// <summary>Of a request: the person who wrote it.</summary>
    public string? Maker { get; } = first.Kind == "draft-request" ? (string?)first.Data["person"] : null;

    /// <summary>Of a request: the unit that asks, as it was written last.</summary>
    public string Asks { get; private set; } = "";

    public JsonObject? Command { get; private set; }

    /// <summary>Of a request: draft, submitted, returned, approved, paid, reported, evaluated, or over.</summary>
    public string Status { get; private set; } = "";

    public IReadOnlyList<(string Role, string Unit)> Steps { get; private set; } = [];

    public int Current { get; private set; }

    /// <summary>By whose rights it was voted on: the holder of the role first, who acted last.</summary>
    public List<string[]> Chains { get; } = [];

    public HashSet<string> Attachments { get; } = [];

    public List<long> Flags { get; } = [];

    public List<NaiveEntry> Entries { get; } = [];

    public IReadOnlyList<(string Unit, string Fund)> Places { get; private set; } = [];

    public bool IsRequest => Kind == "draft-request";

    public bool IsOn(string status) => Status == status;

    /// <summary>The units that answer for it.</summary>
    public IEnumerable<string> Answerable(NaiveTown town) =>
        (IsRequest ? [(Asks, Fund)] : Places.Count == 0 ? [(Home, Fund)] : Places).Select(place => town.Answerable(place.Item1, place.Item2)).Distinct();

    /// <summary>All units that it goes through.</summary>
    public IEnumerable<string> Concerned(NaiveTown town) =>
        Places.Select(place => place.Unit).Append(Home).Append(Asks).Concat(Answerable(town)).Concat(Steps.Select(step => step.Unit)).Where(unit => unit.Length > 0).Distinct();

    public void Tell(NaiveEntry entry)
    {
        Entries.Add(entry);
        Places = [.. Places.Union(entry.Lines.Select(line => (line.Unit, line.Fund)))];
        switch (entry.Kind)
        {
            case "draft-request":
                (Asks, Fund, Command) = ((string)entry.Data["unit"]!, (string?)entry.Data["fund"] ?? "", entry.Data["command"]?.AsObject());
                Status = Status.Length == 0 ? "draft" : Status;
                break;
            case "submit":
                Steps = [.. entry.Data["steps"]!.AsArray().Select(step => ((string)step!["step"]!["role"]!, (string)step["unit"]!))];
                (Status, Current) = ("submitted", 0);
                break;
            case "decide":
                Decided(entry.Data);
                break;
            case "return":
                Status = "returned";
                break;
            case "attach":
                Attachments.Add((string)entry.Data["sha256"]!);
                break;
            case "flag":
                Flags.Add(entry.Seq);
                break;
            case "answer-flag":
                Flags.Remove((long)entry.Data["flag"]!);
                break;
            case "disburse" when IsRequest:
                Status = (bool?)entry.Data["final"] == false ? "partly-paid" : "paid";
                break;
            case "return-payment" when IsRequest:
                Status = "partly-paid";
                break;
            default:
                Status = entry.Kind switch
                {
                    "withdraw" or "expire" => "over",
                    "report-outcome" => "reported",
                    "evaluate-outcome" => "evaluated",
                    "close-request" => "closed",
                    "end-request" => "ended",
                    _ => Status,
                };
                break;
        }
    }

    private void Decided(JsonObject data)
    {
        Chains.Add([.. data["chain"]!.AsArray().Select(person => (string)person!)]);
        if ((bool?)data["passed"] == true)
            Current++;
        Status = (string?)data["result"] switch
        {
            "approve" => "approved",
            "carry-out" => "closed",
            "reject" => "over",
            _ => Status,
        };
    }
}
