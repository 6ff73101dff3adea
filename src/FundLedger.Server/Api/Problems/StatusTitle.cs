namespace FundLedger.Server.Api;

/// <summary>What an HTTP status means here.</summary>
internal static class StatusTitle
{
    public static LocalName Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("请求无法读取", "The request cannot be read"),
        StatusCodes.Status401Unauthorized => new("须登录", "A log-in is needed"),
        StatusCodes.Status403Forbidden => new("无权", "Not permitted"),
        StatusCodes.Status404NotFound => new("不存在", "Not found"),
        StatusCodes.Status405MethodNotAllowed => new("此处不可如此请求", "Not a method of this resource"),
        StatusCodes.Status409Conflict => new("与现状不符", "In conflict with how things stand"),
        StatusCodes.Status412PreconditionFailed => new("已有变化", "Changed since it was seen"),
        StatusCodes.Status413PayloadTooLarge => new("内容过大", "Too large"),
        StatusCodes.Status415UnsupportedMediaType => new("内容类型不符", "Not a type that is taken"),
        StatusCodes.Status422UnprocessableEntity => new("按规则拒绝", "Refused by a rule"),
        StatusCodes.Status429TooManyRequests => new("请求过于频繁", "Too many requests"),
        StatusCodes.Status503ServiceUnavailable => new("暂不可用", "Not available now"),
        < StatusCodes.Status500InternalServerError => new("请求有误", "The request is in error"),
        _ => new("服务器故障", "A fault of the server"),
    };
}
