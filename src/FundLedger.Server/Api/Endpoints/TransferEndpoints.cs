using System.Globalization;

namespace FundLedger.Server.Api;

/// <summary>导入: files of payments that another system recorded, with what became of each row.</summary>
internal static class TransferEndpoints
{
    private const int Chunk = 64 * 1024;

    private static readonly QueryParameter Profile = new("profile", $"导入方案 · Import profile: {string.Join(", ", ImportProfiles.Names)}", typeof(string)) { IsRequired = true };

    private static readonly QueryParameter Name = new("name", "文件名，缺省 payments · The file's name; left out: payments", typeof(string));

    public static void MapTransfers(this IEndpointRouteBuilder book)
    {
        var options = book.ServiceProvider.GetRequiredService<ServeOptions>();
        book.MapPost("imports/payments", ImportAsync)
            .WithMetadata(new SizeLimit(options.LargestImport))
            .WithMetadata(new Operation(new LocalName("导入付款文件：每行入账或说明拒绝原因", "Import a file of payments: each row is posted, or refused with its reason"))
            {
                Tag = PaymentCalls.Resource.Name,
                IsChange = true,
                Parameters = [Profile, Name],
                Body = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream"],
                Rules = [Rule.RoleRequired, Rule.ParameterForm, Rule.FileForm, Rule.FileEmpty, Rule.FileEncoding, Rule.FileTooLarge, Rule.ColumnMissing, Rule.ColumnRepeated, Rule.RowQuoting, Rule.ProfileForm, Rule.FileMustExist],
            });
    }

    /// <summary>The file is kept for as long as it is read, under a name of the server's own. A payment's key is its reference, so that a file may be sent again.</summary>
    private static async Task<IResult> ImportAsync(BookCall call, CancellationToken cancellation)
    {
        if (call.Rights.TopWithout(Roles.Officers) is { } top)
            throw ChangeRights.Required("import", Roles.Officers, top);
        using var claim = KeyClaim.Of(call.Served, CommandBody.KeyOf(call.Context.Request));
        var profile = ProfileOf(call);
        var name = call.Context.Request.Query[Name.Name].ToString() is { Length: > 0 } given ? Texts.Shown(given) : "payments";
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, Chunk, FileOptions.DeleteOnClose);
        await using var closing = file.ConfigureAwait(false);
        await call.Context.Request.Body.CopyToAsync(file, Chunk, cancellation).ConfigureAwait(false);
        await file.FlushAsync(cancellation).ConfigureAwait(false);
        var result = await new PaymentImport().RunAsync(call.Book, file.Name, profile, call.Caller.User, null, cancellation).ConfigureAwait(false);
        return new JsonResult(StatusCodes.Status200OK, ImportVerb.Json(result with { File = name }, call.Language));
    }

    /// <summary>One that comes with the product: a caller names no file of the server.</summary>
    private static ImportProfile ProfileOf(BookCall call) => call.Context.Request.Query[Profile.Name].ToString() is var name && ImportProfiles.Names.Contains(name)
        ? ImportProfiles.Find(name)
        : throw new RefusedException(Rule.ParameterForm, ("parameter", Profile.Name), ("problem", string.Create(CultureInfo.InvariantCulture, $"{Texts.Shown(name)} ∉ {string.Join(", ", ImportProfiles.Names)}")));
}
