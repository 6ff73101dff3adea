using FundLedger.Journal;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>
/// 附件 of entries: files that are stored, named with the command or attached to its entry later. A file is for who uploaded
/// it, or reads where it is attached; to anybody else it is as if it were not stored.
/// </summary>
public static class Enclosures
{
    /// <summary>The entry to which an entry attaches a file; null where it attaches none to an entry.</summary>
    public static long? EnclosedBy(Entry entry) =>
        entry.Kind == AttachFile.Kind ? ((AttachFile)CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key)).Encloses : null;

    /// <summary>The files that an entry itself names.</summary>
    public static IReadOnlyList<Attachment> NamedBy(Entry entry) => EntryName.Of(entry).Any(name => name.Kind == EntryName.OfFile)
        ? FilesOf(CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key))
        : [];

    /// <summary>What decides on the files that are named with a command.</summary>
    internal static Needs Needs(BookCommand command) => Enclosed(command).ToList() is { Count: > 0 } files
        ? Commands.Needs.All([.. files.Select(file => NeedsOf(file, command.Actor))])
        : Commands.Needs.None;

    internal static Needs NeedsOf(Attachment file, string? actor) => new() { Uploads = [(file, actor ?? "")], Names = [EntryName.File(file.Sha256)] };

    /// <summary>Checks the files that are named with a command: last of all, so that nothing is said of a file where the right is wanting.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.AttachmentForm"/> or <see cref="Rule.AttachmentMustBeStored"/>.</exception>
    internal static void Check(BookCommand command, IBookView view)
    {
        foreach (var each in command.Parts.Prepend(command))
        {
            if (each.Attachments is { Count: > 0 } && !CommandKind.Of(each).TakesAttachments)
                throw new RefusedException(Rule.MemberForm, ("member", "attachments"), ("problem", new Reason(Because.UnknownMember, ("kind", CommandJson.KindOf(each)))));
            if (each is AttachFile attached)
                CheckStored(view, attached.File, command.Actor);
            var before = new List<Attachment>();
            foreach (var file in each.Attachments ?? [])
            {
                AttachmentRules.Check(file, before);
                CheckStored(view, file, command.Actor);
                before.Add(file);
            }
        }
    }

    /// <exception cref="RefusedException"><see cref="Rule.AttachmentMustBeStored"/>.</exception>
    private static void CheckStored(IBookView view, Attachment file, string? actor)
    {
        if (!view.HasUpload(file, actor ?? "") && !IsRead(view, file))
            throw new RefusedException(Rule.AttachmentMustBeStored, ("name", Texts.Shown(file.Name)), ("hash", file.Sha256), ("size", file.Size));
    }

    /// <summary>The files of an entry in the order in which they came to it.</summary>
    internal static IReadOnlyList<Attachment> Of(IBookView view, Entry entry) =>
        [.. NamedBy(entry), .. view.EntriesNaming(EntryName.Entry(entry.Seq)).SelectMany(found => NamedBy(found.Entry))];

    /// <summary>Whether it is attached, as the same file by whatever name, where the actor reads.</summary>
    private static bool IsRead(IBookView view, Attachment file) => view.EntriesNaming(EntryName.File(file.Sha256))
        .SelectMany(found => NamedBy(found.Entry)).Any(other => other with { Name = file.Name } == file);

    private static IEnumerable<Attachment> Enclosed(BookCommand command) => command.Parts.Prepend(command).SelectMany(each => each.Attachments ?? []);

    private static IReadOnlyList<Attachment> FilesOf(BookCommand command) => command is AttachFile file ? [file.File] : command.Attachments ?? [];
}
