namespace FundLedger.Reports;

/// <summary>支付申请单 of a reservation without a route: whoever committed it approved it.</summary>
internal static class ReservationForm
{
    /// <inheritdoc cref="PaymentRequestReport.OfReservation"/>
    public static FormSheet SheetOf(
        BookSetup setup, Reservation reservation, PrintedAmount amount, IReadOnlyDictionary<long, string> payees, Func<Place, long> available)
    {
        var at = reservation.Lines[0].At;
        var payments = reservation.Payments.Select(payment => (payment.Entry, payment.Amount, Payee: payees.GetValueOrDefault(payment.Entry.Seq, ""))).ToList();
        var fields = new PaymentFormFields
        {
            Unit = at.Unit,
            Fund = at.Fund,
            AskedOn = reservation.Reserved.Date,
            Title = reservation.Reserved.Text,
            Status = reservation.Status,
            Payee = PaymentFormFields.OnlyOne(payments.Select(payment => payment.Payee)),
        };
        return new FormSheet(
            PaymentRequestReport.Title, reservation.Code, reservation.Committed is null, setup.Unit(at.Unit).Name, fields.Of(setup),
            PaymentRequestReport.LinesOf(setup, reservation.Lines, available), PaymentRequestReport.Amount(amount.Amount), amount.Capital,
            new Signature(new LocalName("申请人", "Applicant"), PersonOf(setup, reservation.Reserved), reservation.Reserved.Date),
            [new FormApproval(new("批准", "Approval"), setup.Unit(at.Unit).Name, reservation.Committed is { } committed
                ? [new Signature(new("同意", "Approve"), PersonOf(setup, committed), committed.Date)]
                : [])],
            [.. payments.Select(payment => new FormPayment(payment.Entry.Date, payment.Entry.Seq, payment.Payee, PaymentRequestReport.Amount(payment.Amount)))]);
    }

    private static LocalName PersonOf(BookSetup setup, Entry entry) => setup.Accounts.TryGetValue(entry.Actor, out var person)
        ? setup.Person(person).Name
        : new LocalName(entry.Actor, entry.Actor);
}
