using System.Text.Json;

namespace FundLedger.Server.Api;

/// <summary>Whether a caller may make a change: he reads what it touches, and holds one of its roles there.</summary>
internal static class ChangeRights
{
    /// <summary>Kinds by which a server administrator lets a book's own administrators in.</summary>
    private static readonly string[] FirstSteps = ["open-unit", "open-person", "assign-role"];

    /// <summary>Checks a command, and whatever command it holds.</summary>
    /// <returns>The document that it belongs to, for its version; null: none.</returns>
    /// <exception cref="RefusedException">
    /// A rule of what must exist where he may not read what it touches, so that he cannot tell whether it is there;
    /// <see cref="Rule.RoleRequired"/>, <see cref="Rule.RoleForOneself"/>, <see cref="Rule.SecondFactorRequired"/>.
    /// </exception>
    public static async Task<string?> CheckAsync(BookCall call, BookCommand command, CancellationToken cancellation)
    {
        var change = Resources.ChangeOf(CommandJson.KindOf(command));
        var touch = change.Touches(command, call.Setup);
        if (!(call.Caller.IsAdministrator && FirstSteps.Contains(change.Kind)))
            await CheckAsync(call, change, touch, cancellation).ConfigureAwait(false);
        if (change.NeedsSecondFactor && !call.Caller.HasSecondFactor)
            throw new RefusedException(Rule.SecondFactorRequired);
        if (command is AssignRole role)
            CheckOther(call, role);
        if (command is Correct { With: { ValueKind: not JsonValueKind.Null } right })
            await CheckAsync(call, CommandJson.Read(right), cancellation).ConfigureAwait(false);
        if (command is DraftRequest { Command: { } asked })
            CheckSeen(call, Resources.ChangeOf(CommandJson.KindOf(CommandJson.Read(asked))).Touches(CommandJson.Read(asked), call.Setup).Units);
        return touch.Document;
    }

    private static async Task CheckAsync(BookCall call, Change change, Touch touch, CancellationToken cancellation)
    {
        if (touch.IsOfBook)
        {
            if (call.Rights.TopWithout(change.Roles) is { } top)
                throw Required(change, top);
            return;
        }

        CheckSeen(call, touch.Units);
        foreach (var unit in touch.Units.Concat(await PlacesAsync(call, touch, cancellation).ConfigureAwait(false)))
        {
            if (change.Roles.Length > 0 && !call.Rights.Holds(unit, change.Roles))
                throw Required(change, unit);
        }

        if (change.Roles.Length > 0 && !call.Rights.HoldsSomewhere(change.Roles))
            throw Required(change, "*");
    }

    private static void CheckSeen(BookCall call, IEnumerable<string> units)
    {
        foreach (var unit in units)
        {
            if (!call.Rights.Sees(unit))
                throw new RefusedException(Rule.UnitMustExist, ("unit", Texts.Shown(unit)));
        }
    }

    /// <summary>The units that answer for the document or the entry that is touched.</summary>
    private static async Task<IEnumerable<string>> PlacesAsync(BookCall call, Touch touch, CancellationToken cancellation)
    {
        if (touch is { IsOfDocument: true, Document: { } document })
            return (await call.DocumentAsync(document, cancellation).ConfigureAwait(false)).Answerable;
        return touch.Entry is { } entry ? await OfEntryAsync(call, entry, cancellation).ConfigureAwait(false) : [];
    }

    private static async Task<IEnumerable<string>> OfEntryAsync(BookCall call, long seq, CancellationToken cancellation)
    {
        var entry = await call.EntryAsync(seq, cancellation).ConfigureAwait(false);
        return entry.Lines.Select(line => Touch.Answerable(call.Setup, line.Account.Unit, line.Account.Fund)).Distinct();
    }

    /// <summary>Whoever hands out roles does not hand them to himself; a server administrator becomes a book's first administrator.</summary>
    private static void CheckOther(BookCall call, AssignRole role)
    {
        if (role.Person == call.Rights.Person && !(call.Caller.IsAdministrator && role.Role == Roles.Administrator))
            throw new RefusedException(Rule.RoleForOneself, ("role", Texts.Shown(role.Role)));
    }

    private static RefusedException Required(Change change, string unit) => Required(change.Kind, change.Roles, unit);

    public static RefusedException Required(string kind, IReadOnlyList<string> roles, string unit) =>
        new(Rule.RoleRequired, ("kind", kind), ("unit", unit), ("roles", roles.Count == 0 ? "*" : string.Join(", ", roles)));
}
