using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Dates and moments as the databases give and take them: native types, or ISO 8601 text.</summary>
internal static class DateHandlers
{
#pragma warning disable CA2255 // Dapper's handlers are global, and must be there before its first use.
    [ModuleInitializer]
    internal static void Register()
    {
        SqlMapper.AddTypeHandler(new Date());
        SqlMapper.RemoveTypeMap(typeof(DateTime));
        SqlMapper.AddTypeHandler(new Moment());
    }
#pragma warning restore CA2255

    private sealed class Date : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value) => parameter.Value = value;

        public override DateOnly Parse(object value) => value switch
        {
            DateOnly date => date,
            DateTime moment => DateOnly.FromDateTime(moment),
            string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            _ => throw new DamagedException($"'{value}' is not a date."),
        };
    }

    private sealed class Moment : SqlMapper.TypeHandler<DateTime>
    {
        private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

        public override void SetValue(IDbDataParameter parameter, DateTime value) =>
            parameter.Value = parameter is Microsoft.Data.Sqlite.SqliteParameter ? Refusal.Text(value) : value;

        public override DateTime Parse(object value) => value switch
        {
            DateTime moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc),
            string text when DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) => moment,
            _ => throw new DamagedException($"'{value}' is not a moment."),
        };
    }
}
