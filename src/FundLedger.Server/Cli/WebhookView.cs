using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>Webhooks and their deliveries as rows. The secret is a column of its own, for the one answer that shows it.</summary>
internal static class WebhookView
{
    public static readonly Column<Webhook>[] Columns =
    [
        Column<Webhook>.Number("id", "编号", "Id", webhook => webhook.Id),
        Column<Webhook>.Text("url", "地址", "URL", webhook => webhook.Url),
        Column<Webhook>.Text("kinds", "类型", "Kinds", webhook => new JsonArray([.. webhook.Kinds.Select(kind => JsonValue.Create(kind))])),
        Column<Webhook>.Text("unit", "单位", "Unit", webhook => webhook.Unit),
        Column<Webhook>.Text("active", "启用", "Active", webhook => webhook.IsActive),
        Column<Webhook>.Number("seq", "已处理至", "Up to", webhook => webhook.Seq),
        Column<Webhook>.Text("createdAt", "添加时刻", "Added at", webhook => webhook.CreatedAt),
        Column<Webhook>.Text("createdBy", "添加人", "Added by", webhook => webhook.CreatedBy),
    ];

    public static readonly Column<Webhook> Secret = Column<Webhook>.Text("secret", "密钥", "Secret", webhook => webhook.Secrets.Secret);

    public static readonly Column<WebhookDelivery>[] DeliveryColumns =
    [
        Column<WebhookDelivery>.Number("seq", "序号", "Seq", delivery => delivery.Seq),
        Column<WebhookDelivery>.Text("document", "单据", "Document", delivery => delivery.Document),
        Column<WebhookDelivery>.Number("attempts", "次数", "Attempts", delivery => delivery.Attempts),
        Column<WebhookDelivery>.Text("since", "自", "Since", delivery => delivery.Since),
        Column<WebhookDelivery>.Text("nextAt", "下次", "Next at", delivery => delivery.Failed ? null : delivery.NextAt),
        Column<WebhookDelivery>.Number("status", "应答", "Status", delivery => delivery.Status),
        Column<WebhookDelivery>.Text("problem", "问题", "Problem", delivery => delivery.Problem),
        Column<WebhookDelivery>.Text("failed", "放弃", "Given up", delivery => delivery.Failed),
    ];
}
