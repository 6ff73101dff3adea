using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json;
using System.Reflection;
using System.Text;

namespace FundLedger.Interchange.Payments;

/// <summary>The import profiles that come with the product, and those in files of its users.</summary>
public static class ImportProfiles
{
    private static readonly Assembly Own = typeof(ImportProfiles).Assembly;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly JsonDocumentOptions Forgiving = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
        MaxDepth = 8,
    };

    /// <summary>The names of the profiles that come with the product.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Own.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>A profile by its name, or from a file.</summary>
    /// <param name="nameOrFile">One of <see cref="Names"/>, or the path of a JSON file.</param>
    /// <exception cref="RefusedException"><see cref="Rule.FileMustExist"/> or <see cref="Rule.ProfileForm"/>.</exception>
    public static ImportProfile Find(string nameOrFile)
    {
        if (Names.Contains(nameOrFile))
            return Parse(Shipped(nameOrFile), nameOrFile);
        if (!File.Exists(nameOrFile))
            throw new RefusedException(Rule.FileMustExist, ("file", Texts.Shown(Path.GetFileName(nameOrFile))));
        return Parse(File.ReadAllText(nameOrFile, Encoding.UTF8), Path.GetFileName(nameOrFile));
    }

    /// <summary>Reads and checks a profile.</summary>
    /// <param name="json">The profile; comments and trailing commas may stand in it.</param>
    /// <param name="name">What to call it in a refusal.</param>
    /// <exception cref="RefusedException"><see cref="Rule.ProfileForm"/>, naming what is wrong.</exception>
    public static ImportProfile Parse(string json, string name)
    {
        try
        {
            var node = JsonNode.Parse(json, documentOptions: Forgiving);
            LeaveOutFalse(node);
            var profile = node.Deserialize<ImportProfile>(Options) ?? throw new JsonException("null");
            ImportProfileRules.Check(profile);
            return profile;
        }
        catch (JsonException fault)
        {
            throw Wrong(name, new Reason(Because.Unreadable, ("fault", fault.Message)));
        }
        catch (RefusedException refused) when (refused.Refusal.Rule != Rule.ProfileForm)
        {
            throw Wrong(name, refused.Refusal);
        }
    }

    private static RefusedException Wrong(string name, object problem) =>
        new(Rule.ProfileForm, ("profile", name), ("problem", problem));

    /// <summary><c>"units": false</c> says in the file what leaving it out says.</summary>
    private static void LeaveOutFalse(JsonNode? node)
    {
        if (node is not JsonObject profile)
            return;
        DropFalse(profile, "openMissing");
        if (profile["openMissing"] is not JsonObject open)
            return;
        foreach (var member in open.Select(pair => pair.Key).ToList())
            DropFalse(open, member);
    }

    private static void DropFalse(JsonObject node, string member)
    {
        if (node[member]?.GetValueKind() == JsonValueKind.False)
            node.Remove(member);
    }

    private static string Shipped(string name)
    {
        using var reader = new StreamReader(Own.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
