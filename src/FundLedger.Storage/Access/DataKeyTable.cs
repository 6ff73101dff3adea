namespace FundLedger.Storage;

/// <summary>The statements of <c>data_key</c>.</summary>
internal static class DataKeyTable
{
    private const string SelectAll = "SELECT xml FROM data_key ORDER BY name";

    public static async Task<IReadOnlyList<string>> AllAsync(Work work) => [.. await work.QueryAsync<string>(SelectAll).ConfigureAwait(false)];

    private const string Insert = "INSERT INTO data_key (name, xml) VALUES (@name, @xml)";

    public static Task InsertAsync(Work work, string name, string xml) => work.ExecuteAsync(Insert, new { name, xml });
}
