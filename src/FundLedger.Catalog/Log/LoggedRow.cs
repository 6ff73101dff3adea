using System.Text.Json;

namespace FundLedger.Catalog;

/// <summary>A row of the log of an entry, or of a record of access.</summary>
internal static class LoggedRow
{
    private static readonly LocalName Operator = new("数据库操作员", "The operator");

    private static readonly LocalName Somebody = new("某人", "Somebody");

    public static LogRow Of(BookSetup setup, TimeZoneInfo zone, Entry entry)
    {
        var (who, person) = Who(setup, entry.Actor, Operator);
        return new LogRow
        {
            At = At(zone, entry.RecordedAt),
            Account = entry.Actor,
            Person = person,
            Kind = new TermText(entry.Kind, Change.TitleOf(entry.Kind)),
            Sentence = Sentence(who, LoggedDeed.Of(setup, entry)),
            Units = UnitsOf(setup, entry),
            Document = entry.Document,
            Entry = entry.Seq,
            Right = new TermText(entry.Authority, RightText.Of(entry.Authority)),
        };
    }

    public static LogRow Of(BookSetup setup, TimeZoneInfo zone, AccessRecord record)
    {
        var (who, person) = Who(setup, record.User, record.Address == "console" ? Operator : Somebody);
        var deed = AccessDeed.Of(record);
        return new LogRow
        {
            At = At(zone, record.RecordedAt),
            Account = record.User,
            Person = person,
            Kind = new TermText(deed.What, deed.Title),
            Sentence = Sentence(who, deed.Sentence(record)),
            Address = record.Address,
            Times = record.Times,
        };
    }

    private static (LocalName Who, Person? Person) Who(BookSetup setup, string account, LocalName unnamed)
    {
        if (account.Length == 0)
            return (unnamed, null);
        return setup.Accounts.TryGetValue(account, out var code) && setup.People.TryGetValue(code, out var person)
            ? (person.Name, person)
            : (new LocalName(account, account), null);
    }

    private static LocalName Sentence(LocalName who, LocalName deed) =>
        new($"{who.In(Language.Chinese)} {deed.In(Language.Chinese)}", $"{who.In(Language.English)} {deed.In(Language.English)}");

    private static DateTimeOffset At(TimeZoneInfo zone, DateTime moment) => TimeZoneInfo.ConvertTime(new DateTimeOffset(moment, TimeSpan.Zero), zone);

    /// <summary>The units of its lines, of its document, and the one that the command names.</summary>
    private static List<Unit> UnitsOf(BookSetup setup, Entry entry) =>
    [
        .. entry.Lines.Select(line => line.Account.Unit).Concat(entry.IsPartial ? [] : [DocumentCode.UnitOf(entry.Document ?? ""), UnitIn(entry.Data)])
            .Distinct(StringComparer.Ordinal).Where(setup.Units.ContainsKey).Order(StringComparer.Ordinal).Select(setup.Unit),
    ];

    private static string UnitIn(string data)
    {
        using var document = JsonDocument.Parse(data);
        return document.RootElement.TryGetProperty("unit", out var unit) && unit.ValueKind == JsonValueKind.String ? unit.GetString()! : "";
    }
}
