using System.CommandLine;

namespace FundLedger.Server;

internal static class DemoVerb
{
    public static Command Create() => new("demo", "");
}
