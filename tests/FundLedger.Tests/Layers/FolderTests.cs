using System.Reflection;
using System.Runtime.CompilerServices;

namespace FundLedger.Tests.Layers;

/// <summary>The library's first-level folders are its namespaces, and none uses itself by way of others.</summary>
[TestClass]
public sealed class FolderTests
{
    private const string Prefix = "Source/FundLedger/";

    private static readonly IReadOnlyList<LibrarySource> Library =
    [
        .. typeof(FolderTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => new LibrarySource(name[Prefix.Length..], TestData.Text(name, ""))),
    ];

    [TestMethod]
    public void Folders_OfTheLibrary_FormNoCycle()
    {
        var cycles = FolderUses.Of(Library).Cycles();

        Assert.IsEmpty(cycles, string.Join('\n', cycles));
    }

    [TestMethod]
    [DataRow("using FundLedger.Commands;", "Donate Kind", "Setup/Late.cs → Commands: Donate")]
    [DataRow("", "string Kind => Commands.Donate.Kind", "Setup/Late.cs → Commands: Donate")]
    [DataRow("", "FundLedger.Figures.AsOf When", "Setup/Late.cs → Figures: AsOf")]
    [DataRow("using static FundLedger.Commands.CommandJson;", "string Kind => KindOf(null!)", "Setup/Late.cs → Commands: CommandJson")]
    public void Folders_WithAUseUpwards_FormACycle(string head, string member, string fault)
    {
        var late = new LibrarySource("Setup/Late.cs", $"{head}\nnamespace FundLedger.Setup;\npublic sealed class Late\n{{\n    {member};\n}}\n");

        var cycles = FolderUses.Of([.. Library, late]).Cycles();

        Assert.Contains(fault, cycles, string.Join('\n', cycles));
    }

    [TestMethod]
    public void Values_ThatUseAFolder_FormACycle()
    {
        var late = new LibrarySource("Values/Late.cs", "using FundLedger.Journal;\nnamespace FundLedger.Values;\npublic sealed class Late\n{\n    Entry Entry;\n}\n");

        Assert.Contains("Values/Late.cs → Journal: Entry", FolderUses.Of([.. Library, late]).Cycles());
    }

    [TestMethod]
    public void Uses_InCommentsAndTexts_AreNone()
    {
        var late = new LibrarySource("Setup/Late.cs",
            "namespace FundLedger.Setup;\n/// <summary>See <see cref=\"Commands.Donate\"/>.</summary>\npublic sealed class Late\n{\n    string Name => \"Commands.Donate\"; // Commands.Donate\n}\n");

        Assert.IsEmpty(FolderUses.Of([.. Library, late]).Cycles());
    }

    [TestMethod]
    public void Namespaces_OfFiles_AreTheirFolders()
    {
        var wrong = Library.Where(source => source.Namespace != $"FundLedger.{source.Folder}").Select(source => $"{source.File}: {source.Namespace}").ToList();

        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    public void Types_OfTheLibrary_StandInTheNamespaceOfAFolder()
    {
        var folders = Library.Select(source => $"FundLedger.{source.Folder}").ToHashSet();

        var wrong = typeof(Money).Assembly.GetTypes()
            .Where(type => !type.IsNested && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.Namespace?.StartsWith("FundLedger", StringComparison.Ordinal) == true)
            .Where(type => !folders.Contains(type.Namespace!)).Select(type => type.FullName).ToList();

        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }
}
