using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;

namespace Livret.Domaine.Deliberations;

/// <summary>A commission of the jury: a speciality, one or several académies, a president, members, a day (circuit, « the jury »).</summary>
public sealed class Commission
{
    private readonly List<MembreDeCommission> _membres = [];

    public int Id { get; init; }
    public required int Session { get; init; }

    /// <summary>The examination service that names it.</summary>
    public required string Service { get; init; }

    public required string Specialite { get; set; }

    /// <summary>Codes of the académies whose livrets it examines.</summary>
    public required IReadOnlyList<string> Academies { get; set; }

    public required string Intitule { get; set; }

    /// <summary>Day of the sitting: nothing is deliberated before.</summary>
    public required DateOnly Seance { get; set; }

    public string? Lieu { get; set; }

    /// <summary>Reference of the arrêté that names it (code de l’éducation, D643-31).</summary>
    public string? Arrete { get; set; }

    /// <summary>The members read the livrets without the name of the candidate nor of the établissement.</summary>
    public bool Pseudonymisee { get; set; }

    public IReadOnlyList<MembreDeCommission> Membres => _membres;
    public MembreDeCommission? President => _membres.Find(m => m.EstPresident);

    /// <summary>When it was closed, UTC; null: it sits.</summary>
    public DateTime? CloseLe { get; private set; }

    /// <summary>Renewed by every change: the second of two changes made from the same page is a conflict.</summary>
    public Guid Version { get; private set; } = Guid.CreateVersion7();

    /// <summary>One more member; a commission has one president.</summary>
    public Refus? Nommer(MembreDeCommission membre)
    {
        if (CloseLe is not null)
            return Composee();
        if (membre.EstPresident && President is { } president)
            return new(CodeAnomalie.ActeInterdit, $"{president.Nom} préside déjà cette commission. Retirez-le d’abord.", "code de l’éducation, D643-31", "president");
        if (_membres.Exists(m => m.UtilisateurId is not null && m.UtilisateurId == membre.UtilisateurId))
            return new(CodeAnomalie.ActeInterdit, $"{membre.Nom} est déjà dans cette commission.", Champ: "membre");
        _membres.Add(membre);
        Renouveler();
        return null;
    }

    public Refus? Retirer(Guid membre)
    {
        if (CloseLe is not null)
            return Composee();
        _membres.RemoveAll(m => m.Id == membre);
        Renouveler();
        return null;
    }

    /// <summary>Records who is there, by member.</summary>
    public Refus? Emarger(IReadOnlyDictionary<Guid, Presence> presences)
    {
        if (CloseLe is not null)
            return new(CodeAnomalie.ActeInterdit, "La commission est close : l’émargement ne change plus.");
        foreach (var membre in _membres)
            membre.Presence = presences.GetValueOrDefault(membre.Id, membre.Presence);
        Renouveler();
        return null;
    }

    /// <summary>What prevents the closing; null: nothing.</summary>
    /// <param name="livrets">All those of the commission.</param>
    public Refus? RefuserLaCloture(IReadOnlyCollection<LivretScolaire> livrets)
    {
        var restants = livrets.Count(l => l.Etat is Etat.AuJury);
        return livrets.Count == 0 ? Non("Aucun livret n’a été transmis à cette commission : il n’y a rien à clore.")
            : restants > 0 ? Non($"{restants} livret{(restants > 1 ? "s ne sont pas délibérés" : " n’est pas délibéré")}. Délibérez-les avant de clore.")
            : President is null ? Non("La commission n’a pas de président. Le service des examens le nomme.")
            : _membres.Exists(m => m.Presence is Presence.NonDite) ? Non("L’émargement n’est pas complet. Dites pour chaque membre s’il est présent.")
            : President.Presence is Presence.Absent ? Non("Le président est noté absent. Corrigez l’émargement.")
            : livrets.All(l => l.Etat is not Etat.Delibere) ? Non("Tous les livrets de cette commission sont déjà clos.")
            : null;
    }

    public void Clore(DateTime instant)
    {
        CloseLe = instant;
        Renouveler();
    }

    /// <summary>A clerical mistake is rectified: the commission sits again.</summary>
    public void Rouvrir()
    {
        CloseLe = null;
        Renouveler();
    }

    public void Renouveler() => Version = Guid.CreateVersion7();

    private static Refus Composee() => new(CodeAnomalie.ActeInterdit, "La commission est close : sa composition ne change plus.");

    private static Refus Non(string phrase) => new(CodeAnomalie.ActeInterdit, phrase, "code de l’éducation, D643-31");
}

public enum Presence { NonDite, Present, ADistance, Absent }

/// <summary>A member, as the arrêté names him.</summary>
public sealed class MembreDeCommission
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int CommissionId { get; init; }

    /// <summary>The account that consults the livrets; null: he has none.</summary>
    public Guid? UtilisateurId { get; init; }

    public required string Nom { get; init; }

    /// <summary>« inspectrice d’académie », « professeur », « professionnel »…</summary>
    public required string Qualite { get; init; }

    public required bool EstPresident { get; init; }
    public Presence Presence { get; internal set; }
}
