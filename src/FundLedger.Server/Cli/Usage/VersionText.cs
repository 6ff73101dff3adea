using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace FundLedger.Server;

/// <summary><c>--version</c>: which release this is.</summary>
internal sealed class VersionText : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Console.Out.WriteLine(typeof(VersionText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
        return ExitStatus.Done;
    }
}
