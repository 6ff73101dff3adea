namespace FundLedger.Values;

/// <summary>What kind of answer a refusal is: what a caller can do about it. HTTP has a status for each.</summary>
public enum RefusalKind
{
    /// <summary>What was sent cannot be read, whatever the book holds.</summary>
    Malformed,

    /// <summary>It is not known who calls.</summary>
    LogInNeeded,

    /// <summary>The caller may not do it.</summary>
    Forbidden,

    /// <summary>What was named is not there, or not for the caller to see.</summary>
    NotFound,

    /// <summary>Things stand otherwise than the call takes for granted.</summary>
    Conflict,

    /// <summary>What was seen has changed since.</summary>
    Stale,

    /// <summary>More was sent than is taken.</summary>
    TooLarge,

    /// <summary>Content of another type was sent.</summary>
    WrongType,

    /// <summary>It can be read, and a rule of the book is against it.</summary>
    Invalid,

    /// <summary>Too much was asked in a short time.</summary>
    TooMany,

    /// <summary>It cannot be done for now, by nobody.</summary>
    Unavailable,
}
