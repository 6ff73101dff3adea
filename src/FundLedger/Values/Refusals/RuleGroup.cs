namespace FundLedger.Values;

/// <summary>What a rule is about.</summary>
public enum RuleGroup
{
    /// <summary>The form of a command, whatever it does.</summary>
    Input,

    /// <summary>Whatever posts an entry.</summary>
    Posting,

    /// <summary>Reversals, corrections and what else names an entry.</summary>
    Reversals,

    /// <summary>Moving quota between units and purposes.</summary>
    Budgets,

    /// <summary>Documents of every kind.</summary>
    Documents,

    /// <summary>Paying from a document, and paying back.</summary>
    Payments,

    YearEnds,
    Setup,
    People,

    /// <summary>Routes of approval, and who stands on them.</summary>
    Routes,

    Requests,

    /// <summary>Deciding on a step.</summary>
    Decisions,

    /// <summary>Flags of the supervisors.</summary>
    Flags,

    /// <summary>Vouchers, forms and what is printed.</summary>
    Printing,

    /// <summary>Users, log-ins, tokens and rights.</summary>
    Access,

    /// <summary>The form of a call over HTTP.</summary>
    Calls,

    Files,

    /// <summary>The server, its records and its webhooks.</summary>
    Service,
}
