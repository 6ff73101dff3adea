using System.Globalization;
using System.Text.Json.Nodes;

namespace FundLedger.Tests.Requests.Generated;

/// <summary>Days at work as the entries tell them, counted one by one.</summary>
internal sealed class NaiveCalendar
{
    private readonly Dictionary<DateOnly, bool> _days = [];

    public void Add(Entry entry, JsonObject data)
    {
        if (entry.Kind != "set-calendar")
            return;
        foreach (var day in data["days"]!.AsArray())
            _days[DateOnly.ParseExact((string)day!["day"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture)] = (bool)day["working"]!;
    }

    public int Between(DateOnly since, DateOnly date) => Enumerable.Range(1, Math.Max(0, date.DayNumber - since.DayNumber)).Select(since.AddDays)
        .Count(day => _days.TryGetValue(day, out var working) ? working : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
