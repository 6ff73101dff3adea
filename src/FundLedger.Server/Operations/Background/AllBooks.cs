using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>All books that are served, opened.</summary>
internal delegate Task<IReadOnlyList<Book>> AllBooks(CancellationToken cancellation);
