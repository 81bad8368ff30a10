using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Livret.Web.Tests;

/// <summary>The statements that the application sends to its database, in order.</summary>
public sealed class CompteurSql : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _instructions = [];

    public IReadOnlyCollection<string> Instructions => _instructions;

    /// <summary>How many statements a piece of work costs.</summary>
    public async Task<int> CompterAsync(Func<Task> travail)
    {
        var avant = _instructions.Count;
        await travail();
        return _instructions.Count - avant;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Noter(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Noter(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Noter(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Noter(command, result));

    private T Noter<T>(DbCommand command, T result)
    {
        _instructions.Enqueue(command.CommandText);
        return result;
    }
}
