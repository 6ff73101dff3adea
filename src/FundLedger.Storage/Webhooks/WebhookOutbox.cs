using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// What a webhook is still to be told of. The journal is the outbox: an entry is written in the same transaction as the
/// change that it tells of, so that no second record of it is needed, and what was delivered is one number. Only what
/// could not be delivered is kept by itself.
/// </summary>
public sealed class WebhookOutbox
{
    private readonly Database _database;
    private readonly BookKey _book;
    private readonly Webhook _webhook;

    internal WebhookOutbox(Database database, BookKey book, Webhook webhook) => (_database, _book, _webhook) = (database, book, webhook);

    private const string Select = """
        SELECT seq AS Seq, document AS Document, attempts AS Attempts, since AS Since, next_at AS NextAt, status AS Status,
            problem AS Problem, failed AS Failed
        FROM webhook_delivery WHERE book = @book AND webhook = @webhook AND seq > @after ORDER BY seq 
        """;

    /// <summary>Deliveries that wait or were given up, in order.</summary>
    public async Task<IReadOnlyList<WebhookDelivery>> ListAsync(long after = 0, int limit = 1000, CancellationToken cancellation = default)
    {
        var rows = await _database.UseAsync(connection => connection.QueryAsync<Row>(new CommandDefinition(
            Select + _database.Dialect.Limit("@limit"), new { book = _book.Id, webhook = _webhook.Id, after, limit }, cancellationToken: cancellation)), cancellation).ConfigureAwait(false);
        return [.. rows.Select(Of)];
    }

    private const string SelectWaiting = """
        SELECT seq AS Seq, document AS Document, attempts AS Attempts, since AS Since, next_at AS NextAt, status AS Status,
            problem AS Problem, failed AS Failed
        FROM webhook_delivery WHERE book = @book AND webhook = @webhook AND failed = 0 ORDER BY seq 
        """;

    /// <summary>Deliveries that wait, in order.</summary>
    public async Task<IReadOnlyList<WebhookDelivery>> WaitingAsync(int limit, CancellationToken cancellation = default)
    {
        var rows = await _database.UseAsync(connection => connection.QueryAsync<Row>(new CommandDefinition(
            SelectWaiting + _database.Dialect.Limit("@limit"), new { book = _book.Id, webhook = _webhook.Id, limit }, cancellationToken: cancellation)), cancellation).ConfigureAwait(false);
        return [.. rows.Select(Of)];
    }

    private const string CountDue = """
        SELECT COUNT(*) FROM webhook_delivery WHERE book = @book AND webhook = @webhook AND failed = 0 AND next_at <= @now
        """;

    /// <summary>Whether the time of a delivery that waits has come.</summary>
    public async Task<bool> HasDueAsync(DateTime now, CancellationToken cancellation = default) => await _database.UseAsync(connection =>
        connection.ExecuteScalarAsync<int>(new CommandDefinition(
            CountDue, new { book = _book.Id, webhook = _webhook.Id, now = (StoredMoment)now }, cancellationToken: cancellation)), cancellation).ConfigureAwait(false) > 0;

    private const string UpdateSeq = "UPDATE webhook SET seq = @seq WHERE book = @book AND id = @webhook AND seq = @before AND active = 1";

    private const string Delete = "DELETE FROM webhook_delivery WHERE book = @book AND webhook = @webhook AND seq = @seq";

    private const string Insert = """
        INSERT INTO webhook_delivery (book, webhook, seq, document, attempts, since, next_at, status, problem, failed)
        VALUES (@book, @webhook, @seq, @document, @attempts, @since, @nextAt, @status, @problem, @failed)
        """;

    /// <summary>
    /// Records what became of entries: all up to one were looked at; some were delivered; some wait. Nothing is recorded
    /// when the webhook was stopped, or told to begin again elsewhere, in the meantime.
    /// </summary>
    /// <param name="seq">All entries up to this one were delivered, wait, or are none that it is told of.</param>
    /// <param name="delivered">Those that waited and wait no more.</param>
    /// <param name="waiting">Those that wait, as they are now.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>The webhook as it is then; null when nothing was recorded.</returns>
    public Task<Webhook?> RecordAsync(
        long seq, IReadOnlyCollection<long> delivered, IReadOnlyCollection<WebhookDelivery> waiting, CancellationToken cancellation) =>
        _database.InTransactionAsync("webhooks", async transaction =>
        {
            if (await ExecuteAsync(transaction, UpdateSeq,
                new { book = _book.Id, webhook = _webhook.Id, seq, before = _webhook.Seq }, cancellation).ConfigureAwait(false) == 0)
            {
                return null;
            }

            foreach (var gone in delivered.Concat(waiting.Select(each => each.Seq)))
                await ExecuteAsync(transaction, Delete, new { book = _book.Id, webhook = _webhook.Id, seq = gone }, cancellation).ConfigureAwait(false);
            foreach (var each in waiting)
                await ExecuteAsync(transaction, Insert, Parameters(each), cancellation).ConfigureAwait(false);
            return _webhook with { Seq = seq };
        }, cancellation);

    private object Parameters(WebhookDelivery delivery) => new
    {
        book = _book.Id,
        webhook = _webhook.Id,
        seq = delivery.Seq,
        document = delivery.Document,
        attempts = delivery.Attempts,
        since = (StoredMoment)delivery.Since,
        nextAt = (StoredMoment)delivery.NextAt,
        status = delivery.Status,
        problem = delivery.Problem,
        failed = delivery.Failed ? 1 : 0,
    };

    private static Task<int> ExecuteAsync(DbTransaction transaction, string sql, object parameters, CancellationToken cancellation) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellation));

    private static WebhookDelivery Of(Row row) => new()
    {
        Seq = row.Seq,
        Document = row.Document,
        Attempts = row.Attempts,
        Since = row.Since,
        NextAt = row.NextAt,
        Status = row.Status,
        Problem = row.Problem,
        Failed = row.Failed != 0,
    };

    private sealed class Row
    {
        public long Seq { get; init; }
        public string? Document { get; init; }
        public int Attempts { get; init; }
        public StoredMoment Since { get; init; }
        public StoredMoment NextAt { get; init; }
        public int? Status { get; init; }
        public string? Problem { get; init; }
        public int Failed { get; init; }
    }
}
