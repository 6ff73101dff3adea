using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace FundLedger.Storage;

/// <summary>A date as the databases give and take it: of their own type, or ISO 8601 text.</summary>
internal readonly record struct StoredDate(DateOnly Value)
{
    public static implicit operator DateOnly(StoredDate stored) => stored.Value;

    public static implicit operator StoredDate(DateOnly date) => new(date);
}

/// <summary>A moment as the databases give and take it: of their own type, or ISO 8601 text, UTC to the millisecond.</summary>
internal readonly record struct StoredMoment(DateTime Value)
{
    public static implicit operator DateTime(StoredMoment stored) => stored.Value;

    public static implicit operator StoredMoment(DateTime moment) => new(moment);
}

/// <summary>
/// How Dapper reads and writes them. Its handlers are global, so they are for these two types alone: what a program
/// that uses this library does with dates of its own is its own.
/// </summary>
internal static class StoredTimes
{
#pragma warning disable CA2255 // The handlers must be there before Dapper's first use.
    [ModuleInitializer]
    internal static void Register()
    {
        SqlMapper.AddTypeHandler(new DateHandler());
        SqlMapper.AddTypeHandler(new MomentHandler());
    }
#pragma warning restore CA2255

    private sealed class DateHandler : SqlMapper.TypeHandler<StoredDate>
    {
        private const string Form = "yyyy-MM-dd";

        public override void SetValue(IDbDataParameter parameter, StoredDate value) => parameter.Value = value.Value;

        public override StoredDate Parse(object value) => value switch
        {
            DateOnly date => date,
            DateTime moment => DateOnly.FromDateTime(moment),
            string text when DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
            _ => throw new DamagedException($"'{value}' is not a date."),
        };
    }

    private sealed class MomentHandler : SqlMapper.TypeHandler<StoredMoment>
    {
        private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

        public override void SetValue(IDbDataParameter parameter, StoredMoment value)
        {
            parameter.Value = parameter is SqliteParameter ? Refusal.Text(value.Value) : value.Value;
            // Left to itself it would be DATETIME, which keeps no milliseconds.
            if (parameter is SqlParameter moment)
                moment.SqlDbType = SqlDbType.DateTime2;
        }

        public override StoredMoment Parse(object value) => value switch
        {
            DateTime moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc),
            string text when DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, Utc, out var moment) => moment,
            _ => throw new DamagedException($"'{value}' is not a moment."),
        };
    }
}
