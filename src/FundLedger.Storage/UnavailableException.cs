namespace FundLedger.Storage;

/// <summary>The database cannot be reached, or did not answer in time. Nothing is known to have been written.</summary>
public sealed class UnavailableException(string message, Exception? inner = null) : Exception(message, inner);
