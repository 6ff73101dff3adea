namespace FundLedger.Reports;

/// <summary>Names of routes.</summary>
internal static class RouteNames
{
    /// <summary>The name of a route's newest version; the code where there is none.</summary>
    public static LocalName Of(BookSetup setup, string code) =>
        setup.NewestRoutes.FirstOrDefault(each => each.Route.Code == code)?.Route.Name ?? FigureScope.Same(code.Length == 0 ? "—" : code);

    /// <summary>A route's code, with its name for people.</summary>
    public static TermText Term(BookSetup setup, string code) => new(code, Of(setup, code));

    /// <summary>A step's code, with its name for people.</summary>
    public static TermText Step(BookSetup setup, string code) => new(code, StepName(setup, code));

    /// <summary>Codes of steps, with their names for people.</summary>
    public static ListText Steps(BookSetup setup, IEnumerable<string> codes) => new([.. codes.Select(code => Step(setup, code))]);

    /// <summary>The name that all routes with such a step give it; the code where they differ.</summary>
    private static LocalName StepName(BookSetup setup, string code) =>
        setup.NewestRoutes.SelectMany(each => each.Route.Steps).Where(step => step.Step == code).Select(step => step.Name).Distinct().ToList() is [var only]
            ? only
            : FigureScope.Same(code);

    /// <summary>A role, with the name of a step that it decides for people.</summary>
    public static TermText Role(BookSetup setup, string role) => new(role,
        setup.NewestRoutes.SelectMany(each => each.Route.Steps).FirstOrDefault(step => step.Role == role)?.Name ?? FigureScope.Same(role));
}
