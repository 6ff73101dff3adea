using System.Reflection;
using System.Runtime.InteropServices;
using FundLedger.Pdf.Fonts;

namespace FundLedger.Pdf.Tests;

[TestClass]
public sealed class HarfbuzzTests
{
    [TestMethod]
    public void NativeLibrary_OfTheReferencedVersion_ExportsWhatIsCalled()
    {
        var library = NativeLibrary.Load("libHarfBuzzSharp", typeof(HarfBuzzSharp.Blob).Assembly, null);
        var names = typeof(Harfbuzz).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(method => method.GetCustomAttribute<DllImportAttribute>()?.EntryPoint ?? method.GetCustomAttribute<LibraryImportAttribute>()?.EntryPoint)
            .OfType<string>().Distinct().ToList();

        Assert.HasCount(16, names);
        foreach (var name in names)
            Assert.IsTrue(NativeLibrary.TryGetExport(library, name, out _), name);
    }

    [TestMethod]
    public void Subset_SomeGlyphs_IsAFontOfThoseAlone()
    {
        var text = FontFace.Regular.Shape("人民币");

        var subset = FontFace.Regular.Outlines.Subset([0, .. text.Glyphs]);

        // The new numbers are those of the old order, and the file holds four glyphs of the 65,535.
        Assert.AreSequenceEqual((ushort[])[0, 1, 3, 2], subset.Glyphs.ToArray());
        Assert.IsLessThan(3000, subset.File.Length);
    }
}
