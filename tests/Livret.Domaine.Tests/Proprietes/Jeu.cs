using CsCheck;
using Livret.Domaine.Circuits;
using Livret.Domaine.Livrets;
using Livret.Domaine.Perimetres;
using Livret.Domaine.Recevabilites;

namespace Livret.Domaine.Tests.Proprietes;

/// <summary>A play: who, how far it is led before chance takes over, and the steps of chance.</summary>
/// <param name="Particularite">One unit without ordinary note: exempt, kept, without note…</param>
internal sealed record Tirage(Candidat Candidat, bool Rempli, int Particularite, int Chemin, int Avance, int Depart, List<Pas> Suite)
{
    public static Gen<Tirage> Gen { get; } = CsCheck.Gen.Select(Candidat.Tirage, CsCheck.Gen.Int[0, 4], CsCheck.Gen.Int[0, 9], CsCheck.Gen.Int[0, 9], CsCheck.Gen.Int[0, 12], CsCheck.Gen.Int[0, 37], Tirages.Pas.List[5, 30],
        (candidat, rempli, particularite, chemin, avance, depart, suite) => new Tirage(candidat, rempli > 0, particularite, chemin, avance, depart, suite));
}

/// <summary>One act of a play, before and after, in the model and in the application.</summary>
internal sealed record Scene(Demande Demande, EtatModele Avant, HashSet<string> Attendu, IReadOnlyList<(string Code, string Phrase)> Refus, EtatModele Apres, string PhotoAvant, string PhotoApres, int RangAvant, LivretScolaire Livret)
{
    public bool EstFaite => Refus.Count == 0;

    public bool EstSaisie => Demande.Geste is Geste.Saisir or Geste.SaisirLeDossier or Geste.Concerter;

    public IEnumerable<Evenement> Traces => Livret.Evenements.Skip(RangAvant);
}

/// <summary>Plays a livret in the application and in the model side by side.</summary>
internal sealed class Jeu(Tirage tirage)
{
    private readonly UnePiece _piece = new(tirage.Candidat);
    private DateTime _instant = UnePiece.OuvertureDeLaSaisie.AddHours(-4 + (tirage.Depart * 20));

    public EtatModele Modele { get; private set; } = new(Etat.EnSaisie, ContenuModele.Vide(tirage.Candidat));

    public LivretScolaire Livret => _piece.Livret;

    public Candidat Candidat => tirage.Candidat;

    public List<string> Recit { get; } = [];

    public void Jouer(Action<Scene> observer)
    {
        if (tirage.Rempli)
            Preparer(observer);
        foreach (var pas in tirage.Suite)
        {
            _instant = _instant.AddHours(pas.Heures).AddMinutes(1);
            Demander(Tirages.Vers(pas, Modele, tirage.Candidat, _instant), observer);
        }
    }

    /// <summary>Every unit has its note, then a usual way through the circuit, as far as the drawing says.</summary>
    private void Preparer(Action<Scene> observer)
    {
        var unites = EffetsModele.Unites(Modele.Contenu, tirage.Candidat);
        foreach (var unite in unites)
        {
            var (par, ligne) = unite == unites[^1] ? Chemins.Particularite(tirage.Particularite, unite.Code) : (Chemins.Enseignante, Chemins.Globale(unite.Code));
            Ligne[] lignes = par == Chemins.Enseignante ? [ligne, new(unite.Code, "ETAT", 0, "", "TOUTES", "", ""), new(unite.Code, "APPR", 0, "", "", "", "Bien.")] : [ligne];
            Demander(new(Geste.Saisir, Personne.Toutes[par], _instant) { Unite = unite.Code, Lignes = lignes, Confirme = true }, observer);
        }
        Demander(new(Geste.SaisirLeDossier, Personne.Toutes[Chemins.Coordonnateur], _instant) { Texte = "Élève sérieux.", Stages = [400] }, observer);
        foreach (var etape in Chemins.De(tirage.Chemin).Take(tirage.Avance))
        {
            if (etape.PasAvant > _instant)
                _instant = etape.PasAvant;
            Demander(etape.Demande(_instant) with { Nommees = [unites[0].Code], Parties = [unites[0].Code] }, observer);
        }
    }

    private void Demander(Demande demande, Action<Scene> observer)
    {
        var (avant, photo, rang) = (Modele, Photo.De(Livret), Livret.RangJournal);
        var attendu = demande.Geste is Geste.Saisir or Geste.SaisirLeDossier or Geste.Concerter
            ? SaisieModele.Jouer(avant, demande, tirage.Candidat)
            : (Refus: ModeleDuCircuit.Refuser(avant, demande, tirage.Candidat), Apres: avant.Contenu);
        if (attendu.Refus.Count == 0)
            Modele = demande.Geste is Geste.Saisir or Geste.SaisirLeDossier or Geste.Concerter ? avant with { Contenu = attendu.Apres } : EffetsModele.Jouer(avant, demande);
        var refus = _piece.Demander(demande);
        Recit.Add($"{demande} → {(refus.Count == 0 ? Livret.Etat.ToString() : string.Join(", ", refus.Select(r => $"{r.Code} {r.Phrase}")))}{(attendu.Refus.Count == 0 == (refus.Count == 0) ? "" : $" (le modèle : {(attendu.Refus.Count == 0 ? "permis" : string.Join(", ", attendu.Refus))})")}");
        observer(new(demande, avant, attendu.Refus, refus, Modele, photo, Photo.De(Livret), rang, Livret));
        // Once they part, nothing can be said of what follows.
        Assert.Equal(attendu.Refus.Count == 0, refus.Count == 0);
    }
}
