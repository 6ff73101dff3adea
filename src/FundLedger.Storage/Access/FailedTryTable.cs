namespace FundLedger.Storage;

/// <summary>The statements of <c>failed_try</c>.</summary>
internal static class FailedTryTable
{
    private const string Columns = """
        SELECT name_hash AS NameHash, address AS Address, failures AS Failures, failed_at AS FailedAt, known_at AS KnownAt
        FROM failed_try
        """;

    private const string SelectByName = Columns + " WHERE name_hash = @hash";

    public static async Task<FailedTries> OfAsync(Work work, string name) =>
        new([.. (await work.QueryAsync<Row>(SelectByName, new { hash = HashOf(name) }).ConfigureAwait(false)).Select(row => row.ToFrom())]);

    /// <summary>By the hashes of the names.</summary>
    public static async Task<ILookup<string, FailedTries.From>> AllAsync(Work work) =>
        (await work.QueryAsync<Row>(Columns).ConfigureAwait(false)).ToLookup(row => row.NameHash, row => row.ToFrom());

    private const string DeleteOne = "DELETE FROM failed_try WHERE name_hash = @hash AND address = @address";

    private const string Insert = """
        INSERT INTO failed_try (name_hash, address, failures, failed_at, known_at)
        VALUES (@hash, @address, @failures, @failedAt, @knownAt)
        """;

    public static async Task SaveAsync(Work work, string name, FailedTries.From from)
    {
        await work.ExecuteAsync(DeleteOne, new { hash = HashOf(name), address = from.Address }).ConfigureAwait(false);
        await work.ExecuteAsync(Insert, new
        {
            hash = HashOf(name),
            address = from.Address,
            failures = from.Count,
            failedAt = (StoredMoment)from.FailedAt,
            knownAt = from.KnownAt is { } at ? (StoredMoment?)at : null,
        }).ConfigureAwait(false);
    }

    private const string Forgive = "UPDATE failed_try SET failures = 0 WHERE name_hash = @hash";

    public static Task ForgiveAsync(Work work, string name) => work.ExecuteAsync(Forgive, new { hash = HashOf(name) });

    private const string DeleteOld = "DELETE FROM failed_try WHERE failed_at <= @before AND (known_at IS NULL OR known_at <= @knownBefore)";

    /// <summary>Clears away what counts no more.</summary>
    public static Task ClearAsync(Work work, DateTime now) => work.ExecuteAsync(DeleteOld, new
    {
        before = (StoredMoment)(now - FailedTries.Window),
        knownBefore = (StoredMoment)(now - FailedTries.Known),
    });

    /// <summary>
    /// What stands for a name. Some type a password where the name belongs: 32 bits of a hash tell too little to find it.
    /// </summary>
    public static string HashOf(string name) => Secret.HashOf(User.KeyOf(name))[..8];

    private sealed class Row
    {
        public string NameHash { get; init; } = "";
        public string Address { get; init; } = "";
        public int Failures { get; init; }
        public StoredMoment FailedAt { get; init; }
        public StoredMoment? KnownAt { get; init; }

        public FailedTries.From ToFrom() => new(Address, Failures, FailedAt, KnownAt?.Value);
    }
}
