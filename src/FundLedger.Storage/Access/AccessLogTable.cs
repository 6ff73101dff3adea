using System.Text;

namespace FundLedger.Storage;

/// <summary>The statements of <c>access_log</c>.</summary>
internal static class AccessLogTable
{
    private const int MaxUser = 100;
    private const int MaxText = 200;

    private const string Insert = """
        INSERT INTO access_log (seq, recorded_at, user_name, address, what, result, detail, times)
        SELECT COALESCE(MAX(seq), 0) + 1, @at, @user, @address, @what, @result, @detail, @times FROM access_log
        """;

    public static Task InsertAsync(Work work, AccessRecord record, DateTime at) => work.ExecuteAsync(Insert, new
    {
        at = (StoredMoment)at,
        user = Cut(record.User, MaxUser),
        address = Cut(record.Address, MaxUser),
        what = Cut(record.What, MaxText),
        result = record.Result.ToString(),
        detail = Cut(record.Detail, MaxText),
        times = record.Times,
    });

    private const string Select = """
        SELECT seq AS Seq, recorded_at AS RecordedAt, user_name AS UserName, address AS Address, what AS What, result AS Result,
            detail AS Detail, times AS Times
        FROM access_log WHERE seq > @after
        """;

    public static async Task<IReadOnlyList<AccessRecord>> PageAsync(Work work, Dialect dialect, AccessFilter filter, int limit)
    {
        var condition = new StringBuilder(Select);
        if (filter.From is not null)
            condition.Append(" AND recorded_at >= @from");
        if (filter.Until is not null)
            condition.Append(" AND recorded_at <= @until");
        if (filter.Users is not null)
            condition.Append(" AND user_name IN ").Append(dialect.Strings("@users"));
        condition.Append(" ORDER BY seq ").Append(dialect.Limit("@limit"));
        return
        [
            .. (await work.QueryAsync<Row>(condition.ToString(), new
            {
                after = filter.After,
                limit,
                from = (StoredMoment?)filter.From,
                until = (StoredMoment?)filter.Until,
                users = filter.Users is null ? null : Json.Of(filter.Users),
            }).ConfigureAwait(false)).Select(row => row.ToRecord()),
        ];
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    private sealed class Row
    {
        public long Seq { get; init; }
        public StoredMoment RecordedAt { get; init; }
        public string UserName { get; init; } = "";
        public string Address { get; init; } = "";
        public string What { get; init; } = "";
        public string Result { get; init; } = "";
        public string Detail { get; init; } = "";
        public int Times { get; init; }

        public AccessRecord ToRecord() => new(UserName, Address, What, Enum.Parse<AccessResult>(Result), Detail)
        {
            Seq = Seq,
            RecordedAt = RecordedAt,
            Times = Times,
        };
    }
}
