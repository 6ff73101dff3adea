using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace FundLedger.Tests.Storage;

/// <summary>The pages of a SQLite file, as they lie on the disk.</summary>
internal static class SqliteFile
{
    private const int PageSize = 4096;

    /// <summary>Moves what is in the log into the file.</summary>
    public static void Checkpoint(string file) => Ask(file, "PRAGMA wal_checkpoint(TRUNCATE)", null);

    /// <summary>The number of a page with rows, in the middle of a table or an index: below the tree's root where it has pages below.</summary>
    public static long LeafOf(string file, string tree)
    {
        var page = new byte[PageSize];
        using var stream = Open(file);
        for (var number = Ask(file, "SELECT rootpage FROM sqlite_schema WHERE name = @tree", tree); ;)
        {
            stream.Position = (number - 1) * PageSize;
            stream.ReadExactly(page);
            if (page[0] is not (2 or 5))
                return number;
            var cells = BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(3));
            number = BinaryPrimitives.ReadUInt32BigEndian(page.AsSpan(BinaryPrimitives.ReadUInt16BigEndian(page.AsSpan(12 + (2 * (cells / 2))))));
        }
    }

    /// <summary>Overwrites a page with zeros.</summary>
    /// <returns>What was there.</returns>
    public static byte[] Zero(string file, long page)
    {
        var was = new byte[PageSize];
        using (var stream = Open(file))
        {
            stream.Position = (page - 1) * PageSize;
            stream.ReadExactly(was);
        }

        Write(file, page, new byte[PageSize]);
        return was;
    }

    public static void Write(string file, long page, byte[] content)
    {
        using var stream = Open(file);
        stream.Position = (page - 1) * PageSize;
        stream.Write(content);
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

    private static long Ask(string file, string sql, string? tree)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (tree is not null)
            command.Parameters.AddWithValue("@tree", tree);
        return (long)command.ExecuteScalar()!;
    }
}
