using Livret.Domaine.Circuits;
using Livret.Domaine.Circuits.Actes;
using Livret.Domaine.Livrets;
using Livret.Domaine.Notations;
using Livret.Web.Circuits;

namespace Livret.Web.Pages.ServiceExamens.Actes;

/// <summary>What was typed on the page of an act, kept as it was typed.</summary>
public sealed class FormulaireDActe
{
    public string? Motif { get; set; }
    public List<string> Defauts { get; set; } = [];
    public List<string> Parties { get; set; } = [];

    /// <summary>Last day of what is opened, until 23:59 in the académie.</summary>
    public string? Jour { get; set; }

    public int? Commission { get; set; }
    public CauseDeRetrait? Cause { get; set; }

    /// <summary>Day of the request of the head.</summary>
    public string? DemandeLe { get; set; }

    /// <summary>Why the author of the proposal pronounces it himself.</summary>
    public string? Exception { get; set; }

    /// <summary><see cref="LivretScolaire.RangJournal"/> that the user saw.</summary>
    public int Version { get; set; }

    /// <summary>Key of the bordereau: the same form sent twice makes one.</summary>
    public Guid Cle { get; set; }

    /// <summary>Fields that cannot be read, by name.</summary>
    public IEnumerable<(string Champ, string Phrase)> Refuser(ActeDuService acte)
    {
        if (acte.Demande.HasFlag(Demandes.Jour) && Lecture.LireDate(Jour) is null)
            yield return (nameof(Jour), Phrases.DateIllisible);
        if (acte.Demande.HasFlag(Demandes.Cause) && Lecture.LireDate(DemandeLe) is null)
            yield return (nameof(DemandeLe), Phrases.DateIllisible);
        if (acte.Demande.HasFlag(Demandes.Cause) && Cause is null)
            yield return (nameof(Cause), "Choisissez la cause du retrait.");
        if (acte.Demande.HasFlag(Demandes.Commission) && Commission is null)
            yield return (nameof(Commission), "Choisissez une commission. S’il n’y en a pas, nommez-la d’abord dans « Jurys ».");
    }

    /// <summary>The act, for those that need nothing else than the form.</summary>
    public Acte Lire(Geste geste, LivretInstruit ouvert)
    {
        Acte acte = geste switch
        {
            Geste.DemanderUneRegularisation => new DemanderUneRegularisation(Parties, Fin(ouvert)),
            Geste.CloreSansReponse => new CloreSansReponse(),
            Geste.Rouvrir => new Rouvrir(Parties, Fin(ouvert)),
            Geste.EcarterLaDemande => new EcarterLaDemande(),
            Geste.ProposerLaNonRecevabilite => new ProposerLaNonRecevabilite(),
            Geste.EcarterLaProposition => new EcarterLaProposition(),
            Geste.RapporterLaDecision => new RapporterLaDecision(),
            Geste.RetirerDuJury => new RetirerDuJury(),
            Geste.DemanderUneRectification => new DemanderUneRectification(),
            Geste.Publier => new Publier(),
            Geste.RetirerDeLaSession => new RetirerDeLaSession(Cause!.Value, Lecture.LireDate(DemandeLe)!.Value),
            Geste.Retablir => new Retablir(),
            _ => throw new InvalidOperationException($"{geste} is not read from this form."),
        };
        return acte with { Motif = DefautType.Rediger(Defauts, Motif) is { Length: > 0 } dit ? dit : null };
    }

    private DateTime Fin(LivretInstruit ouvert) =>
        ouvert.Livret.Etablissement!.Academie!.InstantUtc(Lecture.LireDate(Jour)!.Value.ToDateTime(new(23, 59)));
}
