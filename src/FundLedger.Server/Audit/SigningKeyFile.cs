namespace FundLedger.Server;

/// <summary>
/// The key that this place signs checkpoints with: <c>keys/checkpoint.pem</c> in the data folder, readable by its owner
/// alone. It stands beside the database and not in it, so that who can rewrite the one cannot sign for the other.
/// </summary>
internal static class SigningKeyFile
{
    private const string Name = "checkpoint.pem";

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
            throw new RefusedException(Rule.FileForm, ("file", file), ("problem", new LocalName("没有 PEM 格式的私钥", "no private key in PEM")));
        }
    }

    private static DirectoryInfo FolderOf(DirectoryInfo data)
    {
        var path = Path.Combine(data.FullName, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Written whole under another name first, so that nobody reads half a key.</summary>
    private static void Make(DirectoryInfo folder, string file)
    {
        using var key = SigningKey.Create();
        var draft = Path.Combine(folder.FullName, Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options))
            writer.Write(key.ToPem());
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
