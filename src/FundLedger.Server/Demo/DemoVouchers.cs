namespace FundLedger.Server;

/// <summary>签章: in the first days of each month the street A01 signs its vouchers of the month before, December's after the year is closed.</summary>
internal sealed class DemoVouchers(DemoWorld world, DemoPeople people)
{
    private const string Street = "A01";

    private static readonly (VoucherOffice Office, string Role, string Unit)[] Offices =
    [
        (VoucherOffice.Checker, "deputy-director", Street),
        (VoucherOffice.Bookkeeper, "accounts-clerk", "A0101"),
        (VoucherOffice.Cashier, "cashier", Street),
        (VoucherOffice.Supervisor, "director", Street),
    ];

    public void Plan()
    {
        for (var month = 1; month < 12; month++)
        {
            var signed = new Period(DemoCalendar.Year, month);
            world.Agenda.On(DemoWorld.On(month + 1, 5), () => Sign(signed));
        }
    }

    /// <summary>Of the month in which the year was closed by the municipality, a finance officer of the street signs as having made the closings.</summary>
    public void SignClosing(Period period)
    {
        Sign(period, (VoucherOffice.Preparer, "finance-officer", Street));
        Sign(period);
    }

    private void Sign(Period period) => Sign(period, Offices);

    private void Sign(Period period, params (VoucherOffice Office, string Role, string Unit)[] offices)
    {
        foreach (var (office, role, unit) in offices)
        {
            world.Journal.Add(new SignVoucher { Unit = Street, Period = period.ToString(), Office = office },
                people.HoldersOf(role, unit)[0], $"{period} 凭证签章");
        }
    }
}
