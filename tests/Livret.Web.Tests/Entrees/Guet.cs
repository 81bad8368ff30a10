using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Livret.Web.Tests.Entrees;

/// <summary>What a request leaves behind the answer: exceptions that no code caught, tables that it wrote. Taken once, then forgotten.</summary>
internal sealed partial class Guet : DbCommandInterceptor, IExceptionHandler
{
    private readonly ConcurrentQueue<Exception> _exceptions = [];
    private readonly ConcurrentDictionary<string, bool> _tables = [];

    public IReadOnlyList<Exception> Exceptions()
    {
        List<Exception> prises = [];
        while (_exceptions.TryDequeue(out var exception))
            prises.Add(exception);
        return prises;
    }

    public IReadOnlySet<string> Tables()
    {
        HashSet<string> prises = [.. _tables.Keys];
        _tables.Clear();
        return prises;
    }

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        _exceptions.Enqueue(exception);
        return ValueTask.FromResult(false);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Noter(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Noter(command, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Noter(command, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Noter(command, result));

    private T Noter<T>(DbCommand command, T result)
    {
        foreach (Match ecriture in Ecriture().Matches(command.CommandText))
            _tables[ecriture.Groups[1].Value] = true;
        return result;
    }

    [GeneratedRegex("""\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"(\w+)""")]
    private static partial Regex Ecriture();
}
