using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>The JSON of a question: the rows of a list, or a whole report, as <see cref="JsonFile"/> writes them.</summary>
internal static class ReportSchema
{
    /// <summary>What its value is depends on the column or the figure: a text, a number, a decimal string, a flag, a name, rows, or null.</summary>
    private static OpenApiSchema Cell => new();

    public static IOpenApiSchema Of(Question question, NamedSchemas schemas) => question.Rows is { } rows
        ? new AnswerModel($"{NamedSchemas.ClassName(question.Code)}Row", rows, IsList: true).Schema(schemas)
        : schemas.Of(nameof(Report), () => OfReport(schemas));

    private static OpenApiSchema OfReport(NamedSchemas schemas) => Object("报表 · A report",
        ("kind", Described(ValueSchema.Text(), "报表代码 · Its code")),
        ("title", schemas.LocalName),
        ("source", schemas.Of(nameof(ReportSource), () => OfSource(schemas))),
        ("scope", new OpenApiSchema { Type = JsonSchemaType.Array, Items = schemas.Of("ReportScope", () => Object("范围 · What it is about", ("title", schemas.LocalName), ("value", schemas.LocalName))) }),
        ("options", Described(Map(ValueSchema.Text()), "查询参数 · What it was asked for with")),
        ("keyFigures", Described(Map(Map(Cell)), "主要数字，按组 · The figures that a reader wants first, by group")),
        ("tables", Described(Map(new OpenApiSchema { Type = JsonSchemaType.Array, Items = Map(Cell) }), "各表的行，成员为列；rowKind：group、subtotal 或 total · The rows of each table, a member a column; rowKind: group, subtotal or total")));

    private static OpenApiSchema OfSource(NamedSchemas schemas) => Object("账套与截至时点 · The book, and the pair that it was read at",
        ("book", ValueSchema.Text()),
        ("name", schemas.LocalName),
        ("currency", ValueSchema.Find(typeof(Currency))!),
        ("asOf", Described(ValueSchema.Text("date"), "截至生效日期 · The effective date")),
        ("knownAt", Described(ValueSchema.Text("date-time"), "截至记录时刻 · The recorded moment")),
        ("headSeq", Described(ValueSchema.Find(typeof(long))!, "链首序号 · The last entry by then")),
        ("head", Described(ValueSchema.Text(), "链首哈希 · Its hash")));

    private static OpenApiSchema Object(string description, params (string Name, IOpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Required = members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal),
        Properties = members.ToDictionary(member => member.Name, member => member.Schema, StringComparer.Ordinal),
    };

    private static OpenApiSchema Map(IOpenApiSchema values) => new() { Type = JsonSchemaType.Object, AdditionalProperties = values };

    private static OpenApiSchema Described(OpenApiSchema schema, string description)
    {
        schema.Description = description;
        return schema;
    }
}
