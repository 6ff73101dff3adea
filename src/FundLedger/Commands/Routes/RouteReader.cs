using System.Text;
using System.Text.Json;
using FundLedger.Routes;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Reads a route from a file such as those in <c>seeds/routes</c>; what is wrong with it is told with its line.</summary>
public static class RouteReader
{
    /// <summary>Reads a route.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="setup">The book that it is for; null: its units and purposes are not looked up.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.RouteFile"/>: JSON that cannot be parsed; members that are unknown, missing or of a wrong type;
    /// codes and texts. <see cref="Rule.RouteForm"/>: what <see cref="RouteRules"/> checks. Each with its line.
    /// </exception>
    public static Route Read(string json, BookSetup? setup = null)
    {
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        try
        {
            var lines = JsonLines.Of(bytes);
            if (lines.Repeated is { } repeated)
                throw new RefusedException(Rule.RouteFile, ("line", lines.RepeatedOn), ("repeated", Texts.Shown(repeated)));
            using var document = JsonDocument.Parse(bytes);
            RecordForm.Check(document.RootElement, typeof(Route), "", lines, Rule.RouteFile);
            var route = CommandJson.Part<Route>(document.RootElement);
            CheckRules(route, setup, lines);
            return route;
        }
        catch (JsonException fault)
        {
            throw new RefusedException(Rule.RouteFile, ("line", (fault.LineNumber ?? 0) + 1), ("problem", new Reason(Because.NotJson, ("line", (fault.LineNumber ?? 0) + 1), ("position", (fault.BytePositionInLine ?? 0) + 1))));
        }
    }

    private static void CheckRules(Route route, BookSetup? setup, JsonLines lines)
    {
        At("", lines, () => RouteRules.CheckHead(route, setup));
        for (var index = 0; index < route.Steps.Count; index++)
            At($"steps[{index}]", lines, () => RouteRules.CheckStep(route, route.Steps[index], setup));
        var repeated = route.Steps.Select(step => step.Step).ToList();
        var last = repeated.FindLastIndex(step => repeated.IndexOf(step) != repeated.LastIndexOf(step));
        At(last < 0 ? "steps" : $"steps[{last}]", lines, () => RouteRules.CheckWhole(route));
    }

    private static void At(string path, JsonLines lines, Action check)
    {
        try
        {
            check();
        }
        catch (RefusedException refused)
        {
            var refusal = refused.Refusal;
            var line = lines.Of(MemberOf(path, lines, refusal));
            throw refusal.Rule == Rule.RouteForm
                ? new RefusedException(Rule.RouteForm, [.. refusal.Facts, ("line", line)])
                : new RefusedException(Rule.RouteFile, ("line", line), ("problem", refusal));
        }
    }

    /// <summary>The member that a refusal is about, as far as it names it; else the step, or the route.</summary>
    private static string MemberOf(string path, JsonLines lines, Refusal refusal)
    {
        var named = refusal.Facts.SelectMany(fact => fact.Value is Reason reason ? reason.Facts : [fact])
            .Where(fact => fact.Name is "member" or "other").Select(fact => ((string)fact.Value!).Split(':')[0])
            .Append(refusal.Rule switch { Rule.UnitMustExist => "units", Rule.PurposeMustExist => "purposes", _ => "" });
        var dot = path.Length == 0 ? "" : path + ".";
        return named.SelectMany(member => member.Split('.').Prepend(member)).SelectMany(word => new[] { $"{dot}{word}", $"{dot}when.{word}", $"{dot}for.{word}" })
            .FirstOrDefault(lines.Has) ?? path;
    }
}
