using System.Globalization;
using Livret.Domaine.Conservations;
using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;
using Livret.Domaine.Sessions;
using Livret.Donnees.Courriels;
using Livret.Donnees.Referentiels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Livret.Donnees.Parametres;

/// <summary>What the journal of parameters follows: one row per type, and the words of each column.</summary>
/// <param name="Nature">The kind of object that the page names.</param>
/// <param name="Cle">Its key; a part (an affectation, a habilitation) has the key of what it belongs to.</param>
/// <param name="Champs">The columns that are told, and how.</param>
internal sealed record ParametreSuivi(NatureDeParametre Nature, Func<object, string> Cle, IReadOnlyList<(string Propriete, string Dit)> Champs)
{
    /// <summary>For what is a part of an object: what it is called, and how one is said.</summary>
    public (string Dit, Func<object, string> Dire)? Partie { get; init; }

    /// <summary>A new one is told by the use case: its key is the database's.</summary>
    public bool CleDeLaBase { get; init; }
}

internal static class ParametresSuivis
{
    public static IReadOnlyDictionary<Type, ParametreSuivi> Tableau { get; } = new Dictionary<Type, ParametreSuivi>
    {
        [typeof(Utilisateur)] = new(NatureDeParametre.Utilisateur, o => $"{((Utilisateur)o).Id}",
        [
            (nameof(Utilisateur.Nom), "nom"), (nameof(Utilisateur.Prenom), "prénom"), (nameof(Utilisateur.Email), "adresse électronique"),
            (nameof(Utilisateur.DesactiveLe), "désactivé le"), (nameof(Utilisateur.TwoFactorEnabled), "double authentification"),
        ]),
        [typeof(Affectation)] = new(NatureDeParametre.Utilisateur, o => $"{((Affectation)o).UtilisateurId}", []) { Partie = ("affectation", o => Dire((Affectation)o)) },
        [typeof(Etablissement)] = new(NatureDeParametre.Etablissement, o => ((Etablissement)o).Uai,
        [
            (nameof(Etablissement.Nom), "nom"), (nameof(Etablissement.Type), "type"), (nameof(Etablissement.CodeAcademie), "académie"),
            (nameof(Etablissement.HabiliteCcf), "habilité au CCF"), (nameof(Etablissement.Adresse1), "adresse"), (nameof(Etablissement.Adresse2), "complément d’adresse"),
            (nameof(Etablissement.CodePostal), "code postal"), (nameof(Etablissement.Ville), "ville"), (nameof(Etablissement.Courriel), "adresse électronique"),
        ]),
        [typeof(Habilitation)] = new(NatureDeParametre.Etablissement, o => ((Habilitation)o).Uai, [])
        {
            Partie = ("habilitation", o => $"{((Habilitation)o).Specialite} : {(((Habilitation)o).HabiliteCcf ? "habilité" : "non habilité")}"),
        },
        [typeof(SessionExamen)] = new(NatureDeParametre.Session, o => Texte(((SessionExamen)o).Annee)!,
        [
            (nameof(SessionExamen.EstOuverte), "session ouverte"), (nameof(SessionExamen.DateLimiteCcf), "CCF et ponctuelles comptés avant le"),
            (nameof(SessionExamen.DebutFormation), "début de la formation"), (nameof(SessionExamen.DebutAnnee2), "début de la seconde année"),
            (nameof(SessionExamen.FinAnnee2), "fin de la seconde année"), (nameof(SessionExamen.DebutExclusion), "contrôle continu exclu à partir du"),
            (nameof(SessionExamen.FinExclusion), "contrôle continu exclu jusqu’au"), (nameof(SessionExamen.PonctuellePartielleNonHabilite), "ponctuelle partielle, non habilité"),
            (nameof(SessionExamen.SeuilStageSemaines), "semaines de stage au moins"), (nameof(SessionExamen.AppreciationBloquante), "appréciation bloquante"),
            (nameof(SessionExamen.QuatreYeux), "quatre yeux"),
        ]),
        [typeof(Conservation)] = new(NatureDeParametre.Session, o => Texte(((Conservation)o).Session)!, [])
        {
            Partie = ("conservation", o => $"{DonneesConservees.De(((Conservation)o).Nature).Libelle} : {(((Conservation)o).Mois is { } mois ? $"{Texte(mois)} mois" : "sans limite")}"),
        },
        [typeof(CalendrierAcademie)] = new(NatureDeParametre.Calendrier, o => $"{Texte(((CalendrierAcademie)o).Session)}/{((CalendrierAcademie)o).CodeAcademie}",
        [
            (nameof(CalendrierAcademie.OuvertureSaisie), "ouverture de la saisie"), (nameof(CalendrierAcademie.FermetureSaisie), "fermeture de la saisie"),
            (nameof(CalendrierAcademie.LimiteTransmission), "limite de transmission"), (nameof(CalendrierAcademie.Publication), "publication"),
        ]),
        [typeof(Academie)] = new(NatureDeParametre.Academie, o => ((Academie)o).Code,
        [
            (nameof(Academie.Nom), "nom"), (nameof(Academie.CodeService), "service"), (nameof(Academie.FuseauHoraire), "fuseau horaire"),
            (nameof(Academie.ValableDu), "valable du"), (nameof(Academie.ValableAu), "valable jusqu’au"),
        ]),
        [typeof(ServiceExamens)] = new(NatureDeParametre.Service, o => ((ServiceExamens)o).Code,
        [
            (nameof(ServiceExamens.Nom), "nom"), (nameof(ServiceExamens.Adresse), "adresse"), (nameof(ServiceExamens.CodePostal), "code postal"), (nameof(ServiceExamens.Ville), "ville"),
            (nameof(ServiceExamens.Courriel), "adresse électronique"), (nameof(ServiceExamens.Telephone), "téléphone"), (nameof(ServiceExamens.SignataireNom), "nom du signataire"),
            (nameof(ServiceExamens.SignataireQualite), "qualité du signataire"), (nameof(ServiceExamens.Tribunal), "tribunal administratif"),
            (nameof(ServiceExamens.TribunalAdresse), "adresse du tribunal"), (nameof(ServiceExamens.TribunalCodePostal), "code postal du tribunal"), (nameof(ServiceExamens.TribunalVille), "ville du tribunal"),
        ]),
        [typeof(TexteDeService)] = new(NatureDeParametre.Texte, o => $"{((TexteDeService)o).Service ?? "installation"}/{((TexteDeService)o).Nature}", [])
        {
            Partie = ("version", o => $"version {Texte(((TexteDeService)o).Version)} : {((TexteDeService)o).Texte}"),
        },
        [typeof(ReferentielDepose)] = new(NatureDeParametre.Referentiel, o => ((ReferentielDepose)o).Code,
            [(nameof(ReferentielDepose.Empreinte), "contenu"), (nameof(ReferentielDepose.VersionPubliee), "version publiée")]),
        [typeof(Commission)] = new(NatureDeParametre.Commission, o => Texte(((Commission)o).Id)!,
        [
            (nameof(Commission.Intitule), "intitulé"), (nameof(Commission.Specialite), "spécialité"), (nameof(Commission.Academies), "académies"), (nameof(Commission.Seance), "séance"),
            (nameof(Commission.Lieu), "lieu"), (nameof(Commission.Arrete), "arrêté"), (nameof(Commission.Pseudonymisee), "pseudonymisée"), (nameof(Commission.CloseLe), "close le"),
        ])
        {
            CleDeLaBase = true,
        },
        [typeof(MembreDeCommission)] = new(NatureDeParametre.Commission, o => Texte(((MembreDeCommission)o).CommissionId)!, []) { Partie = ("membre", o => Dire((MembreDeCommission)o)) },
        [typeof(ModeleDeCourriel)] = new(NatureDeParametre.ModeleDeCourriel, o => $"{((ModeleDeCourriel)o).Evenement}",
            [(nameof(ModeleDeCourriel.Objet), "objet"), (nameof(ModeleDeCourriel.Corps), "texte")]),
    };

    /// <summary>What the context is about to change, one line per column or part; a column that keeps its value gives none.</summary>
    public static IEnumerable<LigneDeParametre> Changements(ChangeTracker suivi) =>
        suivi.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .SelectMany(e => Tableau.TryGetValue(e.Metadata.ClrType, out var ligne) ? Changements(e, ligne) : []);

    /// <summary>A value as the journal keeps it.</summary>
    public static string? Texte(object? valeur) => valeur switch
    {
        null or "" => null,
        bool b => b ? "oui" : "non",
        DateOnly d => d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        DateTime d => d.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) + " UTC",
        decimal d => d.ToString("0.##", Domaine.Notations.Phrases.Francais),
        IEnumerable<string> liste => string.Join(", ", liste),
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => valeur.ToString(),
    };

    private static IEnumerable<LigneDeParametre> Changements(EntityEntry entree, ParametreSuivi suivi)
    {
        var cle = suivi.Cle(entree.Entity);
        if (suivi.Partie is { } partie)
        {
            var avant = entree.State is EntityState.Added ? null : partie.Dire(entree.OriginalValues.ToObject());
            var apres = entree.State is EntityState.Deleted ? null : partie.Dire(entree.Entity);
            return avant == apres ? [] : [new(suivi.Nature, cle, partie.Dit, avant, apres)];
        }
        return entree.State switch
        {
            EntityState.Added => suivi.CleDeLaBase ? [] : [new(suivi.Nature, cle, "création", null, Resumer(entree.CurrentValues, suivi))],
            EntityState.Deleted => [new(suivi.Nature, cle, "suppression", Resumer(entree.OriginalValues, suivi), null)],
            _ => from champ in suivi.Champs
                 let avant = Texte(entree.OriginalValues[champ.Propriete])
                 let apres = Texte(entree.CurrentValues[champ.Propriete])
                 where avant != apres
                 select new LigneDeParametre(suivi.Nature, cle, champ.Dit, avant, apres),
        };
    }

    /// <summary>« nom : Lycée X ; type : Public ».</summary>
    internal static string Resumer(PropertyValues valeurs, ParametreSuivi suivi) => string.Join(" ; ", suivi.Champs
        .Select(c => (c.Dit, Valeur: Texte(valeurs[c.Propriete]))).Where(c => c.Valeur is not null).Select(c => $"{c.Dit} : {c.Valeur}"));

    private static string Dire(Affectation a) =>
        a.Titre + (a.Debut is { } debut ? $", du {Texte(debut)}" : "") + (a.Fin is { } fin ? $", jusqu’au {Texte(fin)}" : "") + (a.DelegationId is null ? "" : ", par délégation de signature");

    private static string Dire(MembreDeCommission m) =>
        $"{m.Nom}, {m.Qualite}{(m.EstPresident ? ", préside" : "")}" + m.Presence switch
        {
            Presence.NonDite => "",
            Presence.Present => " : présent",
            Presence.ADistance => " : à distance",
            Presence.Absent => " : absent",
        };
}
