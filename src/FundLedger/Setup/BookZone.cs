namespace FundLedger.Setup;

/// <summary>Time zones of books, by their IANA names.</summary>
public static class BookZone
{
    /// <summary>The zone of all of China, which has kept no summer time since 1991.</summary>
    public const string China = "Asia/Shanghai";

    /// <summary>The zone of a book that names none: China's for a book in yuan, else UTC.</summary>
    public static string DefaultOf(Currency currency) => currency.Code == "CNY" ? China : TimeZoneInfo.Utc.Id;

    /// <summary>The zone; null: there is none of this name. China's is known on machines without a table of zones, too.</summary>
    public static TimeZoneInfo? Find(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal) || name == TimeZoneInfo.Utc.Id)
        {
            if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found))
                return found;
            if (name == China)
                return TimeZoneInfo.CreateCustomTimeZone(China, TimeSpan.FromHours(8), China, China);
        }

        return null;
    }
}
