using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>Books that are served, opened: those that are not damaged, but for who looks for damage.</summary>
internal delegate Task<IReadOnlyList<Book>> AllBooks(CancellationToken cancellation);
