namespace FundLedger.Catalog;

/// <inheritdoc cref="PublishRoute"/>
public sealed class PublishRouteChange() : Change(PublishRoute.Kind)
{
    public override Topic Topic => Topic.Routes;

    public override string Verb => "route publish";

    public override string Path => "routes";

    public override LocalName Title => new("发布路线", "Route published");

    public override LocalName Summary => new(
        "发布路线或其下一版；在途申请仍走原版",
        "Publish a route, or its next version: requests under way keep theirs");

    public override LocalName Deed => new("发布审批路线[ {route.code}][ {route.name}]", "published route[ {route.code}][ {route.name}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("route", "路线", "The route"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """
        {
            "route":{
              "code":"budget", "name":{"zh":"预算申请", "en":"Budget requests"}, "for":{"kinds":["budget"]},
              "steps":[{"step":"street", "name":{"zh":"街道审批", "en":"Street office"}, "role":"approver", "level":"street"}]
            }
        }
        """,
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.RouteForm, Rule.FundMustExist, Rule.PurposeMustExist];
}
