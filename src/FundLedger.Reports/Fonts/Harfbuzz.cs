using System.Runtime.InteropServices;

namespace FundLedger.Reports.Fonts;

/// <summary>
/// Subsetting of fonts by HarfBuzz: the native library has it (hb-subset.h), its .NET wrapper does not. Destroying a null
/// handle does nothing.
/// </summary>
internal static unsafe partial class Harfbuzz
{
    /// <summary>HB_SUBSET_FLAGS_NO_HINTING.</summary>
    public const uint NoHinting = 0x1;

    /// <summary>HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE: glyphs are chosen already.</summary>
    public const uint NoLayoutClosure = 0x200;

    /// <summary>HB_SUBSET_SETS_DROP_TABLE_TAG.</summary>
    public const int DroppedTables = 3;

    private const string Library = "libHarfBuzzSharp";

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    public static partial nint SubsetInput();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    public static partial void DestroyInput(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    public static partial nint GlyphSet(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set")]
    public static partial nint Set(nint input, int kind);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    public static partial void SetFlags(nint input, uint flags);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    public static partial void Add(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_create_or_fail")]
    public static partial nint Plan(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_execute_or_fail")]
    public static partial nint Execute(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_old_to_new_glyph_mapping")]
    public static partial nint NewNumbers(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_destroy")]
    public static partial void DestroyPlan(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_map_get")]
    public static partial uint Get(nint map, uint key);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    public static partial nint Blob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    public static partial void DestroyFace(nint face);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    public static partial byte* Data(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    public static partial void DestroyBlob(nint blob);
}
