using System.Collections.Concurrent;
using System.Data.Common;

namespace FundLedger.Storage;

/// <summary>Holds the schema against what the scripts make: tables, indexes, guards that are gone or otherwise.</summary>
internal static class SchemaCheck
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<SchemaPart>> Made = new(StringComparer.Ordinal);

    /// <summary>What is not as it was made. A trigger too many counts: it may do anything. Other tables and indexes are nobody's business.</summary>
    public static async Task<IReadOnlyList<LocalName>> FindingsAsync(
        Database database, DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        var expected = Made.GetOrAdd(database.Dialect.Name, _ => database.Dialect.SchemaOf(database.Scripts().Select(script => script.Sql).Append(Migrator.CreateVersions)));
        var actual = (await database.Dialect.SchemaAsync(connection, transaction, cancellation).ConfigureAwait(false)).ToLookup(part => (part.Kind, part.Name));
        return
        [
            .. expected.Where(part => !actual.Contains((part.Kind, part.Name))).Select(part => Finding(part, "缺失", "is missing")),
            .. expected.Where(part => actual.Contains((part.Kind, part.Name)) && actual[(part.Kind, part.Name)].All(other => other.Form != part.Form))
                .Select(part => Finding(part, "与建库脚本不符", "is not as it was made")),
            .. actual.SelectMany(parts => parts).Where(part => part.Kind == "trigger" && !expected.Any(made => (made.Kind, made.Name) == (part.Kind, part.Name)))
                .Select(part => Finding(part, "不属于本系统", "is not of this product")),
        ];
    }

    private static LocalName Finding(SchemaPart part, string zh, string en) => new($"{KindOf(part)} {part.Name} {zh}", $"{part.Kind} {part.Name} {en}");

    private static string KindOf(SchemaPart part) => part.Kind switch
    {
        "table" => "表",
        "index" => "索引",
        "trigger" => "触发器",
        _ => "函数",
    };
}
