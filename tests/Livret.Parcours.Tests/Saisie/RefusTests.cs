using Livret.Parcours.Tests.Navigation;
using Microsoft.Playwright;

namespace Livret.Parcours.Tests.Saisie;

/// <summary>Each refusal says its sentence in place, and nothing that was typed is lost.</summary>
public sealed class RefusTests : Navigation.Parcours
{
    private static readonly (string Fautif, (string Champ, string Texte)[] Saisies, string Phrase)[] Refus =
    [
        ("cc", [("cc", "21")], "Saisissez un nombre de 0 à 20, par exemple 12,5."),
        ("cc", [("cc", "abc")], "Saisissez un nombre de 0 à 20, par exemple 12,5."),
        ("cc", [("cc", "-1")], "Saisissez un nombre de 0 à 20, par exemple 12,5."),
        ("globale", [("globale", "12,345")], "Saisissez un nombre de 0 à 20, par exemple 12,5."),
        ("date", [("globale", "12"), ("date", "16/03/2020")], "Le 16/03/2020 n’est pas avant le 16 mars 2020 : cette note ne compte ni en CCF ni en contrôle continu."),
        ("date", [("globale", "12")], "Indiquez la date de l’évaluation, sous la forme jj/mm/aaaa."),
        ("date", [("globale", "12"), ("date", "31/02/2020")], "Écrivez la date sous la forme jj/mm/aaaa, par exemple 12/03/2020."),
        ("date", [("globale", "12"), ("date", "12/03/2017")], "Le 12/03/2017 précède le début de la formation"),
        ("cc", [("globale", "12"), ("date", "10/03/2020"), ("cc", "14")], "Deux notes saisies. Gardez celle de la colonne ouverte pour ce candidat"),
    ];

    [FaitNavigateur]
    public Task Chaque_refus_dit_sa_phrase_et_garde_ce_qui_est_saisi() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v, $"/saisie/{Grille.Lycee}/TC2/U6");
        for (var i = 0; i < Refus.Length; i++)
            await grille.SaisirAsync(i + 1, Refus[i].Saisies);
        await grille.SaisirAsync(Refus.Length + 1, ("cc", "13"));
        await grille.AttendreSaisieAsync(Refus.Length + 1);

        for (var i = 0; i < Refus.Length; i++)
        {
            var (fautif, saisies, phrase) = Refus[i];
            await grille.AttendreEtatAsync(i + 1, "corriger");
            await Attendre(grille.Ligne(i + 1).Locator(".etat-msg").First).ToContainTextAsync(phrase);
            await Attendre(grille.Champ(i + 1, fautif)).ToHaveAttributeAsync("aria-invalid", "true");
            await Attendre(grille.Champ(i + 1, fautif)).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(phrase)));
            foreach (var (champ, texte) in saisies)
                await grille.AttendreValeurAsync(i + 1, champ, texte);
        }
        await Attendre(grille.Resume.GetByRole(AriaRole.Heading)).ToHaveTextAsync($"{Refus.Length} candidats à corriger");
        await Attendre(grille.Statut).ToContainTextAsync($"{Refus.Length} lignes restent à corriger");

        await grille.Resume.GetByRole(AriaRole.Link, new() { Name = "AUDRAIN Tiphaine" }).ClickAsync();
        await grille.AttendreFocusAsync(1, "cc");
        await grille.SaisirAsync(1, ("cc", "12"));
        await grille.AttendreSaisieAsync(1);
        await Attendre(grille.Champ(1, "cc")).Not.ToHaveAttributeAsync("aria-invalid", "true");

        await v.Page.ReloadAsync();
        await grille.AttendreValeurAsync(Refus.Length + 1, "cc", "13");
        await grille.Bouton($"Reprendre les {Refus.Length - 1} saisies non enregistrées").ClickAsync();
        await grille.AttendreValeurAsync(2, "cc", "abc");
        await grille.AttendreEtatAsync(2, "corriger");
        await grille.AttendreValeurAsync(5, "date", "16/03/2020");
    });

    [FaitNavigateur]
    public Task La_colonne_que_le_cas_ferme_dit_pourquoi() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.Champ(1, "etat").SelectOptionAsync("AUCUNE");
        await grille.QuitterAsync();
        await Attendre(grille.Champ(1, "globale")).Not.ToBeEditableAsync();
        await Attendre(grille.Champ(1, "globale")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("Vous avez indiqué « aucune »"));

        await grille.Champ(2, "etat").SelectOptionAsync("TOUTES");
        await grille.SaisirAsync(2, ("globale", "12"), ("date", "10/03/2020"));
        await grille.AttendreSaisieAsync(2);
        await Attendre(grille.Champ(2, "cc")).Not.ToBeEditableAsync();
        await Attendre(grille.Ligne(2).GetByText("la note de contrôle continu reste vide")).ToBeVisibleAsync();
    });

    [FaitNavigateur]
    public Task Une_partie_des_situations_demande_si_elles_refletent_le_niveau() => RaconterAsync("enseignant", async v =>
    {
        var grille = await Grille.OuvrirAsync(v);
        await grille.Champ(1, "etat").SelectOptionAsync("PARTIE");
        await grille.SaisirAsync(1, ("globale", "12"), ("date", "10/03/2020"));
        await grille.AttendreEtatAsync(1, "corriger");
        await Attendre(grille.Ligne(1)).ToContainTextAsync("Dites si les notes obtenues reflètent le niveau atteint.");

        await grille.Champ(1, "reflet").SelectOptionAsync("O");
        await grille.QuitterAsync();
        await grille.AttendreSaisieAsync(1);
    });
}
