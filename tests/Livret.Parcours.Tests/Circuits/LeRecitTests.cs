using Livret.Parcours.Tests.Navigation;

namespace Livret.Parcours.Tests.Circuits;

/// <summary>
/// From the first note to the published decision, in two académies: what each person clicks and reads, in order, on one database.
/// The steps follow one another; run the whole class.
/// </summary>
[TestCaseOrderer(DansLOrdre.Nom, "Livret.Parcours.Tests")]
public sealed partial class LeRecitTests(Recit recit) : Etapes(recit), IClassFixture<Recit>
{
    private const string Beranger = "BÉRANGER Oscar", Besnard = "BESNARD Dimitri", Cadoret = "CADORET Imane", Coeffic = "COËFFIC Joséphine",
        Dubreuil = "DUBREUIL Aurélien", Escoffier = "ESCOFFIER Elif", Foucault = "FOUCAULT-MÉNARD Youssef", Jaouen = "JAOUEN Lola", Weber = "WEBER Léa";

    private const string Lycee = "Lycée des Trois-Rivières";

    private const string Bordereau = "bordereau", PremiereDate = "première date", Lettre = "lettre";
}
