namespace FundLedger.Storage;

/// <summary>The statements of <c>access_token</c>.</summary>
internal static class TokenTable
{
    private const string Columns = """
        SELECT t.id AS Id, u.name AS UserName, t.name AS Name, t.book AS Book, t.read_only AS IsReadOnly,
            t.second_factor AS HasSecondFactor, t.created_at AS CreatedAt, t.expires_at AS ExpiresAt,
            t.last_used_at AS LastUsedAt, t.revoked_at AS RevokedAt, u.is_administrator AS IsAdministrator
        FROM access_token t JOIN book_user u ON u.id = t.user_id
        """;

    private const string SelectByHash = Columns + " WHERE t.hash = @hash AND t.stamp = u.stamp AND t.revoked_at IS NULL AND u.is_disabled = 0";

    /// <returns>The token, and whether its user is an administrator; null where it opens nothing, whenever it expires.</returns>
    public static async Task<(AccessToken Token, bool IsAdministrator)?> FindAsync(Work work, string hash) =>
        await work.FindAsync<Row>(SelectByHash, new { hash }).ConfigureAwait(false) is { } row
            ? (row.ToToken(), row.IsAdministrator == 1)
            : null;

    private const string SelectById = Columns + " WHERE t.id = @id";

    public static async Task<AccessToken?> FindAsync(Work work, int id) =>
        (await work.FindAsync<Row>(SelectById, new { id }).ConfigureAwait(false))?.ToToken();

    private const string SelectAll = Columns + " ORDER BY t.id";

    public static async Task<IReadOnlyList<AccessToken>> AllAsync(Work work) =>
        [.. (await work.QueryAsync<Row>(SelectAll).ConfigureAwait(false)).Select(row => row.ToToken())];

    private const string Insert = """
        INSERT INTO access_token (id, user_id, stamp, name, hash, book, read_only, second_factor, created_at, expires_at, last_used_at, revoked_at)
        SELECT COALESCE(MAX(id), 0) + 1, @user, @stamp, @name, @hash, @book, @readOnly, @secondFactor, @createdAt, @expiresAt, NULL, NULL
        FROM access_token
        """;

    public static Task InsertAsync(Work work, User user, AccessToken token, string hash) => work.ExecuteAsync(Insert, new
    {
        user = user.Id,
        stamp = user.Stamp,
        name = token.Name,
        hash,
        book = token.Book,
        readOnly = token.IsReadOnly ? 1 : 0,
        secondFactor = token.HasSecondFactor ? 1 : 0,
        createdAt = (StoredMoment)token.CreatedAt,
        expiresAt = (StoredMoment)token.ExpiresAt,
    });

    private const string UpdateUsed = "UPDATE access_token SET last_used_at = @now WHERE id = @id";

    public static Task UsedAsync(Work work, int id, DateTime now) => work.ExecuteAsync(UpdateUsed, new { id, now = (StoredMoment)now });

    private const string UpdateRevoked = "UPDATE access_token SET revoked_at = @now WHERE id = @id AND revoked_at IS NULL";

    public static Task RevokeAsync(Work work, int id, DateTime now) => work.ExecuteAsync(UpdateRevoked, new { id, now = (StoredMoment)now });

    private const string UpdateRevokedOf = "UPDATE access_token SET revoked_at = @now WHERE user_id = @id AND revoked_at IS NULL";

    /// <summary>Says of a user's tokens that they are over; that they open nothing follows from his stamp already.</summary>
    public static Task RevokeOfAsync(Work work, User user, DateTime now) =>
        work.ExecuteAsync(UpdateRevokedOf, new { id = user.Id, now = (StoredMoment)now });

    private sealed class Row
    {
        public int Id { get; init; }
        public string UserName { get; init; } = "";
        public string Name { get; init; } = "";
        public string? Book { get; init; }
        public int IsReadOnly { get; init; }
        public int HasSecondFactor { get; init; }
        public int IsAdministrator { get; init; }
        public StoredMoment CreatedAt { get; init; }
        public StoredMoment ExpiresAt { get; init; }
        public StoredMoment? LastUsedAt { get; init; }
        public StoredMoment? RevokedAt { get; init; }

        public AccessToken ToToken() => new()
        {
            Id = Id,
            User = UserName,
            Name = Name,
            Book = Book,
            IsReadOnly = IsReadOnly == 1,
            HasSecondFactor = HasSecondFactor == 1,
            CreatedAt = CreatedAt,
            ExpiresAt = ExpiresAt,
            LastUsedAt = LastUsedAt?.Value,
            RevokedAt = RevokedAt?.Value,
        };
    }
}
