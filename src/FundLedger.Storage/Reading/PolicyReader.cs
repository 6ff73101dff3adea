using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads the policies that were set, one after another.</summary>
internal static class PolicyReader
{
    private const string Select = $"""
        SELECT seq AS Seq, date AS Date, data AS Data
        FROM entry WHERE book = @book AND line_count = 0 AND kind = '{SetPolicy.Kind}' AND date <= @until AND seq <= @last ORDER BY seq
        """;

    public static async Task<IReadOnlyList<PolicyChange>> ReadAsync(
        DbTransaction transaction, int book, BookSetup setup, DateOnly date, long last, CancellationToken cancellation)
    {
        var rows = await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
            Select, new { book, until = (StoredDate)date, last }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        return [.. rows.Select(row => Of(row, setup))];
    }

    private static PolicyChange Of(Row row, BookSetup setup)
    {
        var said = StoredCommand.Of<SetPolicy>(row.Seq, SetPolicy.Kind, row.Data, "", "");
        var (unit, fund) = (said.Unit ?? "", said.Fund ?? "");
        return new PolicyChange(row.Seq, row.Date, unit, fund, said.Apply(setup, row.Date).Policies[(unit, fund)]);
    }

    private sealed class Row
    {
        public long Seq { get; init; }
        public StoredDate Date { get; init; }
        public string Data { get; init; } = "";
    }
}
