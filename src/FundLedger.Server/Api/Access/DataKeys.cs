using System.Xml.Linq;
using FundLedger.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace FundLedger.Server.Api;

/// <summary>
/// Keeps the keys of cookies, antiforgery tokens and one-time-code secrets in the database of the books, so that several
/// processes, and one that starts again, know the same. They are as safe as that database is: who reads its file reads them.
/// </summary>
internal sealed class DataKeys(AccessStore store) : IXmlRepository
{
    /// <summary>The framework asks for them at once, not later.</summary>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. store.DataKeysAsync(CancellationToken.None).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        store.AddDataKeyAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
