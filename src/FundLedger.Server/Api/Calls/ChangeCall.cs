namespace FundLedger.Server.Api;

/// <summary>A change is checked, and carried out once; or, as a dry run, only worked out.</summary>
internal static class ChangeCall
{
    /// <summary>Carries out the command that a call brings.</summary>
    public static async Task<IResult> ExecuteAsync(BookCall call, Change change, CancellationToken cancellation) =>
        await ExecuteAsync(call, await CommandBody.ReadAsync(call, change, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    /// <summary>Carries out a command of the caller's.</summary>
    public static async Task<IResult> ExecuteAsync(BookCall call, BookCommand command, CancellationToken cancellation)
    {
        var document = await ChangeRights.CheckAsync(call, command, cancellation).ConfigureAwait(false);
        var expected = command with { Expected = EntityTag.Expected(call.Context.Request, document) };
        if (call.IsSet(QueryParameter.DryRun))
            return new AnswerResult(call, await call.Book.TryAsync(expected, cancellation).ConfigureAwait(false));
        using var claim = KeyClaim.Of(call.Served, command.Key!);
        return new AnswerResult(call, await call.Book.ExecuteAsync(expected, cancellation).ConfigureAwait(false));
    }
}
