using System.Text.Json.Nodes;

namespace FundLedger.Tests.Requests.Generated;

/// <summary>A vote as an entry tells it.</summary>
internal sealed record NaiveVote(int Step, string Choice, IReadOnlyList<string> Chain);

/// <summary>A step as the submission tells it.</summary>
internal sealed record NaiveStep(
    string Role, string Unit, string Rule, int Percent, int Quorum, string? Supervisor, bool MayRepeat, string? EscalateTo, int? Days, IReadOnlyList<string>? Members);

/// <summary>A request as far as the naive model keeps it; amounts in minor units.</summary>
internal sealed class NaiveRequest(string maker)
{
    public string Maker => maker;

    public long Amount { get; set; }

    /// <summary>Credit less debit on 9301 and 9302, by its lines.</summary>
    public long Open { get; set; }

    /// <summary>The same, by what happened to it.</summary>
    public long ExpectedOpen { get; set; }

    /// <summary>Flags that nobody has answered.</summary>
    public HashSet<long> Flags { get; } = [];

    public int Current { get; private set; }

    /// <summary>The day on which it came to the current step.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>Whether the current step was reminded of.</summary>
    public bool IsReminded { get; set; }

    public List<NaiveVote> Votes { get; } = [];

    public IReadOnlyList<NaiveStep> Steps { get; private set; } = [];

    /// <summary>What each payment took off what was open.</summary>
    public Dictionary<long, long> Paid { get; } = [];

    public void Submit(JsonArray steps, DateOnly date)
    {
        Steps = [.. steps.Select(step => StepOf(step!))];
        Votes.Clear();
        Move(0, date);
    }

    /// <summary>On to a step, or back to one.</summary>
    public void Move(int step, DateOnly date) => (Current, Since, IsReminded) = (step, date, false);

    private static NaiveStep StepOf(JsonNode taken)
    {
        var step = taken["step"]!;
        return new NaiveStep(
            (string)step["role"]!, (string)taken["unit"]!, (string?)step["rule"] ?? "one", (int?)step["percent"] ?? 0, (int?)step["quorum"] ?? 0,
            (string?)step["supervisor"], (bool?)step["mayRepeat"] ?? false, (string?)step["escalateTo"], (int?)step["days"],
            taken["members"]?.AsArray().Select(member => (string)member!).ToList());
    }
}
