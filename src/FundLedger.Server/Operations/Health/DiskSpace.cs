namespace FundLedger.Server.Operations;

/// <summary>The free space where the data is.</summary>
internal static class DiskSpace
{
    /// <summary>Bytes that this process may still write in a folder; null where the system does not say.</summary>
    public static long? FreeIn(DirectoryInfo folder)
    {
        try
        {
            return new DriveInfo(folder.FullName).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
