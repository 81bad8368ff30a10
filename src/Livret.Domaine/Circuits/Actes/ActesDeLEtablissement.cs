using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Circuits.Actes;

/// <summary>The team hands the livret to the head; what was sent back is treated.</summary>
public sealed record Soumettre() : Acte(Geste.Soumettre)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.Fermer(NaturePoint.Renvoi, ici.Instant, "soumis de nouveau");
}

/// <summary>The team takes it back before the visa.</summary>
public sealed record Reprendre() : Acte(Geste.Reprendre);

/// <summary>The head sends it back: these units are open until the date, whatever the window.</summary>
/// <param name="Parties">Codes of units, or <see cref="PointOuvert.Dossier"/>; at least one.</param>
/// <param name="Jusquau">UTC; null: the transmission deadline, or the date that the service gave.</param>
public sealed record RenvoyerALEquipe(IReadOnlyList<string> Parties, DateTime? Jusquau) : Acte(Geste.RenvoyerALEquipe)
{
    internal override string Detail => string.Join(", ", Parties.Select(PointOuvert.EnClair));

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) =>
        Ouvertures.RefuserLesParties(livret, Parties) ?? Ouvertures.RefuserHorsDuPoint(livret, Parties, Jusquau, ici) ?? Ouvertures.RefuserLaDate(Echeance(livret, ici), ici);

    internal override void Produire(LivretScolaire livret, Circonstances ici) =>
        livret.Ouvrir(NaturePoint.Renvoi, Motif!, Parties, Echeance(livret, ici), ici.Auteur);

    private DateTime? Echeance(LivretScolaire livret, Circonstances ici) =>
        Jusquau ?? livret.Point(NaturePoint.Regularisation, NaturePoint.Reouverture)?.Jusquau ?? ici.Calendrier?.LimiteTransmission;
}

/// <summary>The visa and the declaration on honour: the content is sealed.</summary>
/// <param name="Qualite">Of the head, as he signs: « Proviseur ». A delegate signs with that of his delegation.</param>
/// <param name="Section">The class and the section as they stand.</param>
public sealed record Viser(string Qualite, Section Section) : Acte(Geste.Viser)
{
    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) => string.IsNullOrWhiteSpace(Signataire(livret, ici).Qualite)
        ? new(CodeAnomalie.ChampVide, "Indiquez votre qualité, par exemple « Proviseur ».", "§2", "qualite") : null;

    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        var signataire = Signataire(livret, ici);
        var declaration = Declaration.Courante;
        var contenu = ContenuScelle.Pour(livret, ici.Session, ici.Referentiel, Section, declaration, signataire, ici.Instant);
        livret.Ajouter(new Visa
        {
            VersionDeclaration = declaration.Version,
            TexteDeclaration = declaration.Texte,
            SignataireId = ici.Agent.Id,
            Nom = signataire.Nom,
            Qualite = signataire.Qualite,
            ParDelegation = signataire.ParDelegation,
            Le = ici.Instant,
            Contenu = contenu,
            Empreinte = Visa.Sceller(contenu),
            Copie = CopieDuLivret.Ecrire(livret),
            RangJournal = livret.RangJournal,
            EmpreinteJournal = livret.EmpreinteJournal,
        });
    }

    private Signataire Signataire(LivretScolaire livret, Circonstances ici) => Conditions.EstChef(livret, ici.Agent) || ici.Delegation is null
        ? new(ici.Agent.Nom, Qualite.Trim(), null)
        : new(ici.Agent.Nom, ici.Delegation.Qualite, ici.Delegation.Acte);
}

/// <summary>The visa is withdrawn and kept.</summary>
public sealed record RetirerLeVisa() : Acte(Geste.RetirerLeVisa)
{
    internal override void Produire(LivretScolaire livret, Circonstances ici) => livret.Visa!.Retirer(ici.Instant, ici.Agent.Nom, Motif!);
}

/// <summary>The livret leaves for the examination service, on a bordereau.</summary>
public sealed record Transmettre(Bordereau Bordereau) : Acte(Geste.Transmettre)
{
    internal override string Detail => Bordereau.EstHorsDelai ? $"Bordereau {Bordereau.Numero}, hors délai" : $"Bordereau {Bordereau.Numero}";

    internal override void Produire(LivretScolaire livret, Circonstances ici)
    {
        var reouverture = livret.Point(NaturePoint.Reouverture);
        var limite = reouverture?.Jusquau ?? ici.Calendrier?.LimiteTransmission;
        livret.Ajouter(new Transmission
        {
            Bordereau = Bordereau.Numero,
            Precedent = livret.DerniereTransmission?.Bordereau,
            VisaId = livret.Visa!.Id,
            Empreinte = livret.Visa.Empreinte,
            Le = ici.Instant,
            Limite = limite,
            DansLeDelai = limite is null || ici.Instant <= limite,
        });
        foreach (var nature in (NaturePoint[])[NaturePoint.Renvoi, NaturePoint.Regularisation, NaturePoint.Reouverture])
            livret.Fermer(nature, ici.Instant, "transmis de nouveau");
        livret.OublierLesConstats();
        if (livret.Proposition is { PourNonTransmission: true } proposition)
            proposition.Fermer(ici.Instant, "annulée par une transmission tardive");
    }
}

/// <summary>The head asks the service to reopen the livret.</summary>
/// <param name="Parties">What he wants to correct.</param>
public sealed record DemanderUneReouverture(IReadOnlyList<string> Parties) : Acte(Geste.DemanderUneReouverture)
{
    internal override string Detail => string.Join(", ", Parties.Select(PointOuvert.EnClair));

    internal override Refus? Refuser(LivretScolaire livret, Circonstances ici) => Ouvertures.RefuserLesParties(livret, Parties);

    internal override void Produire(LivretScolaire livret, Circonstances ici) =>
        livret.Ouvrir(NaturePoint.DemandeDeReouverture, Motif!, Parties, jusquau: null, ici.Auteur);
}
