namespace FundLedger.Reports;

/// <summary>Names of routes.</summary>
internal static class RouteNames
{
    /// <summary>The name of a route's newest version; the code where there is none.</summary>
    public static LocalName Of(BookSetup setup, string code) =>
        setup.NewestRoutes.FirstOrDefault(each => each.Route.Code == code)?.Route.Name ?? FigureScope.Same(code.Length == 0 ? "—" : code);
}
