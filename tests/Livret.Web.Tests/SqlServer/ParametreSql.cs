namespace Livret.Web.Tests.SqlServer;

/// <summary>A parameter of a statement, as a procedure declares it.</summary>
/// <param name="Nom">With its <c>@</c>.</param>
/// <param name="Type">Of SQL Server: <c>nvarchar(8)</c>.</param>
internal sealed record ParametreSql(string Nom, string Type);
