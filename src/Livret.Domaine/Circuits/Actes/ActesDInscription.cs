using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Referentiels;

namespace Livret.Domaine.Circuits;

/// <summary>The candidate enters the session: the first event of his livret.</summary>
public sealed record Inscrire() : Acte(Geste.Inscrire)
{
    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) =>
        livret.RangJournal > 0 ? new(CodeAnomalie.NumeroDejaPris, "Ce candidat est déjà inscrit à la session.") : null;

    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.OuvrirLesUnites(ici.Referentiel);
}

/// <summary>
/// Name, birth, établissement, voie, option, speciality, division… as they should be. The notes stay; what the new regime refuses is set
/// aside by itself (rules, section 5).
/// </summary>
/// <param name="Etablissement">That of <see cref="Nouvelle"/>, its académie loaded.</param>
/// <param name="Referentiel">Of the speciality of <see cref="Nouvelle"/>.</param>
public sealed record CorrigerLInscription(Inscription Nouvelle, Etablissement Etablissement, Referentiel Referentiel) : Acte(Geste.CorrigerLInscription)
{
    internal override string Changements(LivretScolaire livret) => Ecarts.EnClair(Inscription.De(livret).EnClair(), Nouvelle.EnClair());

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) =>
        livret.DerniereTransmission is not null && (Nouvelle.Uai != livret.Uai || Nouvelle.Specialite != livret.Specialite)
            ? new(CodeAnomalie.LivretVerrouille, "Ce livret a déjà été transmis : son établissement et sa spécialité ne changent plus. Retirez le candidat de la session pour transfert, puis inscrivez-le ailleurs.", "§2", Nouvelle.Uai != livret.Uai ? "uai" : "specialite")
        : ici.Agent.Peut(Role.Gestionnaire, new(Etablissement.Academie!.CodeService, Etablissement.Uai, Nouvelle.Division)) ? null
            : new(CodeAnomalie.ActeInterdit, $"L’établissement {Etablissement.Uai} relève d’un autre service des examens.", Champ: "uai");

    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.Inscrire(Nouvelle, Etablissement, Referentiel);
}

/// <summary>The address of the candidate: whatever the state, for no visa seals it.</summary>
public sealed record ActualiserLesCoordonnees(Coordonnees Nouvelles) : Acte(Geste.ActualiserLesCoordonnees)
{
    internal override string Changements(LivretScolaire livret) => Ecarts.EnClair(Coordonnees.De(livret).EnClair(), Nouvelles.EnClair());

    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.Joindre(Nouvelles);
}
