namespace FundLedger.Storage;

/// <summary>The files of requests: each content is kept once, whatever it is called.</summary>
public sealed class Attachments
{
    private readonly BookWriter _writer;
    private readonly Database _database;
    private readonly BookKey _book;
    private readonly TimeProvider _clock;
    private readonly ActingUser? _user;

    internal Attachments(BookWriter writer, Database database, BookKey book, TimeProvider clock) =>
        (_writer, _database, _book, _clock) = (writer, database, book, clock);

    private Attachments(Attachments attachments, ActingUser user) =>
        (_writer, _database, _book, _clock, _user) = (attachments._writer, attachments._database, attachments._book, attachments._clock, user);

    /// <summary>The same, as somebody who logged in attaches: by his rights alone.</summary>
    internal Attachments As(ActingUser user) => new(this, user);

    /// <summary>
    /// Attaches a file. Everything that can be said without its content is decided before a byte of it is read; then the
    /// content and the entry are written together, or neither.
    /// </summary>
    /// <param name="asked">The command; the size and the hash in it are not looked at.</param>
    /// <param name="content">The file, which is held against its type.</param>
    /// <param name="dryRun">True: only say whether it could be attached.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <exception cref="RefusedException">By a rule; nothing was kept.</exception>
    public async Task<Answer> AttachAsync(AttachFile asked, Stream content, bool dryRun = false, CancellationToken cancellation = default)
    {
        if (_user is not null)
            asked = asked with { By = _user, Actor = _user.Account };
        var isRepeated = await IsRepeatedAsync(asked, cancellation).ConfigureAwait(false);
        var upload = await Upload.ReadAsync(content, asked.Name, asked.MediaType, asked.Actor ?? "", cancellation).ConfigureAwait(false);
        var command = asked with { Size = upload.File.Size, Sha256 = upload.File.Sha256 };
        if (!dryRun)
            return (await _writer.AttachAsync(command, upload, cancellation).ConfigureAwait(false)).Required;
        return isRepeated
            ? (await RehearseAsync(command, cancellation).ConfigureAwait(false)).Required
            : new Answer(AttachFile.Kind, command.Key!, [], command.Document, false, []);
    }

    /// <summary>
    /// Keeps a file that is to be attached within a day by a command <see cref="AttachFile"/> of the same actor, as this type.
    /// </summary>
    /// <returns>What the command says of it.</returns>
    /// <exception cref="RefusedException"><see cref="Rule.AttachmentForm"/>; nothing was kept.</exception>
    public async Task<Attachment> StoreAsync(Stream content, string name, string mediaType, string actor, CancellationToken cancellation = default)
    {
        var upload = await Upload.ReadAsync(content, name, mediaType, actor, cancellation).ConfigureAwait(false);
        await _database.UseAsync(async connection =>
        {
            var transaction = await _database.BeginWriteAsync(connection, _book.Code, cancellation).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            await AttachmentStore.KeepAsync(transaction, _book.Id, upload, _clock.GetUtcNow().UtcDateTime, cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            return true;
        }, cancellation).ConfigureAwait(false);
        return upload.File;
    }

    /// <summary>Deletes what was uploaded more than a day ago, and attached to nothing.</summary>
    /// <returns>How many contents were deleted.</returns>
    public Task<int> CleanAsync(CancellationToken cancellation = default) =>
        AttachmentStore.CleanAsync(_database, _book, _clock.GetUtcNow().UtcDateTime, cancellation);

    /// <summary>
    /// Whether its key was used before, so that only the content tells whether it is the same command again. If not, all
    /// rules are asked but that its content be stored, which is the last.
    /// </summary>
    private async Task<bool> IsRepeatedAsync(AttachFile asked, CancellationToken cancellation)
    {
        var unread = AttachmentRules.Unread(asked.Name, asked.MediaType);
        var outcome = await RehearseAsync(asked with { Size = unread.Size, Sha256 = unread.Sha256 }, cancellation).ConfigureAwait(false);
        return outcome.Refusal switch
        {
            { Rule: Rule.KeyReused } => true,
            null or { Rule: Rule.AttachmentMustBeStored } => false,
            var refusal => throw new RefusedException(refusal),
        };
    }

    private async Task<Outcome> RehearseAsync(AttachFile command, CancellationToken cancellation) =>
        (await _writer.ExecuteAsync([command], Mode.Rehearsal, cancellation).ConfigureAwait(false))[0];
}
