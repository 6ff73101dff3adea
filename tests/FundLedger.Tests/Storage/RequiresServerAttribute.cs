namespace FundLedger.Tests.Storage;

/// <summary>Leaves a class of tests out, and says so, where no server is named for it.</summary>
public sealed class RequiresServerAttribute : ConditionBaseAttribute
{
    private readonly string _variable;

    public RequiresServerAttribute(string variable)
        : base(ConditionMode.Include)
    {
        _variable = variable;
        IgnoreMessage = $"Left out: {variable} names no server.";
    }

    public override string GroupName => _variable;

    public override bool IsConditionMet => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(_variable));
}
