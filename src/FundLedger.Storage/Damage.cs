using System.Data;
using System.Data.Common;

namespace FundLedger.Storage;

/// <summary>Tells damage from a database that does not answer, and from a fault of the program.</summary>
internal static class Damage
{
    /// <summary>The damage that a fault tells of; null where it tells of none.</summary>
    public static DamagedException? In(Dialect dialect, Exception fault) => fault switch
    {
        DamagedException damaged => damaged,
        DataException => fault.GetBaseException() as DamagedException ?? new DamagedException(fault.GetBaseException().Message, fault),
        UnavailableException { InnerException: { } inner } => In(dialect, inner),
        DbException database when dialect.IsDamage(database) => OfDatabase(dialect, database),
        _ => null,
    };

    /// <summary>A statement named what every database of ours has: if the schema is not as it was made, that is why.</summary>
    public static async Task<DamagedException?> InSchemaAsync(Database database, DbConnection connection, CancellationToken cancellation)
    {
        var findings = await SchemaCheck.FindingsAsync(database, connection, null, cancellation).ConfigureAwait(false);
        return findings.Count == 0 ? null : OfSchema(string.Join("; ", findings.Select(finding => finding.En)), findings[0]);
    }

    public static DamagedException OfSchema(string message, LocalName where) => new(message) { IsOfDatabase = true, Where = where };

    private static DamagedException OfDatabase(Dialect dialect, DbException fault)
    {
        var code = dialect.CodeOf(fault);
        return new DamagedException(fault.Message, fault)
        {
            IsOfDatabase = true,
            Where = new LocalName($"数据库报告已损坏（{code}）", $"the database reports damage ({code})"),
        };
    }
}
