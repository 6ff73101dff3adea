using FundLedger.Pdf;

namespace FundLedger.Reports.Rendering;

/// <summary>The paper of vouchers and what stands where on it.</summary>
internal static class VoucherStyle
{
    /// <summary>240 × 140 mm: the usual paper of printed vouchers.</summary>
    public static readonly Size Paper = new(680.31f, 396.85f);

    /// <summary>25 mm at the left, where vouchers are bound.</summary>
    public const float Binding = 70.87f;

    public const float MarginX = 20;

    public const float MarginY = 18;

    /// <summary>Rows for lines on a sheet; a voucher with more goes on to the next, where the first row brings the sums forward.</summary>
    public const int LinesOnASheet = 6;

    public const float LineHeight = 32;

    public const float CodeSize = 48;

    /// <summary>The width of the column for the number of attachments.</summary>
    public const float Attachments = 16;

    public static float Width => Paper.Width - Binding - MarginX - Attachments;

    public static readonly TableStyle Table = TableStyle.Form with { PaddingX = 3, PaddingY = 1.5f };
}
