using Livret.Domaine.Notations;
using Livret.Domaine.Sessions;

namespace Livret.Domaine.Livrets;

/// <summary>Why a livret may not be typed, and which act would open it.</summary>
internal static class Verrous
{
    public static string Phrase(LivretScolaire livret, CalendrierAcademie? calendrier) => livret.Etat switch
    {
        Etat.EnSaisie => "Ce livret est en saisie.",
        Etat.Soumis => "Ce livret est soumis au chef d’établissement. Pour le modifier, reprenez-le, ou demandez-lui de le renvoyer à l’équipe.",
        Etat.Vise => $"Ce livret est signé{Depuis(livret.EtatDepuis, calendrier)}. Pour le modifier, demandez au chef d’établissement de retirer son visa.",
        Etat.Transmis => $"Ce livret est transmis au service des examens{Depuis(livret.EtatDepuis, calendrier)}. Pour le modifier, le chef d’établissement demande sa réouverture.",
        Etat.Recevable => "Ce livret est déclaré recevable. Pour le modifier, le chef d’établissement demande sa réouverture.",
        Etat.NonRecevable => "Ce livret est déclaré non recevable. Pour le modifier, le responsable du service des examens rapporte d’abord sa décision.",
        Etat.AuJury => "Ce livret est au jury. Pour le modifier, le responsable du service des examens le retire d’abord du jury.",
        Etat.Delibere or Etat.Clos or Etat.Publie => "Le jury a délibéré sur ce livret : il ne se modifie plus.",
        Etat.Retire => "Ce candidat est retiré de la session. Le service des examens peut le rétablir.",
    };

    /// <summary>A régularisation or a réouverture is open, and this part is not named, or its date has passed.</summary>
    public static string HorsDuPoint(PointOuvert point, DateTime instant, CalendrierAcademie? calendrier)
    {
        var limite = calendrier?.EnClair(point.Jusquau!.Value) ?? "la date fixée";
        return instant > point.Jusquau
            ? $"La date donnée pour corriger ce livret est passée ({limite}). Adressez-vous au service des examens."
            : $"Ce livret n’est rouvert que pour {string.Join(", ", point.Parties.Select(Livrets.PointOuvert.EnClair))}, jusqu’au {limite}.";
    }

    private static string Depuis(DateTime? instant, CalendrierAcademie? calendrier) => instant is { } le
        ? $" depuis le {Phrases.JourEnLettres(DateOnly.FromDateTime(calendrier?.HeureLocale(le) ?? le))}" : "";
}
