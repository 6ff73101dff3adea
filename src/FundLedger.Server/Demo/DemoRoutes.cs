using System.Text;

namespace FundLedger.Server;

/// <summary>The working calendar, and the routes of <c>seeds/routes</c> as the demo uses them.</summary>
internal static class DemoRoutes
{
    /// <summary>The district on the short route.</summary>
    public const string ShortDistrict = "C";

    /// <summary>The route on which a district's communities ask.</summary>
    public static Route Of(DemoDistrict district) => district.Code == ShortDistrict ? Short : Long;

    public static Route Committee { get; } = Read("charity-committee", "FND");

    public static Route Policy { get; } = Read("policy");

    private static Route Long { get; } = Read("charity-long");

    private static Route Short { get; } = Read("charity-short", ShortDistrict);

    public static void Publish(DemoWorld world)
    {
        var actor = world.Seeds.Units[0].Officer;
        world.Journal.Add(new SetCalendar { Days = world.Calendar.Single }, actor, $"{DemoCalendar.Year}年节假日与调休");
        foreach (var route in new[] { Long, Short, Committee, Policy, Read("budget"), Read("virement"), Read("reopen-period") })
            world.Journal.Add(new PublishRoute { Route = route }, actor, $"发布审批路线：{route.Name.Zh}");
    }

    /// <summary>A route, for one unit and all below it where one is named.</summary>
    private static Route Read(string code, string? unit = null)
    {
        using var reader = new StreamReader(Seeds.Open($"routes/{code}.json"), Encoding.UTF8);
        var route = RouteReader.Read(reader.ReadToEnd());
        return unit is null ? route : route with { For = route.For with { Units = [unit] } };
    }
}
