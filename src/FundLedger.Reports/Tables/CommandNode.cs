using System.Text.Json.Nodes;

namespace FundLedger.Reports;

/// <summary>A command as a line of a command file, as far as it is one: its key may be missing.</summary>
internal static class CommandNode
{
    public static JsonObject Of(BookCommand command)
    {
        var json = new JsonObject { ["kind"] = CommandJson.KindOf(command) };
        foreach (var (name, value) in JsonNode.Parse(CommandJson.Write(command))!.AsObject().Where(member => member.Key != "kind"))
            json[name] = value?.DeepClone();
        return json;
    }
}
