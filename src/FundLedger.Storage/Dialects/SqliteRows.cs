using System.Text;
using Microsoft.Data.Sqlite;

namespace FundLedger.Storage;

/// <summary>Inserts rows many to a statement, with one prepared statement for full groups and single rows for the rest.</summary>
internal sealed class SqliteRows : IDisposable
{
    private readonly SqliteTransaction _transaction;
    private readonly string _insert;
    private readonly string _tail;
    private readonly int _columns;
    private readonly object?[] _values;
    private SqliteCommand? _group;
    private SqliteCommand? _single;
    private int _filled;

    public SqliteRows(SqliteTransaction transaction, string insert, string tail, int columns, int rows)
    {
        (_transaction, _insert, _tail, _columns) = (transaction, insert, tail, columns);
        _values = new object?[columns * rows];
    }

    public void Add(params ReadOnlySpan<object?> row)
    {
        row.CopyTo(_values.AsSpan(_filled));
        _filled += _columns;
        if (_filled < _values.Length)
            return;
        Execute(_group ??= Prepare(_values.Length / _columns), 0);
        _filled = 0;
    }

    public void Dispose()
    {
        for (var start = 0; start < _filled; start += _columns)
            Execute(_single ??= Prepare(1), start);
        _group?.Dispose();
        _single?.Dispose();
    }

    private void Execute(SqliteCommand command, int start)
    {
        for (var i = 0; i < command.Parameters.Count; i++)
            command.Parameters[i].Value = _values[start + i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(int rows)
    {
        var text = new StringBuilder(_insert);
        var command = _transaction.Connection!.CreateCommand();
        for (var i = 0; i < rows * _columns; i++)
        {
            text.Append(i % _columns > 0 ? ", " : i > 0 ? "), (" : "(").Append("@p").Append(i);
            command.Parameters.Add(new SqliteParameter($"@p{i}", null));
        }

        command.CommandText = text.Append(')').Append(_tail).ToString();
        command.Transaction = _transaction;
        command.Prepare();
        return command;
    }
}
