namespace FundLedger.Storage;

/// <summary>The statements of <c>book_user</c>.</summary>
internal static class UserTable
{
    private const string Columns = """
        SELECT id AS Id, name AS Name, display_name AS DisplayName, password_hash AS PasswordHash, subject AS Subject,
            is_administrator AS IsAdministrator, is_disabled AS IsDisabled, stamp AS Stamp, totp_secret AS TotpSecret,
            totp_pending AS TotpPending, totp_step AS TotpStep, recovery_codes AS RecoveryCodes,
            version AS Version, created_at AS CreatedAt
        FROM book_user
        """;

    private const string SelectAll = Columns + " ORDER BY name_key";

    public static async Task<IReadOnlyList<User>> AllAsync(Work work)
    {
        var tries = await FailedTryTable.AllAsync(work).ConfigureAwait(false);
        var rows = await work.QueryAsync<Row>(SelectAll).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToUser(new FailedTries([.. tries[FailedTryTable.HashOf(row.Name)]])))];
    }

    private const string SelectByName = Columns + " WHERE name_key = @key";

    public static async Task<User?> FindAsync(Work work, string name) =>
        (await work.FindAsync<Row>(SelectByName, new { key = User.KeyOf(name) }).ConfigureAwait(false))
            ?.ToUser(await FailedTryTable.OfAsync(work, name).ConfigureAwait(false));

    private const string SelectBySubject = Columns + " WHERE subject = @subject";

    public static async Task<User?> FindBySubjectAsync(Work work, string subject) =>
        (await work.FindAsync<Row>(SelectBySubject, new { subject }).ConfigureAwait(false))?.ToUser(FailedTries.None);

    private const string CountAll = "SELECT COUNT(*) FROM book_user";

    public static Task<bool> AnyAsync(Work work) => work.AnyAsync(CountAll);

    private const string CountOtherAdministrators =
        "SELECT COUNT(*) FROM book_user WHERE id <> @id AND is_administrator = 1 AND is_disabled = 0";

    public static Task<bool> AnyOtherAdministratorAsync(Work work, User user) => work.AnyAsync(CountOtherAdministrators, new { id = user.Id });

    private const string Insert = """
        INSERT INTO book_user (id, name, name_key, display_name, password_hash, subject, is_administrator, is_disabled, stamp,
            totp_secret, totp_pending, totp_step, recovery_codes, version, created_at)
        SELECT COALESCE(MAX(id), 0) + 1, @Name, @NameKey, @DisplayName, @PasswordHash, @Subject, @IsAdministrator, @IsDisabled, @Stamp,
            @TotpSecret, @TotpPending, @TotpStep, @RecoveryCodes, 0, @CreatedAt
        FROM book_user
        """;

    public static Task InsertAsync(Work work, User user) => work.ExecuteAsync(Insert, Row.Of(user));

    private const string Update = """
        UPDATE book_user
        SET display_name = @DisplayName, password_hash = @PasswordHash, subject = @Subject, is_administrator = @IsAdministrator,
            is_disabled = @IsDisabled, stamp = @Stamp, totp_secret = @TotpSecret, totp_pending = @TotpPending, totp_step = @TotpStep,
            recovery_codes = @RecoveryCodes, version = version + 1
        WHERE id = @Id
        """;

    public static Task UpdateAsync(Work work, User user) => work.ExecuteAsync(Update, Row.Of(user));

    private sealed class Row
    {
        public int Id { get; init; }
        public string Name { get; init; } = "";
        public string NameKey { get; init; } = "";
        public string DisplayName { get; init; } = "";
        public string? PasswordHash { get; init; }
        public string? Subject { get; init; }
        public int IsAdministrator { get; init; }
        public int IsDisabled { get; init; }
        public string Stamp { get; init; } = "";
        public string? TotpSecret { get; init; }
        public string? TotpPending { get; init; }
        public long TotpStep { get; init; }
        public string RecoveryCodes { get; init; } = "";
        public int Version { get; init; }
        public StoredMoment CreatedAt { get; init; }

        public static Row Of(User user) => new()
        {
            Id = user.Id,
            Name = user.Name,
            NameKey = User.KeyOf(user.Name),
            DisplayName = user.DisplayName,
            PasswordHash = user.PasswordHash,
            Subject = user.Subject,
            IsAdministrator = user.IsAdministrator ? 1 : 0,
            IsDisabled = user.IsDisabled ? 1 : 0,
            Stamp = user.Stamp,
            TotpSecret = user.TotpSecret,
            TotpPending = user.TotpPending,
            TotpStep = user.TotpStep,
            RecoveryCodes = string.Join(' ', user.RecoveryCodes),
            CreatedAt = user.CreatedAt,
        };

        public User ToUser(FailedTries tries) => new()
        {
            Id = Id,
            Name = Name,
            DisplayName = DisplayName,
            PasswordHash = PasswordHash,
            Subject = Subject,
            IsAdministrator = IsAdministrator == 1,
            IsDisabled = IsDisabled == 1,
            Stamp = Stamp,
            TotpSecret = TotpSecret,
            TotpPending = TotpPending,
            TotpStep = TotpStep,
            RecoveryCodes = RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Version = Version,
            CreatedAt = CreatedAt,
            Tries = tries,
        };
    }
}
