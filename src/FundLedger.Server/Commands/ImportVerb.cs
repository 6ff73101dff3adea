using System.CommandLine;

namespace FundLedger.Server;

internal static class ImportVerb
{
    public static Command Create() => new("import", "");
}
