using System.Text.Json.Nodes;

namespace FundLedger.Reports;

/// <summary>What a column's value is in each form: one place, so that all forms show equal figures.</summary>
public static class CellText
{
    /// <summary>For people: amounts with separators, rates as percentages, what is not known as a dash.</summary>
    public static string ForPeople(object? value, Language language) => value switch
    {
        null => "—",
        AmountText amount => amount.ForPeople,
        RateText rate => rate.ForPeople,
        CountText count => count.ForPeople,
        MeanText mean => mean.Text,
        TermText term => term.ForPeople.In(language),
        ListText list => list.ForPeople.In(language),
        FlagText flag => flag.ForPeople.In(language),
        LocalName name => name.In(language),
        JsonNode node => node.ToJsonString(JsonRows.Form),
        _ => Refusal.Text(value),
    };

    /// <summary>For programs: amounts, rates and means as decimal strings, counts as numbers.</summary>
    public static JsonNode? Node(object? value) => value switch
    {
        null => null,
        AmountText amount => amount.ForPrograms,
        RateText rate => rate.ForPrograms,
        CountText count => count.Count,
        MeanText mean => mean.Text,
        TermText term => term.ForPrograms,
        ListText list => list.ForPrograms,
        FlagText flag => flag.Flag,
        LocalName name => new JsonObject { ["zh"] = name.Zh, ["en"] = name.En },
        long number => number,
        int number => number,
        bool flag => flag,
        JsonNode node => node,
        _ => Refusal.Text(value),
    };
}
