using System.Text;

namespace FundLedger.Server;

/// <summary>Files that a verb reads: UTF-8, or standard input for <c>-</c>.</summary>
internal static class InputFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RefusedException"><see cref="Rule.FileMustExist"/>, or <see cref="Rule.FileForm"/> when it is not UTF-8.</exception>
    public static StreamReader Open(FileInfo file)
    {
        if (file.Name == "-")
            return Reader(Console.OpenStandardInput());
        return file.Exists
            ? Reader(file.OpenRead())
            : throw new RefusedException(Rule.FileMustExist, ("file", file.Name));
    }

    public static StreamReader Reader(Stream stream) => new(stream, Strict);

    public static async Task<string> TextAsync(FileInfo file, CancellationToken cancellation)
    {
        using var reader = Open(file);
        try
        {
            return await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(Rule.FileForm, ("file", file.Name), ("problem", new Reason(Because.NotUtf8)));
        }
    }
}
