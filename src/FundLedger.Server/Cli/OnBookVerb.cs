using System.CommandLine;
using FundLedger.Storage;

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
            try
            {
                return await answer(parsed, session, cancellation).ConfigureAwait(false);
            }
            catch (RefusedException refused) when (refused.Refusal.Rule == Rule.UnitMustExist)
            {
                throw await WithNearUnitAsync(refused.Refusal, session.Read, cancellation).ConfigureAwait(false);
            }
        });
    }

    /// <summary>What it does in a session.</summary>
    public Func<ParseResult, BookAtHand, CancellationToken, Task<int>> AnswerAsync { get; }

    /// <summary>Who works on the database itself may read every unit, and is told which one was meant.</summary>
    private static async Task<RefusedException> WithNearUnitAsync(Refusal refusal, BookReader read, CancellationToken cancellation)
    {
        var units = (await read.SetupAsync(null, cancellation).ConfigureAwait(false)).Units.Keys;
        var given = refusal.Facts.First(fact => fact.Name == "unit").Value as string ?? "";
        return new RefusedException(new Refusal(refusal.Rule, [.. refusal.Facts, ("near", NearCode.Of(given, units))]));
    }
}
