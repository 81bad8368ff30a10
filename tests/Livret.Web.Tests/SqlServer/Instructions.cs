using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Livret.Web.Tests.SqlServer;

/// <summary>The statements of a translated query: one, or several when its collections are loaded apart.</summary>
internal static class Instructions
{
    public static IReadOnlyList<Expression> De(Expression requete)
    {
        Recherche recherche = new();
        recherche.Visit(requete);
        return recherche.Trouvees;
    }

    /// <summary>A value for each parameter, so that the statement is the one of the usual call: nothing null, two elements in a list.</summary>
    public static Dictionary<string, object?> Valeurs(Expression instruction)
    {
        return Parametres(instruction).ToDictionary(p => p.Name, p => Exemple(p.Type, p.TypeMapping?.Converter?.ModelClrType));
    }

    /// <summary>The parameters that a statement names, each once.</summary>
    public static IEnumerable<SqlParameterExpression> Parametres(Expression instruction)
    {
        RechercheDeParametres recherche = new();
        recherche.Visit(instruction);
        return recherche.Trouves.DistinctBy(p => p.Name);
    }

    /// <summary>What reads rows holds a select; a collection loaded apart holds its own; an update or a deletion is one by itself.</summary>
    private sealed class Recherche : ExpressionVisitor
    {
        public List<Expression> Trouvees { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case ShapedQueryExpression lue:
                    Visit(lue.QueryExpression);
                    Visit(lue.ShaperExpression);
                    return node;
                case SelectExpression or UpdateExpression or DeleteExpression:
                    Trouvees.Add(node);
                    return node;
                case RelationalSplitCollectionShaperExpression apart:
                    Trouvees.Add(apart.SelectExpression);
                    Visit(apart.InnerShaper);
                    return node;
                default:
                    return base.VisitExtension(node);
            }
        }
    }

    private sealed class RechercheDeParametres : ExpressionVisitor
    {
        public List<SqlParameterExpression> Trouves { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            if (node is SqlParameterExpression parametre)
                Trouves.Add(parametre);
            return base.VisitExtension(node);
        }
    }

    private static object? Exemple(Type type, Type? converti)
    {
        if (type != typeof(string) && type.GetInterfaces().Append(type).FirstOrDefault(EstUneSuite) is { } suite)
        {
            var element = suite.GetGenericArguments()[0];
            var tableau = Array.CreateInstance(element, 2);
            for (var i = 0; i < tableau.Length; i++)
                tableau.SetValue(Exemple(element, null), i);
            return type.IsArray || type.IsInterface ? tableau : Activator.CreateInstance(typeof(List<>).MakeGenericType(element), tableau);
        }
        var nu = Nullable.GetUnderlyingType(converti ?? type) ?? converti ?? type;
        return nu == typeof(string) ? "texte" : nu.IsValueType ? Activator.CreateInstance(nu) : null;
    }

    private static bool EstUneSuite(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);
}
