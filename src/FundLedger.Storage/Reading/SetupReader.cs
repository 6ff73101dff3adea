using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads a book's set-up: nothing of it is stored but the commands that made it, which are applied again.</summary>
internal static class SetupReader
{
    private const string Select = """
        SELECT seq AS Seq, date AS Date, kind AS Kind, data AS Data, actor AS Actor, idem_key AS IdemKey
        FROM entry WHERE book = @book AND line_count = 0 AND document IS NULL AND seq > @after AND seq <= @until ORDER BY seq
        """;

    /// <summary>The set-up after entry <paramref name="until"/>, from what it was after entry <paramref name="after"/>.</summary>
    /// <returns>Null for a book without entries.</returns>
    public static async Task<BookSetup?> ContinueAsync(
        DbTransaction transaction, int book, BookSetup? setup, long after,
        CancellationToken cancellation, long until = long.MaxValue)
    {
        var rows = await transaction.Connection!.QueryAsync<Row>(
            new CommandDefinition(Select, new { book, after, until }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        foreach (var row in rows)
            setup = Apply(setup, row);
        return setup;
    }

    private static BookSetup? Apply(BookSetup? setup, Row row)
    {
        try
        {
            return Apply(setup, StoredCommand.Of<BookCommand>(row.Seq, row.Kind, row.Data, row.Actor, row.IdemKey), row.Date);
        }
        catch (RefusedException fault)
        {
            throw StoredCommand.Damaged(row.Seq, row.Kind, fault);
        }
    }

    /// <summary>One set-up command; a record that is none leaves the set-up as it is.</summary>
    internal static BookSetup? Apply(BookSetup? setup, BookCommand command, DateOnly date) => command switch
    {
        OpenBook first when setup is null => first.Begin(),
        ISetupChange next when setup is not null => next.Apply(setup, date),
        ISetupChange => throw new DamagedException("The first entry does not open the book."),
        _ => setup,
    };

    private sealed class Row
    {
        public long Seq { get; init; }
        public StoredDate Date { get; init; }
        public string Kind { get; init; } = "";
        public string Data { get; init; } = "";
        public string Actor { get; init; } = "";
        public string IdemKey { get; init; } = "";
    }
}
