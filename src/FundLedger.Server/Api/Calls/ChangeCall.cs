namespace FundLedger.Server.Api;

/// <summary>A change is carried out once; or, as a dry run, only worked out. Whether the caller may is decided where it is written.</summary>
internal static class ChangeCall
{
    /// <summary>Carries out the command that a call brings.</summary>
    public static async Task<IResult> ExecuteAsync(BookCall call, Change change, CancellationToken cancellation) =>
        await ExecuteAsync(call, await CommandBody.ReadAsync(call, change, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    /// <summary>Carries out a command of the caller's.</summary>
    public static async Task<IResult> ExecuteAsync(BookCall call, BookCommand command, CancellationToken cancellation)
    {
        var expected = command with { Expected = EntityTag.Expected(call.Context.Request, command.NamedDocument) };
        if (call.IsSet(QueryParameter.DryRun))
            return new AnswerResult(call, await call.Book.TryAsync(expected, cancellation).ConfigureAwait(false));
        using var claim = KeyClaim.Of(call, command.Key!);
        return new AnswerResult(call, await call.Book.ExecuteAsync(expected, cancellation).ConfigureAwait(false));
    }
}
