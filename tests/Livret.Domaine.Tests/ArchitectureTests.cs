using System.Reflection;
using NetArchTest.Rules;

namespace Livret.Domaine.Tests;

public class ArchitectureTests
{
    private static readonly Assembly Domaine = typeof(Refus).Assembly;

    [Fact]
    public void Le_domaine_ne_depend_que_de_la_bibliotheque_de_base() => Assert.All(
        Domaine.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Aucun_calcul_de_note_ne_passe_par_un_nombre_flottant() => Assert.All(
        Domaine.GetTypes().SelectMany(t => t.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)),
        m => Assert.DoesNotContain(m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType), t => t == typeof(double) || t == typeof(float)));

    [Fact]
    public void Les_types_publics_sont_fermes_a_l_heritage_les_actes_mis_a_part() => Assert.True(
        Types.InAssembly(Domaine).That().ResideInNamespace("Livret.Domaine").And().AreClasses().And().ArePublic().And().DoNotHaveName(nameof(Livret.Domaine.Circuits.Acte)).Should().BeSealed().Or().BeStatic().GetResult().IsSuccessful);
}
