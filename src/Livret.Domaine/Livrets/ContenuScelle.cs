using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Livret.Domaine.Notations;
using Livret.Domaine.Referentiels;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Livrets;

/// <summary>The class and the section around a livret, as they stood when it was signed.</summary>
/// <param name="Cotation">How the avis of the class are shared out.</param>
/// <param name="Effectif">Candidates of the class.</param>
/// <param name="Resultats">Of the section over the years before.</param>
public sealed record Section(IReadOnlyList<(AvisConseil Avis, int Nombre)> Cotation, int Effectif, IReadOnlyList<ResultatSection> Resultats)
{
    public static Section Vide { get; } = new([], 0, []);
}

/// <summary>
/// What a visa seals (circuit, section 2): what the printed livret shows, without the address, in UTF-8 JSON, keys in the order of
/// the document, notes in hundredths.
/// </summary>
public static class ContenuScelle
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>How the content begins, whoever signs: all that the team and the service may change.</summary>
    public static string DebutPour(LivretScolaire livret, SessionExamen session, Referentiel referentiel) =>
        Ecrire(json => EcrireLeLivret(json, livret, session, referentiel))[..^1];

    public static string Pour(LivretScolaire livret, SessionExamen session, Referentiel referentiel, Section section, Declaration declaration, Signataire signataire, DateTime instant) =>
        Ecrire(json =>
        {
            EcrireLeLivret(json, livret, session, referentiel);
            EcrireLaSection(json, section);
            json.WriteStartObject("declaration");
            json.WriteString("version", declaration.Version);
            json.WriteString("texte", declaration.Texte);
            json.WriteEndObject();
            json.WriteStartObject("signataire");
            json.WriteString("nom", signataire.Nom);
            json.WriteString("qualite", signataire.Qualite);
            json.WriteString("parDelegation", signataire.ParDelegation);
            json.WriteString("le", instant.ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        });

    /// <summary>The same without declaration nor signatory: nobody has signed.</summary>
    internal static string Projeter(LivretScolaire livret, SessionExamen session, Referentiel referentiel, Section section) =>
        Ecrire(json =>
        {
            EcrireLeLivret(json, livret, session, referentiel);
            EcrireLaSection(json, section);
        });

    internal static string Ecrire(Action<Utf8JsonWriter> contenu)
    {
        using var tampon = new MemoryStream();
        using (var json = new Utf8JsonWriter(tampon, Options))
        {
            json.WriteStartObject();
            contenu(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(tampon.GetBuffer(), 0, (int)tampon.Length);
    }

    private static void EcrireLeLivret(Utf8JsonWriter json, LivretScolaire livret, SessionExamen session, Referentiel referentiel)
    {
        json.WriteStartObject("livret");
        json.WriteNumber("session", livret.Session);
        json.WriteString("numero", livret.Numero);
        json.WriteString("nom", livret.Nom);
        json.WriteString("prenom", livret.Prenom);
        json.WriteString("dateNaissance", Jour(livret.DateNaissance));
        json.WriteString("ine", livret.Ine);
        json.WriteString("uai", livret.Uai);
        json.WriteString("etablissement", livret.Etablissement!.Nom);
        json.WriteString("division", livret.Division);
        json.WriteString("specialite", livret.Specialite);
        json.WriteString("option", livret.Option);
        json.WriteString("voie", livret.Voie.ToString());
        json.WriteString("langueVivante", livret.LangueVivante);
        json.WriteBoolean("redoublant", livret.Redoublant);
        json.WriteBoolean("progressive", livret.Progressive);
        json.WriteStartArray("unites");
        foreach (var attribution in livret.Attribuer(session, referentiel))
            EcrireLUnite(json, livret, attribution);
        json.WriteEndArray();
        DossierEcrit.Ecrire(json, livret.Dossier, livret.Stages);
        json.WriteEndObject();
    }

    private static void EcrireLUnite(Utf8JsonWriter json, LivretScolaire livret, Attribution attribution)
    {
        var unite = attribution.Contexte.Unite;
        json.WriteStartObject();
        json.WriteString("unite", unite.Code);
        json.WriteString("intitule", unite.Intitule);
        json.WriteString("coefficient", unite.Coefficient.ToString());
        json.WriteString("cas", attribution.Cas.Code);
        json.WriteString("statut", attribution.Cas.Statut.ToString());
        Note("ccfOuPonctuelle", attribution.NoteCcf);
        Note("controleContinu", attribution.NoteContinu);
        Note("conservee", attribution.Conservee);
        json.WriteString("appreciation", livret.Unite(unite.Code)?.Valeur(CodeElement.Appreciation)?.Texte);
        json.WriteString("motif", attribution.Cas.Statut is Statut.SansNote ? livret.Unite(unite.Code)?.Valeur(new(NatureElement.SansNote))?.Texte : null);
        json.WriteEndObject();

        void Note(string nom, Note? note)
        {
            if (note is { } valeur)
                json.WriteNumber(nom, valeur.Centiemes);
            else
                json.WriteNull(nom);
        }
    }

    private static void EcrireLaSection(Utf8JsonWriter json, Section section)
    {
        json.WriteStartObject("classe");
        json.WriteNumber("effectif", section.Effectif);
        foreach (var (avis, nombre) in section.Cotation)
            json.WriteNumber(avis.ToString(), nombre);
        json.WriteEndObject();
        json.WriteStartArray("resultats");
        foreach (var resultat in section.Resultats)
        {
            json.WriteStartObject();
            json.WriteNumber("annee", resultat.Annee);
            json.WriteNumber("presentes", resultat.Presentes);
            json.WriteNumber("recus", resultat.Recus);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static string Jour(DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
