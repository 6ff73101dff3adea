using System.Text;

namespace FundLedger.Server;

/// <summary>All refused rows of imported files as CSV, each written as soon as it is known; the columns come first, also of none.</summary>
/// <param name="output">Where to, and in which language.</param>
internal sealed class RefusalFile(Output output)
{
    private readonly Lazy<Action<(string File, RowRefusal Refusal)>> _write = new(() => output.Csv(ImportVerb.RefusalColumns(output)));

    /// <summary>What is to be told of the refused rows of a file.</summary>
    public Action<RowRefusal> Of(string file) => refusal => _write.Value((Texts.Shown(file), refusal));

    public void End() => _ = _write.Value;

    /// <summary>Has an import tell of its refused rows in a temporary file, which is gone when it is closed.</summary>
    public static async Task<Stream> WriteAsync(Language language, string file, Func<Action<RowRefusal>, Task> import)
    {
        var stream = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            await using (writer.ConfigureAwait(false))
            {
                var refusals = new RefusalFile(new Output(writer, "csv", language));
                await import(refusals.Of(file)).ConfigureAwait(false);
                refusals.End();
            }

            stream.Position = 0;
            return stream;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
