using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// Looks at the schema and at the end of every journal, before this process writes on from there and again and again: where
/// they are not as they were written, or a verification has found damage, changes stop until what was damaged is restored.
/// </summary>
internal sealed partial class HeadWatch(Database database, AllBooks books, ReadOnlyMode mode, ILogger<HeadWatch> log) : IBackgroundWork
{
    public string Name => "head-watch";

    public TimeSpan Period => TimeSpan.FromSeconds(30);

    public bool RunsFirst => true;

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var finding in await BookStore.CheckSchemaAsync(database, cancellation).ConfigureAwait(false))
            Enter(ReadOnlyMode.Database, finding.Text, finding.What);
        foreach (var book in await books(cancellation).ConfigureAwait(false))
        {
            if (book.Read.IsFoundDamaged)
                Enter(ReadOnlyMode.OfBook(book.Code), new LocalName("校验发现损坏", "a verification found damage"), "a verification found damage");
            try
            {
                if (await book.Read.CheckHeadAsync(cancellation).ConfigureAwait(false) is { } finding)
                    Enter(ReadOnlyMode.OfBook(book.Code), new LocalName("账册末尾已损坏", "the end of the journal is damaged"), $"Entry {finding.Seq} {finding.What}");
            }
            catch (DamagedException damaged)
            {
                if (mode.Enter(damaged))
                    LogDamaged(log, book.Code, damaged.Message);
            }
        }
    }

    private void Enter(string cause, LocalName problem, string told)
    {
        if (mode.Enter(cause, problem))
            LogDamaged(log, cause, told);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Changes stop in {Cause}: {Told}.")]
    private static partial void LogDamaged(ILogger log, string cause, string told);
}
