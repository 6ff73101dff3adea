using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>The JSON of an answer.</summary>
/// <param name="Name">The name of its class.</param>
/// <param name="Columns">Its members.</param>
/// <param name="IsList">Whether it is a list of them.</param>
internal sealed record AnswerModel(string Name, IReadOnlyList<ReportColumn> Columns, bool IsList)
{
    public static AnswerModel One<T>(string name, IReadOnlyList<Column<T>> columns) => new(name, [.. columns.Select(ReportColumn.Of)], IsList: false);

    public static AnswerModel List<T>(string name, IReadOnlyList<Column<T>> columns) => One(name, columns) with { IsList = true };

    public IOpenApiSchema Schema(NamedSchemas schemas)
    {
        var one = new RowSchema(schemas).Of(Name, Columns);
        return IsList ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one;
    }
}
