namespace FundLedger.Fonts;

/// <summary>Noto Sans SC, as TrueType files within this assembly. Where the platform maps assemblies into memory, reading copies nothing.</summary>
public static class NotoSansSC
{
    public static Stream OpenRegular() => Open("NotoSansSC-Regular.ttf");

    public static Stream OpenBold() => Open("NotoSansSC-Bold.ttf");

    private static Stream Open(string name) =>
        typeof(NotoSansSC).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The font {name} is missing.");
}
