using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;

namespace Livret.Web.Pages.Aide;

/// <summary>How the help says the words of the tables.</summary>
public static class Mots
{
    public static string Dire(this Colonne? colonne) => colonne switch
    {
        Colonne.CcfOuPonctuelle => "CCF ou ponctuelle",
        Colonne.ControleContinu => "Contrôle continu",
        null => "Aucune",
    };

    /// <summary>Where an act leads.</summary>
    public static string Dire(this Arrivee arrivee) =>
        arrivee.EstAnterieure ? "L’état d’avant la décision" : arrivee.Etat?.EnClair() ?? "Même état";

    public static string DireLesConditions(this Transition transition)
    {
        var conditions = transition.Conditions.Select(c => c.Enonce).Concat(transition.ExigeUnMotif ? ["un motif"] : []);
        var dites = string.Join("\u00a0; ", conditions);
        return dites.Length == 0 ? "Aucune" : char.ToUpper(dites[0], Phrases.Francais) + dites[1..];
    }

    public static string Dire(this Calcul calcul) => calcul switch
    {
        Calcul.SansObjet => "Pas de note",
        Calcul.Realises => "Moyenne pondérée de ce qui a eu lieu",
        Calcul.RealisesEtComplements => "Ce qui a eu lieu, et un complément pour ce qui manque",
        Calcul.Continu => "Note de contrôle continu",
        Calcul.Conservee => "Note conservée, comptée dans la moyenne",
    };

    /// <summary>The conditions of a row: statut, form, what took place, what the team says.</summary>
    public static string Condition(this Cas cas) => cas.Statut switch
    {
        Statut.Ordinaire => string.Join(", ", new[] { Dire(cas.Forme), Dire(cas.Realisation), Dire(cas.Reflet), Reprise(cas.PartielleReprise) }.OfType<string>()),
        Statut.Dispense => "Dispense d’unité",
        Statut.Benefice => "Bénéfice d’une note conservée",
        Statut.NonPresentee => "Unité non présentée",
        Statut.SansNote => "Absence de note motivée par l’équipe",
    };

    public static string Dire(this Severite severite) => severite switch
    {
        Severite.Refusee => "Refusée",
        Severite.Bloquante => "Bloquante",
        Severite.Information => "Information",
    };

    public static string Expliquer(this Severite severite) => severite switch
    {
        Severite.Refusee => "La valeur n’est pas enregistrée. Ce qui a été tapé reste affiché, avec le message.",
        Severite.Bloquante => "La valeur est enregistrée. Le livret ne peut pas être signé tant que le point n’est pas réglé.",
        Severite.Information => "Rien n’est empêché. Le point est signalé pour vérification.",
    };

    public static string Dire(this Voie voie) => voie switch
    {
        Voie.Scolaire => "Scolaire",
        Voie.Apprentissage => "Apprentissage",
        Voie.Fpc => "Formation professionnelle continue",
        Voie.Distance => "Enseignement à distance",
    };

    public static string Dire(this TypeEtablissement type) => type switch
    {
        TypeEtablissement.Public => "établissement public",
        TypeEtablissement.PriveContrat => "privé sous contrat",
        TypeEtablissement.PriveHorsContrat => "privé hors contrat",
        TypeEtablissement.Cfa => "CFA",
        TypeEtablissement.FpcPublic => "organisme public de formation continue",
        TypeEtablissement.FpcPrive => "organisme privé de formation continue",
        TypeEtablissement.Distance => "enseignement à distance",
    };

    public static string Dire(this Regime regime) => regime switch
    {
        Regime.Habilite => "Habilité au CCF",
        Regime.HabiliteFpc => "Habilité au CCF, formation continue",
        Regime.NonHabilite => "Non habilité",
    };

    /// <summary>« 2 situations de CCF : S1 (40), S2 (60) ».</summary>
    public static string Dire(this Modalite modalite)
    {
        var elements = modalite.Elements.Count > 1
            ? " : " + string.Join(", ", modalite.Elements.Select(e => $"{e.Code} ({e.Poids})"))
            : $" : {modalite.Elements[0].Code}";
        return Dire(modalite.Forme) + (modalite.Duree is null ? "" : $", {modalite.Duree}") + elements;
    }

    private static string Dire(FormeEvaluation forme) => forme switch
    {
        FormeEvaluation.Ccf => "CCF",
        FormeEvaluation.PonctuelleEcrite => "Épreuve ponctuelle écrite",
        FormeEvaluation.PonctuelleOrale => "Épreuve ponctuelle orale",
        FormeEvaluation.PonctuellePratique => "Épreuve ponctuelle pratique",
    };

    private static string? Dire(FormeUnite? forme) => forme switch
    {
        FormeUnite.Ccf => "CCF",
        FormeUnite.PonctuelleHabilite => "Ponctuelle, établissement habilité",
        FormeUnite.PonctuelleNonHabilite => "Ponctuelle, établissement non habilité",
        null => null,
    };

    private static string? Dire(Realisation? realisation) => realisation switch
    {
        Realisation.Aucune => "rien n’a eu lieu avant la date limite",
        Realisation.Partielle => "une partie a eu lieu",
        Realisation.Entiere => "tout a eu lieu",
        null => null,
    };

    private static string? Dire(AvisReflet? reflet) => reflet switch
    {
        AvisReflet.NonDit => "l’équipe ne s’est pas prononcée",
        AvisReflet.Oui => "les notes reflètent le niveau",
        AvisReflet.Non => "les notes ne reflètent pas le niveau",
        null => null,
    };

    private static string? Reprise(bool? reprise) => reprise switch
    {
        true => "si la session reprend la partie passée",
        false => "si la session ne reprend pas la partie passée",
        null => null,
    };
}
