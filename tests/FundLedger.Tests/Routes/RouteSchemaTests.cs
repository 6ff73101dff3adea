using System.Text.Json;
using System.Text.Json.Nodes;
using FundLedger.Server;

namespace FundLedger.Tests.Routes;

/// <summary>The schema of route files, and the routes that come with the product.</summary>
[TestClass]
public sealed class RouteSchemaTests
{
    private const string SchemaFile = "routes/route.schema.json";

    private static readonly JsonObject Definitions = (JsonObject)JsonNode.Parse(Text(SchemaFile))!["$defs"]!;

    public static IEnumerable<object[]> RouteFiles => Seeds.In("routes").Where(file => file != SchemaFile).Select(file => new object[] { file });

    [TestMethod]
    [DynamicData(nameof(RouteFiles))]
    public void Read_SeedRoute_IsNamedAsItsFile(string file) =>
        Assert.AreEqual($"routes/{RouteReader.Read(Text(file)).Code}.json", file);

    [TestMethod]
    public void SeedRoutes_EveryKindOfRequest_HasOne()
    {
        var kinds = RouteFiles.SelectMany(file => RouteReader.Read(Text((string)file[0])).For.Kinds!).Distinct();

        Assert.IsEmpty(Enum.GetValues<RequestKind>().Except(kinds));
    }

    [TestMethod]
    [DataRow("route", typeof(Route))]
    [DataRow("scope", typeof(RouteScope))]
    [DataRow("step", typeof(RouteStep))]
    [DataRow("condition", typeof(StepCondition))]
    [DataRow("name", typeof(LocalName))]
    public void Schema_OfARecord_HasItsMembersAndNoOthers(string definition, Type type)
    {
        var schema = (JsonObject)Definitions[definition]!;
        var members = CommandJson.MembersOf(type);

        Assert.AreSequenceEqual(members.Select(member => member.Name), ((JsonObject)schema["properties"]!).Select(member => member.Key));
        Assert.IsFalse(schema["additionalProperties"]!.GetValue<bool>());
        Assert.AreSequenceEqual(
            members.Where(member => member.IsRequired || type == typeof(LocalName)).Select(member => member.Name),
            schema["required"]?.AsArray().Select(member => member!.GetValue<string>()) ?? []);
    }

    [TestMethod]
    [DataRow("requestKind", typeof(RequestKind))]
    [DataRow("fundType", typeof(FundType))]
    [DataRow("level", typeof(UnitLevel))]
    public void Schema_OfAnEnumeration_HasItsNames(string definition, Type type) =>
        Assert.AreSequenceEqual(NamesOf(type), Values((JsonObject)Definitions[definition]!));

    [TestMethod]
    [DataRow("rule", typeof(StepRule))]
    [DataRow("then", typeof(OnTimeout))]
    public void Schema_OfAStepsEnumeration_HasItsNames(string member, Type type) =>
        Assert.AreSequenceEqual(NamesOf(type), Values((JsonObject)Definitions["step"]!["properties"]![member]!));

    private static IEnumerable<string> NamesOf(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    private static IEnumerable<string> Values(JsonObject schema) => schema["enum"]!.AsArray().Select(value => value!.GetValue<string>());

    private static string Text(string file)
    {
        using var reader = new StreamReader(Seeds.Open(file));
        return reader.ReadToEnd();
    }
}
