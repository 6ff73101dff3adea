using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>Where a document belongs.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Answerable">The units that answer for it.</param>
/// <param name="Concerned">Those, and all others that it goes through: whoever reads one of them reads it.</param>
/// <param name="Request">The request that it is; null: another document.</param>
/// <param name="Version">The sequence number of its newest entry.</param>
internal sealed record DocumentPlace(
    string Code, IReadOnlySet<string> Answerable, IReadOnlySet<string> Concerned, RequestState? Request, long Version)
{
    private const int MostEntries = 10_000;

    /// <summary>A document that someone may read.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.DocumentMustExist"/> when there is none, or none that he may read: he cannot tell which;
    /// <see cref="Rule.DocumentAmbiguous"/> when he may read several of that code.
    /// </exception>
    public static async Task<DocumentPlace> RequireAsync(
        BookReader read, BookSetup setup, Rights rights, string document, DateOnly today, CancellationToken cancellation)
    {
        var called = await read.DocumentsCalledAsync(document, cancellation).ConfigureAwait(false);
        if (called.Count > 1 && called.Where(each => rights.Sees(DocumentCode.UnitOf(each))).ToList() is { Count: > 0 } own)
            called = own;
        var entries = await read.EntriesAsync(new EntryFilter { Documents = called, Limit = called.Count > 1 ? int.MaxValue : MostEntries }, cancellation).ConfigureAwait(false);
        var places = entries.GroupBy(entry => entry.Document!, StringComparer.Ordinal).Select(group => Of(group.Key, [.. group], setup))
            .Where(place => place.IsSeenBy(rights, setup, today)).ToList();
        var meant = DocumentCode.Meant(document, [.. places.Select(place => place.Code)]);
        return places.First(place => place.Code == meant);
    }

    private static DocumentPlace Of(string document, IReadOnlyList<Entry> entries, BookSetup setup)
    {
        var request = RequestFold.Of(entries, setup);
        var accounts = entries.SelectMany(entry => entry.Lines).Select(line => line.Account).ToList();
        var answerable = (request is null ? accounts.Select(account => (account.Unit, account.Fund)) : [(request.Unit, request.Fund)])
            .Select(place => Touch.Answerable(setup, place.Unit, place.Fund)).ToHashSet(StringComparer.Ordinal);
        var concerned = accounts.Select(account => account.Unit).Concat(answerable)
            .Concat(request is null ? [] : request.Steps.Select(step => step.Unit).Append(request.Unit));
        return new DocumentPlace(document, answerable, concerned.ToHashSet(StringComparer.Ordinal), request, entries[^1].Seq);
    }

    /// <summary>Whoever acts for another without a role of his own reads what is his turn, and what he has decided.</summary>
    private bool IsSeenBy(Rights rights, BookSetup setup, DateOnly today) => Concerned.Any(rights.Sees)
        || (Request is not null && rights.Person is { } person && (Request.IsMaker(person)
            || Request.Votes.Any(vote => vote.Chain.Contains(person)) || RequestTurn.Of(setup, Request, today).Contains(person)));
}
