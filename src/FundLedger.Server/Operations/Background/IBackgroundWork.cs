namespace FundLedger.Server.Operations;

/// <summary>Something that a server does by itself, again and again.</summary>
internal interface IBackgroundWork
{
    /// <summary>Its name in the log.</summary>
    string Name { get; }

    /// <summary>How often it is done.</summary>
    TimeSpan Period { get; }

    /// <summary>Whether it is done once before the first call is taken.</summary>
    bool RunsFirst => false;

    /// <summary>Does it once.</summary>
    Task RunAsync(CancellationToken cancellation);
}
