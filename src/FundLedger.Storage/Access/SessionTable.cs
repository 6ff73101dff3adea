namespace FundLedger.Storage;

/// <summary>The statements of <c>access_session</c>.</summary>
internal static class SessionTable
{
    private const string Select = """
        SELECT u.name AS Name, u.is_administrator AS IsAdministrator, s.second_factor AS HasSecondFactor, s.created_at AS Since
        FROM access_session s JOIN book_user u ON u.id = s.user_id
        WHERE s.hash = @hash AND s.stamp = u.stamp AND u.is_disabled = 0
        """;

    public static async Task<AccessSession?> FindAsync(Work work, string hash) =>
        await work.FindAsync<Row>(Select, new { hash }).ConfigureAwait(false) is { } row
            ? new AccessSession(row.Name, row.IsAdministrator == 1, row.HasSecondFactor == 1, row.Since)
            : null;

    private const string Insert = """
        INSERT INTO access_session (hash, user_id, stamp, second_factor, created_at) VALUES (@hash, @user, @stamp, @secondFactor, @at)
        """;

    private const string DeleteOld = "DELETE FROM access_session WHERE created_at < @before";

    /// <summary>Begins a session, and clears away those that are over by their age.</summary>
    public static async Task InsertAsync(Work work, string hash, User user, bool secondFactor, DateTime at, DateTime before)
    {
        await work.ExecuteAsync(DeleteOld, new { before = (StoredMoment)before }).ConfigureAwait(false);
        await work.ExecuteAsync(Insert, new
        {
            hash,
            user = user.Id,
            stamp = user.Stamp,
            secondFactor = secondFactor ? 1 : 0,
            at = (StoredMoment)at,
        }).ConfigureAwait(false);
    }

    private const string Delete = "DELETE FROM access_session WHERE hash = @hash";

    public static Task DeleteAsync(Work work, string hash) => work.ExecuteAsync(Delete, new { hash });

    private sealed class Row
    {
        public string Name { get; init; } = "";
        public int IsAdministrator { get; init; }
        public int HasSecondFactor { get; init; }
        public StoredMoment Since { get; init; }
    }
}
