using Livret.Domaine.Notations;

namespace Livret.Web.Pages.Administration.Etablissements;

/// <summary>What a change of type or of habilitation does to one livret.</summary>
/// <param name="Numero">Of the candidate; neither name nor note.</param>
/// <param name="EstScelle">Signed or transmitted: what it shows is sealed.</param>
/// <param name="MisesDeCote">« U4 S1 » : values that the new régime refuses, never deleted.</param>
public sealed record EffetSurUnLivret(string Numero, string Division, string Specialite, Regime Avant, Regime Apres, bool EstScelle, IReadOnlyList<string> MisesDeCote);

/// <summary>The livrets whose régime would change.</summary>
public sealed record EffetSurLesLivrets(IReadOnlyList<EffetSurUnLivret> Livrets)
{
    public int Scelles => Livrets.Count(l => l.EstScelle);
    public int Libres => Livrets.Count - Scelles;
    public IReadOnlyList<EffetSurUnLivret> AvecMisesDeCote => [.. Livrets.Where(l => !l.EstScelle && l.MisesDeCote.Count > 0)];

    /// <summary>What was shown, so that the confirmation is about it.</summary>
    public string Accord => string.Join('|', Livrets.Select(l => $"{l.Numero}:{l.Apres}:{string.Join(',', l.MisesDeCote)}"));
}
