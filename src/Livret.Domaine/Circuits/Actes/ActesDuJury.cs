using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Circuits.Actes;

/// <summary>The livret is handed to a commission of its speciality and académie, with a sealed snapshot.</summary>
public sealed record TransmettreAuJury(Commission Commission, Bordereau Bordereau) : Acte(Geste.TransmettreAuJury)
{
    internal override string Detail => $"{Commission.Intitule}, bordereau {Bordereau.Numero}";

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici)
    {
        if (Commission.Specialite != livret.Specialite || Commission.Session != livret.Session || !Commission.Academies.Contains(livret.Etablissement!.CodeAcademie))
            return new(CodeAnomalie.ActeInterdit, $"La commission « {Commission.Intitule} » n’est pas celle de cette spécialité ou de cette académie. Choisissez-en une autre.", "§2", "commission");
        return Commission.CloseLe is null ? null
            : new(CodeAnomalie.ActeInterdit, $"La commission « {Commission.Intitule} » est close. Choisissez une commission qui siège encore.", "§2", "commission");
    }

    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        var visa = livret.VisaTransmis!;
        livret.Confier(Commission, new()
        {
            CommissionId = Commission.Id,
            Bordereau = Bordereau.Numero,
            Le = ici.Instant,
            Par = ici.Agent.Nom,
            Contenu = visa.Contenu,
            Empreinte = visa.Empreinte,
        });
    }
}

/// <summary>Not yet deliberated, the livret comes back to the service; the snapshot and the decision are kept.</summary>
public sealed record RetirerDuJury() : Acte(Geste.RetirerDuJury)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        livret.EnvoiAuJury!.Retirer(ici.Instant, Motif!);
        livret.Decision?.Rapporter(ici.Auteur, $"retrait du jury : {Motif}");
        livret.ReprendreAuJury();
    }
}

/// <summary>The decision of the president: notes arrêtées, one of the four outcomes, units to sit again. Nothing is applied alone.</summary>
/// <param name="Notes">One per unit of the candidate, with a motive where it is not the proposed one.</param>
/// <param name="Unites">For a livret that does not allow the jury to pronounce, the units that it names; ignored otherwise.</param>
public sealed record Deliberer(IReadOnlyList<NoteArretee> Notes, IssueJury Issue, IReadOnlyList<string> Unites) : Acte(Geste.Deliberer)
{
    private const string Texte = "code de l’éducation, D643-26";
    private static readonly Fraction Dix = 10;

    internal override string Detail => Issue.EnClair();

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici)
    {
        var attributions = livret.Attribuer(ici.Session, ici.Referentiel);
        foreach (var attribution in attributions.Where(a => a.Cas.Statut is not Statut.Dispense))
        {
            var code = attribution.Contexte.Unite.Code;
            if (Notes.FirstOrDefault(n => n.Unite == code) is not { } note || (note.Arretee is null && Issue is not IssueJury.LivretInsuffisant && attribution.Cas.Statut is not (Statut.NonPresentee or Statut.SansNote)))
                return new(CodeAnomalie.NoteManquante, $"Arrêtez une note pour {code}, ou dites que le livret ne permet pas de se prononcer.", Texte, $"note-{code}");
            if (attribution.Cas.Statut is Statut.Benefice && note.Arretee != attribution.NoteRetenue)
                return new(CodeAnomalie.ActeInterdit, $"La note de {code} est conservée d’une session antérieure : le jury ne la change pas.", "code de l’éducation, D643-15", $"note-{code}");
            if (note.Arretee != attribution.NoteRetenue && note.Arretee is not null && string.IsNullOrWhiteSpace(note.Motif))
                return new(CodeAnomalie.MotifManquant, $"La note arrêtée en {code} n’est pas celle du livret : donnez le motif du jury.", Texte, $"motif-{code}");
        }
        var moyenne = Deliberation.MoyenneDe(Notes, attributions).Exacte;
        return Issue switch
        {
            IssueJury.Admis when moyenne is null =>
                new(CodeAnomalie.ActeInterdit, "Une unité au moins n’a pas de note arrêtée : « admis » n’est pas possible.", "code de l’éducation, D643-22", "issue"),
            IssueJury.Admis when moyenne < Dix =>
                new(CodeAnomalie.ActeInterdit, "La moyenne des notes arrêtées est inférieure à 10 : « admis » n’est pas possible.", "code de l’éducation, D643-22", "issue"),
            IssueJury.AjourneAutorise or IssueJury.AjourneNonAutorise when moyenne >= Dix =>
                new(CodeAnomalie.ActeInterdit, "La moyenne des notes arrêtées atteint 10 : le jury admet, ou dit que le livret ne permet pas de se prononcer.", "code de l’éducation, D643-22", "issue"),
            IssueJury.LivretInsuffisant when UnitesNommees(attributions).Count == 0 =>
                new(CodeAnomalie.ChampVide, "Nommez au moins une unité à présenter à la session de remplacement.", Texte, "unites"),
            not IssueJury.Admis when string.IsNullOrWhiteSpace(Motif) =>
                new(CodeAnomalie.ChampVide, "Donnez le motif du jury (assiduité, motivation, insuffisance du livret).", Texte, "motif"),
            _ => null,
        };
    }

    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        var attributions = livret.Attribuer(ici.Session, ici.Referentiel);
        livret.Ajouter(new Deliberation
        {
            CommissionId = livret.CommissionId!.Value,
            Notes = [.. attributions.Select(a => NoteDe(a))],
            Issue = Issue,
            Motif = Issue is IssueJury.Admis ? null : Motif,
            UnitesARepasser = Issue switch
            {
                IssueJury.AjourneAutorise => [.. attributions.Where(EstARepasser).Select(a => a.Contexte.Unite.Code)],
                IssueJury.LivretInsuffisant => UnitesNommees(attributions),
                IssueJury.Admis or IssueJury.AjourneNonAutorise => [],
            },
            Moyenne = Deliberation.MoyenneDe(Notes, attributions).Affichee,
            MentionDExamen = Issue.EstAjourne()
                ? $"Livret examiné par le jury le {Phrases.JourEnLettres(ici.Jour)}, sous la présidence de {ici.Agent.Nom}" : null,
            EmpreinteExaminee = livret.EnvoiAuJury!.Empreinte,
            ParId = ici.Agent.Id,
            Par = ici.Agent.Nom,
            Le = ici.Instant,
        });
    }

    /// <summary>Below 10, or without any note that could be kept.</summary>
    private bool EstARepasser(Attribution attribution) => NoteDe(attribution).Arretee is { } note ? note.Centiemes < 1000 : attribution.Cas.Statut is Statut.SansNote;

    private NoteArretee NoteDe(Attribution attribution)
    {
        var note = attribution.Cas.Statut is Statut.Dispense ? null : Notes.FirstOrDefault(n => n.Unite == attribution.Contexte.Unite.Code);
        var changee = note?.Arretee != attribution.NoteRetenue;
        return new(attribution.Contexte.Unite.Code, attribution.NoteRetenue, note?.Arretee, changee ? note?.Motif : null);
    }

    private List<string> UnitesNommees(IEnumerable<Attribution> attributions) =>
        [.. attributions.Where(a => a.Cas.Statut is not Statut.Dispense).Select(a => a.Contexte.Unite.Code).Where(Unites.Contains)];
}

public sealed record ReprendreLaDeliberation() : Acte(Geste.ReprendreLaDeliberation)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.Deliberation!.Reprendre(ici.Instant);
}

/// <summary>The procès-verbal of the commission closes the livret.</summary>
public sealed record Clore(ProcesVerbal ProcesVerbal) : Acte(Geste.Clore)
{
    internal override string Detail => $"Procès-verbal {ProcesVerbal.Numero}";
}

public sealed record Publier() : Acte(Geste.Publier);

/// <summary>The service asks the president to rectify a clerical mistake.</summary>
public sealed record DemanderUneRectification() : Acte(Geste.DemanderUneRectification)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici) =>
        livret.Ouvrir(NaturePoint.DemandeDeRectification, Motif!, [], jusquau: null, ici.Auteur);
}

/// <summary>The livret comes back before the jury; the other candidates are untouched.</summary>
public sealed record Rectifier() : Acte(Geste.Rectifier)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        livret.Fermer(NaturePoint.DemandeDeRectification, ici.Instant, "délibération rouverte");
        livret.Deliberation!.Reprendre(ici.Instant);
        livret.Commission!.Rouvrir();
    }
}
