namespace Livret.Web.Pages.ServiceExamens.Dossiers;

/// <summary>The tabs of the queue.</summary>
public enum Onglet { Tous, SansDifficulte, AExaminer, EnAttente, NonTransmis, Decides, AuJury, Retires }

/// <summary>What a person looks for among the files.</summary>
public enum Difficulte { HorsDelai, JamaisTransmis, StageInsuffisant, StageAJustifier, Proposition, DemandeDeReouverture, ReponseEchue }

/// <summary>In which order the files are listed.</summary>
public enum Tri { Nom, Recu, Etablissement }

public static class MotsDeFile
{
    public static string EnClair(this Onglet onglet) => onglet switch
    {
        Onglet.Tous => "Tous",
        Onglet.SansDifficulte => "Sans difficulté",
        Onglet.AExaminer => "À examiner",
        Onglet.EnAttente => "En attente",
        Onglet.NonTransmis => "Non transmis",
        Onglet.Decides => "Décidés",
        Onglet.AuJury => "Au jury",
        Onglet.Retires => "Retirés",
    };

    public static string EnClair(this Difficulte controle) => controle switch
    {
        Difficulte.HorsDelai => "Hors délai",
        Difficulte.JamaisTransmis => "Jamais transmis",
        Difficulte.StageInsuffisant => "Stage insuffisant",
        Difficulte.StageAJustifier => "Stage à justifier",
        Difficulte.Proposition => "Non-recevabilité proposée",
        Difficulte.DemandeDeReouverture => "Réouverture demandée",
        Difficulte.ReponseEchue => "Réponse échue",
    };

    public static string EnClair(this Tri tri) => tri switch
    {
        Tri.Nom => "Nom",
        Tri.Recu => "Date de transmission",
        Tri.Etablissement => "Établissement",
    };
}
