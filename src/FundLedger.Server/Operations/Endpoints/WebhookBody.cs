using System.Text.Json;
using System.Text.Json.Serialization;

namespace FundLedger.Server.Operations;

/// <summary>What is said of a webhook; each call takes what it is about.</summary>
internal sealed record WebhookBody
{
    public static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>Where to.</summary>
    public string? Url { get; init; }

    /// <summary>Kinds of entry; left out: all.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>A unit and all below; left out: everything.</summary>
    public string? Unit { get; init; }

    /// <summary>Only entries after this one; left out: from now on.</summary>
    public long? After { get; init; }

    /// <summary>False to stop it.</summary>
    public bool? Active { get; init; }
}
