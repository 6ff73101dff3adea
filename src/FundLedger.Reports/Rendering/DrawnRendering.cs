using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>Parts that have pages of their own.</summary>
internal static class DrawnRendering
{
    public static void Compose(DocumentDescriptor pages, DrawnPart part, RenderContext context)
    {
        switch (part)
        {
            case VoucherPart vouchers:
                VoucherRendering.Compose(pages, vouchers, context);
                break;
            case FormPart form:
                FormRendering.Compose(pages, form, context);
                break;
            case StatementPart statement:
                StatementRendering.Compose(pages, statement, context);
                break;
            default:
                throw new ArgumentException($"There is no rendering of {part.GetType().Name}.", nameof(part));
        }
    }
}
