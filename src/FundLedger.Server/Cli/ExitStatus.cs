namespace FundLedger.Server;

/// <summary>Exit statuses of the command line: part of its contract.</summary>
internal static class ExitStatus
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;
    public const int Damaged = 3;
    public const int Unavailable = 4;
    public const int Failed = 5;

    /// <summary>Stopped with Ctrl-C, as shells say it: 128 and the signal's number.</summary>
    public const int Interrupted = 130;
}
