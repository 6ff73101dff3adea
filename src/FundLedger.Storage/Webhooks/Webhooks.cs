using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>The webhooks of a book.</summary>
public sealed class Webhooks
{
    private readonly Database _database;
    private readonly BookKey _book;
    private readonly TimeProvider _clock;

    internal Webhooks(Database database, BookKey book, TimeProvider clock) => (_database, _book, _clock) = (database, book, clock);

    private const string Select = """
        SELECT id AS Id, url AS Url, kinds AS Kinds, unit AS Unit, active AS Active, seq AS Seq, secret AS Secret,
            old_secret AS OldSecret, old_secret_until AS OldSecretUntil, created_at AS CreatedAt, created_by AS CreatedBy, idem_key AS IdemKey,
            secret_key AS SecretKey, given AS Given
        FROM webhook WHERE book = @book ORDER BY id
        """;

    public async Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancellation = default)
    {
        var rows = await _database.UseAsync(connection => connection.QueryAsync<Row>(
            new CommandDefinition(Select, new { book = _book.Id }, cancellationToken: cancellation)), cancellation).ConfigureAwait(false);
        return [.. rows.Select(Of)];
    }

    /// <exception cref="RefusedException"><see cref="Rule.WebhookMustExist"/>.</exception>
    public async Task<Webhook> FindAsync(int id, CancellationToken cancellation = default) =>
        (await ListAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(webhook => webhook.Id == id)
        ?? throw new RefusedException(Rule.WebhookMustExist, ("webhook", id));

    private const string Insert = """
        INSERT INTO webhook (book, id, url, kinds, unit, active, seq, secret, created_at, created_by, idem_key, given)
        SELECT @book, COALESCE(MAX(id), 0) + 1, @url, @kinds, @unit, 1, @seq, @secret, @at, @by, @key, @given FROM webhook WHERE book = @book
        """;

    /// <summary>Adds a webhook. The same key with the same content is answered with the one that was added.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.WebhookForm"/> for a kind that there is not, or a key that was used with other content.
    /// </exception>
    public Task<Webhook> CreateAsync(NewWebhook added, CancellationToken cancellation = default)
    {
        added.Check();
        return InTransactionAsync(async transaction =>
        {
            if ((await RowsAsync(transaction, cancellation).ConfigureAwait(false)).FirstOrDefault(row => row.IdemKey == added.Key && row.CreatedBy == added.By) is { } known)
            {
                return known.Given == added.Content
                    ? Of(known)
                    : throw new RefusedException(Rule.WebhookForm, ("member", "key"), ("problem", new Reason(Because.UsedBefore)));
            }

            await ExecuteAsync(transaction, Insert, new
            {
                book = _book.Id,
                url = added.Url,
                kinds = string.Join(',', added.Kinds.Distinct()),
                unit = added.Unit,
                seq = added.After,
                secret = WebhookSecrets.NewSecret(),
                at = (StoredMoment)Now,
                by = added.By,
                key = added.Key,
                given = added.Content,
            }, cancellation).ConfigureAwait(false);
            return Of((await RowsAsync(transaction, cancellation).ConfigureAwait(false)).Last());
        }, cancellation);
    }

    private const string UpdateActive = "UPDATE webhook SET active = @active WHERE book = @book AND id = @id";

    /// <summary>Stops deliveries, or lets them go on where they stopped.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.WebhookMustExist"/>.</exception>
    public Task SetActiveAsync(int id, bool active, CancellationToken cancellation = default) =>
        ChangeAsync(UpdateActive, new { book = _book.Id, id, active = active ? 1 : 0 }, id, cancellation);

    private const string UpdateSecrets = """
        UPDATE webhook SET secret = @secret, old_secret = @old, old_secret_until = @until, secret_key = @key WHERE book = @book AND id = @id
        """;

    /// <summary>
    /// Gives it a new secret; the old one is used beside it for <see cref="WebhookSecrets.Overlap"/>. The same key as last
    /// time changes nothing.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Rule.WebhookMustExist"/>.</exception>
    public Task<WebhookSecrets> ChangeSecretAsync(int id, string key, CancellationToken cancellation = default) => InTransactionAsync(async transaction =>
    {
        var row = (await RowsAsync(transaction, cancellation).ConfigureAwait(false)).FirstOrDefault(row => row.Id == id)
            ?? throw new RefusedException(Rule.WebhookMustExist, ("webhook", id));
        var secrets = Of(row).Secrets;
        if (row.SecretKey == key)
            return secrets;
        secrets = secrets.Changed(Now);
        await ExecuteAsync(transaction, UpdateSecrets, new
        {
            book = _book.Id,
            id,
            secret = secrets.Secret,
            old = secrets.Old,
            until = (StoredMoment?)secrets.OldUntil,
            key,
        }, cancellation).ConfigureAwait(false);
        return secrets;
    }, cancellation);

    private const string UpdateSeq = "UPDATE webhook SET seq = @after WHERE book = @book AND id = @id";

    private const string DeleteWaiting = "DELETE FROM webhook_delivery WHERE book = @book AND webhook = @id AND seq > @after";

    /// <summary>Tells it again of everything after an entry.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.WebhookMustExist"/>.</exception>
    public Task ReplayAsync(int id, long after, CancellationToken cancellation = default) => InTransactionAsync(async transaction =>
    {
        if (await ExecuteAsync(transaction, UpdateSeq, new { book = _book.Id, id, after }, cancellation).ConfigureAwait(false) == 0)
            throw new RefusedException(Rule.WebhookMustExist, ("webhook", id));
        return await ExecuteAsync(transaction, DeleteWaiting, new { book = _book.Id, id, after }, cancellation).ConfigureAwait(false);
    }, cancellation);

    private const string Delete = "DELETE FROM webhook WHERE book = @book AND id = @id";

    /// <exception cref="RefusedException"><see cref="Rule.WebhookMustExist"/>.</exception>
    public Task RemoveAsync(int id, CancellationToken cancellation = default) => InTransactionAsync(async transaction =>
    {
        await ExecuteAsync(transaction, DeleteWaiting, new { book = _book.Id, id, after = -1L }, cancellation).ConfigureAwait(false);
        return await ExecuteAsync(transaction, Delete, new { book = _book.Id, id }, cancellation).ConfigureAwait(false) > 0
            ? true
            : throw new RefusedException(Rule.WebhookMustExist, ("webhook", id));
    }, cancellation);

    /// <summary>What is still to be delivered by a webhook.</summary>
    public WebhookOutbox OutboxOf(Webhook webhook) => new(_database, _book, webhook);

    private async Task<List<Row>> RowsAsync(DbTransaction transaction, CancellationToken cancellation) =>
        (await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(
            Select, new { book = _book.Id }, transaction, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    private async Task ChangeAsync(string sql, object parameters, int id, CancellationToken cancellation)
    {
        var changed = await InTransactionAsync(transaction => ExecuteAsync(transaction, sql, parameters, cancellation), cancellation).ConfigureAwait(false);
        if (changed == 0)
            throw new RefusedException(Rule.WebhookMustExist, ("webhook", id));
    }

    private Task<T> InTransactionAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation) =>
        _database.InTransactionAsync("webhooks", work, cancellation);

    private static Task<int> ExecuteAsync(DbTransaction transaction, string sql, object parameters, CancellationToken cancellation) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellation));

    private static Webhook Of(Row row) => new()
    {
        Id = row.Id,
        Url = row.Url,
        Kinds = row.Kinds.Split(',', StringSplitOptions.RemoveEmptyEntries),
        Unit = row.Unit,
        IsActive = row.Active != 0,
        Seq = row.Seq,
        Secrets = new WebhookSecrets(row.Secret, row.OldSecret, row.OldSecretUntil?.Value),
        CreatedAt = row.CreatedAt,
        CreatedBy = row.CreatedBy,
    };

    private sealed class Row
    {
        public int Id { get; init; }
        public string Url { get; init; } = "";
        public string Kinds { get; init; } = "";
        public string Unit { get; init; } = "";
        public int Active { get; init; }
        public long Seq { get; init; }
        public string Secret { get; init; } = "";
        public string? OldSecret { get; init; }
        public StoredMoment? OldSecretUntil { get; init; }
        public StoredMoment CreatedAt { get; init; }
        public string CreatedBy { get; init; } = "";
        public string IdemKey { get; init; } = "";
        public string? SecretKey { get; init; }
        public string Given { get; init; } = "";
    }
}
