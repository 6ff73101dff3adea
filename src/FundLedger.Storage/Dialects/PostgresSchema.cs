using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>What PostgreSQL's catalogue says of the schema.</summary>
internal static class PostgresSchema
{
    private const string Select = """
        SELECT 'table' AS Kind, c.relname AS Name, string_agg(a.attname, ', ' ORDER BY a.attnum)
            || CASE WHEN EXISTS (SELECT 1 FROM pg_index p WHERE p.indrelid = c.oid AND p.indisprimary) THEN '' ELSE ' without primary key' END AS Form
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = CAST(current_schema() AS regnamespace) GROUP BY c.oid, c.relname
        UNION ALL
        SELECT 'index', n.relname, CASE WHEN i.indisunique THEN 'unique ' ELSE '' END || t.relname || ' ('
            || (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY k (number, place)
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number)
            || ')' || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
        FROM pg_index i JOIN pg_class n ON n.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
        WHERE t.relnamespace = CAST(current_schema() AS regnamespace) AND NOT EXISTS (SELECT 1 FROM pg_constraint o WHERE o.conindid = i.indexrelid)
        UNION ALL
        SELECT 'trigger', g.tgname, t.relname || CASE g.tgenabled WHEN 'O' THEN '' WHEN 'A' THEN '' ELSE ' disabled' END
        FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid
        WHERE t.relnamespace = CAST(current_schema() AS regnamespace) AND NOT g.tgisinternal
        UNION ALL
        SELECT 'function', p.proname, p.prosrc FROM pg_proc p
        WHERE p.pronamespace = CAST(current_schema() AS regnamespace) AND p.prorettype = CAST('trigger' AS regtype)
        """;

    public static async Task<IReadOnlyList<SchemaPart>> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) =>
    [
        .. (await connection.QueryAsync<SchemaPart>(new CommandDefinition(Select, transaction: transaction, cancellationToken: cancellation)).ConfigureAwait(false))
            .Select(part => part.Normal()),
    ];
}
