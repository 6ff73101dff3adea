using FundLedger.Server;

namespace FundLedger.Tests.Cli;

/// <summary>What the demo tells to try next can be tried as it stands.</summary>
[TestClass]
[DoNotParallelize]
public sealed class DemoVerbTests
{
    [TestMethod]
    [DataRow("en", "Try next:")]
    public async Task Demo_WhatItTellsToTry_Runs(string language, string heading)
    {
        using var folder = new CliFolder();
        var demo = await folder.DoneAsync($"demo --lang {language}");

        var lines = demo.Out.Split(heading)[1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith(ProgramName.Current, StringComparison.Ordinal)).ToList();

        Assert.IsGreaterThanOrEqualTo(10, lines.Count);
        foreach (var line in lines)
        {
            var printed = await folder.DoneAsync(line[(ProgramName.Current.Length + 1)..]);
            Assert.IsNotEmpty(printed.Out, line);
        }
    }

    [TestMethod]
    public void ProgramName_FromWhereTheUserStands_IsWhatAShellFinds()
    {
        using var folder = new CliFolder();
        var bin = Directory.CreateDirectory(folder.File("my bin")).FullName;
        var program = Path.Combine(bin, OperatingSystem.IsWindows() ? "fundledger.exe" : "fundledger");
        File.WriteAllText(program, "");
        var process = Path.Combine(bin, "FundLedger.Server");
        var near = Path.Combine(".", "my bin", Path.GetFileName(program));

        Assert.AreEqual("fundledger", ProgramName.Of(process, $"/usr/bin{Path.PathSeparator}{bin}", bin));
        Assert.AreEqual($"\"{near}\"", ProgramName.Of(process, "/usr/bin", Path.GetDirectoryName(bin)!));
        Assert.AreEqual($"\"{program}\"", ProgramName.Of(process, "/usr/bin", Path.GetTempPath() + "elsewhere"));
        Assert.AreEqual("fundledger", ProgramName.Of(null, "", bin));
    }
}
