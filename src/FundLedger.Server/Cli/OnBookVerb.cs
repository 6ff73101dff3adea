using System.CommandLine;

namespace FundLedger.Server;

/// <summary>A verb that works on a book. What it answers can also be asked in a session that is open already.</summary>
internal sealed class OnBookVerb : Verb
{
    public OnBookVerb(string name, string description, Func<ParseResult, BookAtHand, CancellationToken, Task<int>> answer)
        : base(name, description)
    {
        AnswerAsync = answer;
        SetAction(async (parsed, cancellation) =>
        {
            var session = await BookAtHand.OpenAsync(parsed, cancellation).ConfigureAwait(false);
            await using var closing = session.ConfigureAwait(false);
            return await answer(parsed, session, cancellation).ConfigureAwait(false);
        });
    }

    /// <summary>What it does in a session.</summary>
    public Func<ParseResult, BookAtHand, CancellationToken, Task<int>> AnswerAsync { get; }
}
