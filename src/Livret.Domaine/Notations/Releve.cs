using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Notations;

/// <summary>The values of one unit sorted by what they are; a refusable one counts as absent and is reported.</summary>
internal sealed class Releve
{
    private readonly List<Anomalie> _anomalies = [];
    private readonly Valeur?[] _realises;
    private readonly Valeur?[] _complements;
    private readonly int _nombreRealises;
    private Valeur? _complementCommun;
    private Valeur? _globale;
    private Valeur? _continu;
    private Valeur? _reflet;
    private Valeur? _etat;
    private Valeur? _dispense;
    private Valeur? _nonPresentee;
    private bool _appreciation;
    private Fraction _sommeContinu;
    private Fraction _coefficientsContinu;

    public Releve(Contexte contexte, IReadOnlyList<Valeur> valeurs)
    {
        Contexte = contexte;
        var nombre = contexte.Modalite.Elements.Count;
        _realises = new Valeur?[nombre];
        _complements = new Valeur?[nombre];
        for (var i = 0; i < valeurs.Count; i++)
            Ranger(valeurs[i]);
        foreach (var realise in _realises)
            _nombreRealises += realise is null ? 0 : 1;
        RefuserLaGlobaleSansObjet();
    }

    public Contexte Contexte { get; }
    public Valeur? SansNote { get; private set; }
    public Valeur? Benefice { get; private set; }
    public int EvaluationsRetenues { get; private set; }
    public bool EstDetaillee => _nombreRealises > 0;

    /// <summary>The decision about the unit that sets the rest aside: dispense first, then bénéfice, then unit not presented.</summary>
    public Valeur? Decision => _dispense ?? Benefice ?? _nonPresentee;

    public Statut Statut =>
        _dispense is not null ? Statut.Dispense
        : Benefice is not null ? Statut.Benefice
        : _nonPresentee is not null ? Statut.NonPresentee
        : Statut.Ordinaire;

    public SituationUnite Situation => new(Statut, Contexte.Forme, Realisation, AvisReflet,
        Contexte.Session.PonctuellePartielleNonHabilite is PonctuellePartielleNonHabilite.CommeHabilite);

    public Fraction? NoteGlobale => _globale?.Note;

    public Fraction? MoyenneContinu => EvaluationsRetenues == 0 ? null : _sommeContinu / _coefficientsContinu;

    /// <summary>The typed note if given, else the exact mean of the retained évaluations.</summary>
    public Fraction? NoteContinu => _continu?.Note ?? MoyenneContinu;

    /// <summary>Σ note × weight / Σ weight over the elements done: for Cas 2 the weights are renormalised by themselves.</summary>
    public Fraction? MoyenneDesRealises() => Moyenne(static (r, i) => r._realises[i]?.Note, sauterLesVides: true);

    /// <summary>The usual weights, a complément standing for each missing element; null when one is missing.</summary>
    public Fraction? MoyenneCompletee() => Moyenne(static (r, i) => r._realises[i]?.Note ?? r.Complement(i), sauterLesVides: false);

    public IReadOnlyList<Anomalie> Conclure(Cas cas, Note? note)
    {
        var complementManquant = false;
        if (cas.Calcul is Calcul.RealisesEtComplements && EstDetaillee && note is null)
        {
            for (var i = 0; i < _realises.Length; i++)
            {
                if (_realises[i] is null && Complement(i) is null)
                {
                    complementManquant = true;
                    Signaler(CodeAnomalie.ComplementManquant, element: new(NatureElement.Complement, Contexte.Modalite.Elements[i].Code));
                }
            }
        }
        if (cas.FermeLeControleContinu && _continu is not null)
            Signaler(CodeAnomalie.DeuxColonnes, _continu);
        if (cas is { Reflet: AvisReflet.NonDit })
            Signaler(CodeAnomalie.RefletAPreciser);
        if (cas.Colonne is not null && note is null && !complementManquant)
            Signaler(CodeAnomalie.NoteManquante);
        if (EstDetaillee && cas.Colonne is Colonne.CcfOuPonctuelle && note is not null && _globale is not null && Contexte.Arrondi.Appliquer(_globale.Note!.Value) != note)
            Signaler(CodeAnomalie.NoteGlobaleDivergente, _globale);
        if (cas is { Reflet: AvisReflet.Non } && string.IsNullOrWhiteSpace(_reflet?.Texte))
            Signaler(CodeAnomalie.MotifManquant, _reflet);
        SignalerLAppreciation();
        if (_reflet is not null && !(Contexte.Forme is FormeUnite.Ccf && Realisation is Realisation.Partielle))
            Signaler(CodeAnomalie.ChoixSansObjet, _reflet);
        if (EstDetaillee && _etat is not null && Annoncee(_etat.Choix!.Value) != Realisation)
            Signaler(CodeAnomalie.ChoixSansObjet, _etat);
        if (cas is { Calcul: Calcul.Continu, Realisation: Realisation.Partielle })
            Signaler(CodeAnomalie.PartieNonReprise);
        if (cas.Calcul is Calcul.Continu && _continu is null && EvaluationsRetenues == 1)
            Signaler(CodeAnomalie.CcUneSeuleEvaluation);
        return EnOrdre();
    }

    /// <summary>An exempt or kept unit needs no appréciation, and no other anomaly than what is refused for itself.</summary>
    public IReadOnlyList<Anomalie> ConclureReservee(Cas cas)
    {
        _anomalies.RemoveAll(a => a.Severite is not Severite.Refusee || a.Valeur?.Element.Nature is not (NatureElement.Dispense or NatureElement.Benefice or NatureElement.NonPresentee));
        if (cas.Statut is Statut.NonPresentee)
            SignalerLAppreciation();
        return EnOrdre();
    }

    private Realisation Realisation =>
        EstDetaillee ? (_nombreRealises == _realises.Length ? Realisation.Entiere : Realisation.Partielle)
        : _etat is not null ? Annoncee(_etat.Choix!.Value)
        : _globale is not null ? Realisation.Entiere
        : Realisation.Aucune;

    private AvisReflet AvisReflet => _reflet?.Choix switch
    {
        Choix.Oui => AvisReflet.Oui,
        Choix.Non => AvisReflet.Non,
        _ => AvisReflet.NonDit,
    };

    private static Realisation Annoncee(Choix etat) => etat switch
    {
        Choix.Toutes => Realisation.Entiere,
        Choix.Partie => Realisation.Partielle,
        _ => Realisation.Aucune,
    };

    /// <summary>The complément of a missing element: its own, else the common one, else the unit's contrôle continu.</summary>
    private Fraction? Complement(int i) => (_complements[i] ?? _complementCommun)?.Note ?? NoteContinu;

    private Fraction? Moyenne(Func<Releve, int, Fraction?> note, bool sauterLesVides)
    {
        Fraction somme = 0, poids = 0;
        for (var i = 0; i < _realises.Length; i++)
        {
            if (note(this, i) is not { } valeur)
            {
                if (sauterLesVides)
                    continue;
                return null;
            }
            Fraction poidsElement = Contexte.Modalite.Elements[i].Poids;
            somme += valeur * poidsElement;
            poids += poidsElement;
        }
        return somme / poids;
    }

    private void Ranger(Valeur v)
    {
        if (Controle.Refuser(Contexte, v) is { } refus)
        {
            Signaler(refus, v);
            return;
        }
        switch (v.Element.Nature)
        {
            case NatureElement.Situation or NatureElement.Partie: _realises[Rang(v.Element.Detail!)] = v; break;
            case NatureElement.Complement when v.Element.Detail is { } code: _complements[Rang(code)] = v; break;
            case NatureElement.Complement: _complementCommun = v; break;
            case NatureElement.Evaluation: Retenir(v); break;
            case NatureElement.Continu: _continu = v; break;
            case NatureElement.Globale: _globale = v; break;
            case NatureElement.Reflet: _reflet = v; break;
            case NatureElement.Etat: _etat = v; break;
            case NatureElement.SansNote: SansNote = v; break;
            case NatureElement.Dispense: _dispense = v; break;
            case NatureElement.Benefice: Benefice = v; break;
            case NatureElement.NonPresentee: _nonPresentee = v; break;
            case NatureElement.Appreciation: _appreciation = !string.IsNullOrWhiteSpace(v.Texte); break;
        }
    }

    private void Retenir(Valeur evaluation)
    {
        var session = Contexte.Session;
        if (evaluation.Date < session.DebutAnnee2)
        {
            Signaler(CodeAnomalie.CcPremiereAnnee, evaluation);
        }
        else if (session.DebutExclusion is { } debut && evaluation.Date >= debut && evaluation.Date <= (session.FinExclusion ?? DateOnly.MaxValue))
        {
            Signaler(CodeAnomalie.CcPeriodeExclue, evaluation);
        }
        else
        {
            Fraction coefficient = evaluation.Coefficient ?? Coefficient.Un;
            _sommeContinu += (Fraction)evaluation.Note!.Value * coefficient;
            _coefficientsContinu += coefficient;
            EvaluationsRetenues++;
        }
    }

    /// <summary>Direct entry « aucune » refuses a global note; where situations speak, the state has no effect.</summary>
    private void RefuserLaGlobaleSansObjet()
    {
        if (EstDetaillee || _globale is null || _etat?.Choix is not Choix.Aucune)
            return;
        Signaler(CodeAnomalie.MauvaiseColonne, _globale);
        _globale = null;
    }

    private void SignalerLAppreciation()
    {
        if (!_appreciation)
            Signaler(CodeAnomalie.AppreciationManquante, severite: Contexte.Session.AppreciationBloquante ? Severite.Bloquante : null);
    }

    /// <summary>Of an element that <see cref="Controle"/> let through: the unit has it.</summary>
    private int Rang(string code)
    {
        var rang = 0;
        while (Contexte.Modalite.Elements[rang].Code != code)
            rang++;
        return rang;
    }

    private void Signaler(CodeAnomalie code, Valeur? valeur = null, CodeElement? element = null, Severite? severite = null) =>
        _anomalies.Add(new(code, severite ?? DefinitionAnomalie.De(code).Severite, Contexte, valeur, element ?? valeur?.Element));

    private List<Anomalie> EnOrdre()
    {
        _anomalies.Sort(Comparer);
        return _anomalies;

        static int Comparer(Anomalie a, Anomalie b) =>
            a.Code != b.Code ? a.Code.CompareTo(b.Code)
            : a.Element?.Nature != b.Element?.Nature ? Nullable.Compare(a.Element?.Nature, b.Element?.Nature)
            : a.Element?.Detail != b.Element?.Detail ? string.CompareOrdinal(a.Element?.Detail, b.Element?.Detail)
            : Nullable.Compare(a.Valeur?.Rang, b.Valeur?.Rang);
    }
}
