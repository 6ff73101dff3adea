using System.Runtime.InteropServices;

namespace FundLedger.Pdf.Fonts;

/// <summary>
/// Cutting of fonts by HarfBuzz (hb-subset.h): the native library does it, its .NET wrapper does not. Destroying a null
/// handle does nothing.
/// </summary>
internal static unsafe partial class Harfbuzz
{
    /// <summary>HB_SUBSET_FLAGS_NO_HINTING.</summary>
    public const uint NoHinting = 0x1;

    /// <summary>HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE: glyphs are chosen already.</summary>
    public const uint NoLayoutClosure = 0x200;

    private const string Library = "libHarfBuzzSharp";

    /// <summary>A font that tables are added to.</summary>
    [LibraryImport(Library, EntryPoint = "hb_face_builder_create")]
    public static partial nint NewFace();

    [LibraryImport(Library, EntryPoint = "hb_face_builder_add_table")]
    public static partial int AddTable(nint face, uint tag, nint blob);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    public static partial nint NewInput();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    public static partial void DestroyInput(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    public static partial nint GlyphSet(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    public static partial void SetFlags(nint input, uint flags);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    public static partial void Add(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_create_or_fail")]
    public static partial nint NewPlan(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_destroy")]
    public static partial void DestroyPlan(nint plan);

    /// <summary>The number that a glyph has in what a plan makes.</summary>
    public static ushort NewNumber(nint plan, ushort glyph) => checked((ushort)Get(NewNumbers(plan), glyph));

    /// <summary>The file that a plan makes.</summary>
    public static byte[] Execute(nint plan)
    {
        var cut = plan == 0 ? 0 : ExecutePlan(plan);
        if (cut == 0)
            throw new InvalidOperationException("The font could not be cut to its used glyphs.");
        var blob = Blob(cut);
        try
        {
            var data = Data(blob, out var length);
            return new ReadOnlySpan<byte>(data, checked((int)length)).ToArray();
        }
        finally
        {
            DestroyBlob(blob);
            DestroyFace(cut);
        }
    }

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_execute_or_fail")]
    private static partial nint ExecutePlan(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_old_to_new_glyph_mapping")]
    private static partial nint NewNumbers(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_map_get")]
    private static partial uint Get(nint map, uint key);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    private static partial nint Blob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    private static partial void DestroyFace(nint face);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    private static partial byte* Data(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    private static partial void DestroyBlob(nint blob);
}
