using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>How callers are known.</summary>
internal sealed record AccessOptions
{
    /// <summary>Where users, sessions, tokens and the log of access are.</summary>
    public required AccessStore Store { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512: what OWASP's Password Storage Cheat Sheet asks for.</summary>
    public int PasswordIterations { get; init; } = 210_000;

    /// <summary>Log-ins that one address may try in a minute.</summary>
    public int LogInsPerMinute { get; init; } = 30;

    /// <summary>The OpenID provider through which users may log in; null: none.</summary>
    public OpenIdOptions? OpenId { get; init; }

    /// <summary>Where the code of the first set-up is printed.</summary>
    public TextWriter Console { get; init; } = System.Console.Error;
}
