using System.Text;
using FundLedger.Server;

namespace FundLedger.Tests.Cli;

/// <summary>Lines of a command file, however broken.</summary>
[TestClass]
public sealed class RunLineTests
{
    [TestMethod]
    public void Read_BytesThatAreNotUtf8_NamesTheLineAndStops()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("\n{\"kind\":\"commit\",\"key\":\"k\",\"document\":\"R1\"}\n"), 0xFF, 0xFE, 0x8C, (byte)'\n'];

        var lines = RunLine.Read(InputFile.Reader(new MemoryStream(bytes)), null).ToList();

        Assert.AreEqual(Rule.CommandForm, lines[^1].Refusal!.Rule);
        Assert.IsLessThanOrEqualTo(2, lines.Count);
    }

    [TestMethod]
    public void Read_EmptyAndBrokenLines_KeepTheirNumbers()
    {
        var lines = RunLine.Read(InputFile.Reader(new MemoryStream(Encoding.UTF8.GetBytes("\n  \nnonsense\n{\"kind\":\"commit\",\"document\":\"R1\"}"))), "li.wei").ToList();

        Assert.AreEqual((3, Rule.CommandForm), (lines[0].Number, lines[0].Refusal!.Rule));
        Assert.AreEqual((4, "li.wei"), (lines[1].Number, lines[1].Command!.Actor));
        Assert.HasCount(2, lines);
    }
}
