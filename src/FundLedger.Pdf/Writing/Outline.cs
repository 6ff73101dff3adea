namespace FundLedger.Pdf.Writing;

/// <summary>A title in the outline of a document, and where it leads.</summary>
/// <param name="Title">The title.</param>
/// <param name="Level">From one.</param>
/// <param name="Page">The page.</param>
/// <param name="Y">How far above the foot of the page.</param>
internal sealed record Bookmark(string Title, int Level, int Page, float Y)
{
    public void WriteDestination(PdfBuffer buffer) => buffer.Write("/Dest["u8).Reference(Page).Write("/XYZ null "u8).Write(Y + 4).Write(" null]"u8);
}

/// <summary>The outline of a document: its sections as a tree (ISO 32000-1, 12.3.3).</summary>
internal sealed class Outline
{
    private readonly List<Bookmark> _bookmarks = [];

    public bool IsEmpty => _bookmarks.Count == 0;

    public void Add(Bookmark bookmark) => _bookmarks.Add(bookmark);

    /// <summary>The first section of a title.</summary>
    public Bookmark Find(string title) =>
        _bookmarks.Find(bookmark => bookmark.Title == title) ?? throw new InvalidOperationException($"A link leads to '{title}', which is no section.");

    /// <summary>Writes the outline, and returns the number of its root.</summary>
    public int WriteTo(PdfFile file)
    {
        var root = file.NewId();
        var ids = _bookmarks.ConvertAll(_ => file.NewId());
        var parents = Parents();
        var children = Enumerable.Range(0, _bookmarks.Count).ToLookup(at => parents[at]);
        foreach (var siblings in children)
        {
            var line = siblings.ToList();
            for (var i = 0; i < line.Count; i++)
            {
                var buffer = new PdfBuffer().Write("<</Title"u8).Text(_bookmarks[line[i]].Title).Write("/Parent "u8).Reference(siblings.Key < 0 ? root : ids[siblings.Key]);
                if (i > 0)
                    buffer.Write("/Prev "u8).Reference(ids[line[i - 1]]);
                if (i + 1 < line.Count)
                    buffer.Write("/Next "u8).Reference(ids[line[i + 1]]);
                WriteChildren(buffer, children[line[i]].ToList(), ids, Below(line[i]));
                _bookmarks[line[i]].WriteDestination(buffer);
                file.Add(ids[line[i]], buffer.Write(">>"u8));
            }
        }
        var head = new PdfBuffer().Write("<</Type/Outlines"u8);
        WriteChildren(head, children[-1].ToList(), ids, _bookmarks.Count);
        file.Add(root, head.Write(">>"u8));
        return root;
    }

    /// <summary>For each bookmark, the last one before it of a higher level; -1 where there is none.</summary>
    private int[] Parents()
    {
        var parents = new int[_bookmarks.Count];
        for (var at = 0; at < parents.Length; at++)
        {
            var above = at - 1;
            while (above >= 0 && _bookmarks[above].Level >= _bookmarks[at].Level)
                above = parents[above];
            parents[at] = above;
        }
        return parents;
    }

    /// <summary>How many bookmarks stand below one, at every level.</summary>
    private int Below(int at) => _bookmarks.Skip(at + 1).TakeWhile(bookmark => bookmark.Level > _bookmarks[at].Level).Count();

    /// <summary>The first and the last of those directly below, and how many lines all of them take, unfolded.</summary>
    private static void WriteChildren(PdfBuffer buffer, List<int> children, List<int> ids, int below)
    {
        if (children.Count > 0)
            buffer.Write("/First "u8).Reference(ids[children[0]]).Write("/Last "u8).Reference(ids[children[^1]]).Write("/Count "u8).Write(below);
    }
}
