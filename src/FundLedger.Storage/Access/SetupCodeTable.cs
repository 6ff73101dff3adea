namespace FundLedger.Storage;

/// <summary>The statements of <c>setup_code</c>.</summary>
internal static class SetupCodeTable
{
    private const string Insert = "INSERT INTO setup_code (hash, expires_at) VALUES (@hash, @expiresAt)";

    public static Task InsertAsync(Work work, string hash, DateTime expiresAt) =>
        work.ExecuteAsync(Insert, new { hash, expiresAt = (StoredMoment)expiresAt });

    private const string Count = "SELECT COUNT(*) FROM setup_code WHERE hash = @hash AND expires_at > @now";

    public static Task<bool> IsGoodAsync(Work work, string hash, DateTime now) => work.AnyAsync(Count, new { hash, now = (StoredMoment)now });

    private const string DeleteAll = "DELETE FROM setup_code";

    public static Task ClearAsync(Work work) => work.ExecuteAsync(DeleteAll);
}
