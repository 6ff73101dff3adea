namespace FundLedger.Server;

/// <summary>
/// The key that this place signs checkpoints with: <c>keys/checkpoint.pem</c> in the data folder, readable by its owner
/// alone. It stands beside the database and not in it, so that who can rewrite the one cannot sign for the other.
/// </summary>
internal static class SigningKeyFile
{
    private const string Name = "checkpoint.pem";

    private const string LockName = "checkpoint.lock";

    private const int LockTries = 500;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    /// <summary>Reads the key, and makes it when there is none. Of several that make it at once, one does.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.FileForm"/> when the file holds no such key.</exception>
    public static SigningKey Open(DirectoryInfo data)
    {
        var folder = FolderOf(data);
        var file = Path.Combine(folder.FullName, Name);
        if (!File.Exists(file))
            Make(folder, file);
        try
        {
            return SigningKey.FromPem(File.ReadAllText(file));
        }
        catch (Exception fault) when (fault is ArgumentException or System.Security.Cryptography.CryptographicException)
        {
            throw new RefusedException(Rule.FileForm, ("file", file), ("problem", new Reason(Because.NoPrivateKey)));
        }
    }

    private static DirectoryInfo FolderOf(DirectoryInfo data)
    {
        var path = Path.Combine(data.FullName, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>
    /// Written whole under another name first, so that nobody reads half a key; and by one at a time, since moving a file
    /// looks for another of its name first, and between the two that one may have come.
    /// </summary>
    private static void Make(DirectoryInfo folder, string file)
    {
        using var held = Lock(Path.Combine(folder.FullName, LockName));
        if (File.Exists(file))
            return;
        using var key = SigningKey.Create();
        var draft = Path.Combine(folder.FullName, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options))
            writer.Write(key.ToPem());
        File.Move(draft, file);
    }

    /// <summary>Waits for the others; the system lets go of what a process held that has died.</summary>
    private static FileStream Lock(string file)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < LockTries)
            {
                Thread.Sleep(BetweenTries);
            }
        }
    }
}
