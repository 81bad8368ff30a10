using System.Diagnostics.Metrics;
using Livret.Domaine;
using Livret.Domaine.Circuits;
using Livret.Domaine.Notations;
using Livret.Donnees;
using Livret.Donnees.Archives;
using Livret.Donnees.Courriels;
using Livret.Donnees.Travaux;
using Microsoft.EntityFrameworkCore;

namespace Livret.Web.Telemetrie;

/// <summary>The figures of the application itself, under the meter « Livret ». Their tags are words of the code: never a person, a number, a place.</summary>
public sealed class Mesures
{
    public const string Compteur = "Livret";

    private readonly Counter<long> _saisies;
    private readonly Counter<long> _actes;
    private readonly Counter<long> _refus;
    private readonly Counter<long> _documents;
    private readonly Counter<long> _travaux;
    private readonly Counter<long> _courriels;
    private readonly IServiceScopeFactory _portees;

    public Mesures(IMeterFactory fabrique, IServiceScopeFactory portees)
    {
        _portees = portees;
        var compteur = fabrique.Create(Compteur);
        _saisies = compteur.CreateCounter<long>("livret.saisies", "{valeur}", "Values saved by the entry");
        _actes = compteur.CreateCounter<long>("livret.actes", "{acte}", "Acts of the circuit, by kind");
        _refus = compteur.CreateCounter<long>("livret.refus", "{refus}", "Refusals, by code");
        _documents = compteur.CreateCounter<long>("livret.documents.archives", "{document}", "Documents drawn and kept, by kind");
        _travaux = compteur.CreateCounter<long>("livret.travaux.demandes", "{travail}", "Background works asked, by kind");
        _courriels = compteur.CreateCounter<long>("livret.courriels", "{courriel}", "Mails put in the outbox, by event");
        compteur.CreateObservableGauge("livret.courriels.en_attente", () => Mesurer(db => db.Courriels.Count(EtatDEnvoi.EnAttente.Critere())), "{courriel}", "Mails that wait to leave");
        compteur.CreateObservableGauge(
            "livret.travaux.en_attente", () => Mesurer(db => db.Travaux.Count(t => t.Etat == EtatDeTravail.EnAttente)), "{travail}", "Background works that wait for a node");
    }

    public void Refuser(Refus refus) => Refuser(DefinitionAnomalie.De(refus.Code).Texte);

    /// <param name="code">As the help lists it: « HORS_BORNES ».</param>
    public void Refuser(string code) => _refus.Add(1, Etiquette("code", code));

    /// <summary>Values that prepared statements have written: no context has followed them (decision 0035).</summary>
    public void Saisir(int valeurs)
    {
        if (valeurs > 0)
            _saisies.Add(valeurs);
    }

    /// <summary>What a transaction has written.</summary>
    internal void Ecrire(object ligne)
    {
        switch (ligne)
        {
            case Evenement { Geste: Geste.Saisir }:
                Saisir(1);
                break;
            case Evenement evenement:
                _actes.Add(1, Etiquette("acte", evenement.Geste));
                break;
            case DocumentArchive document:
                _documents.Add(1, Etiquette("nature", document.Nature));
                break;
            case Travail travail:
                _travaux.Add(1, Etiquette("nature", travail.Nature));
                break;
            case Courriel courriel:
                _courriels.Add(1, Etiquette("evenement", courriel.Modele));
                break;
        }
    }

    private static KeyValuePair<string, object?> Etiquette(string nom, object valeur) => new(nom, valeur.ToString());

    /// <summary>Asked by whoever collects: nothing is counted when nobody does, nor while the database is away.</summary>
    private IEnumerable<Measurement<long>> Mesurer(Func<LivretDbContext, int> compter)
    {
        using var portee = _portees.CreateScope();
        try
        {
            return [new(compter(portee.ServiceProvider.GetRequiredService<LivretDbContext>()))];
        }
        catch (System.Data.Common.DbException)
        {
            return [];
        }
    }
}
