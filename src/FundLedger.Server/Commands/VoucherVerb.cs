using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>voucher …</c>: vouchers, and who signed them.</summary>
internal static class VoucherVerb
{
    public static Command Create() => new("voucher", """
        记账凭证：编号、签章 · Vouchers: their numbers and signatures.
        fundledger voucher sign --unit A01 --period 2025-03 --office checker --actor wei.jing
        fundledger voucher show --unit A01 --period 2025-03
        """)
    {
        CommandVerb.Of("sign", SignVoucher.Kind, """
            签章：以某职责签某单位某月的凭证 · Sign vouchers of a unit's month in an office.
            fundledger voucher sign --unit A01 --period 2025-03 --office cashier --actor wang.juan
            fundledger voucher sign --unit A01 --period 2025-03 --office checker --entries 1187 1190 --actor wei.jing
            """),
    };
}
