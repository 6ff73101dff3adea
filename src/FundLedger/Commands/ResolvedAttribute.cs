namespace FundLedger.Commands;

/// <summary>
/// A member that nobody can send: a command fills it in when it is decided, and the journal keeps it, so that what
/// happened can be read back without asking what held at the time. It is not part of the content that a key stands for.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ResolvedAttribute : Attribute;
