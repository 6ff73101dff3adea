namespace FundLedger.Server.Api;

/// <summary>数字: balances, and districts side by side.</summary>
internal static class FigureCalls
{
    public static Resource Resource { get; } = new("figures", new LocalName("余额与比较", "Figures"))
    {
        Questions =
        [
            new("balances", BalanceVerb.Create(), Audience.Units),
            new("comparison/drill", CompareDrillVerb.Create(), Audience.Units) { Load = Load.Heavy },
            new("comparison/what-if", CompareWhatIfVerb.Create(), Audience.Units) { Load = Load.Heavy },
        ],
    };
}
