namespace Livret.Domaine.Tests.Proprietes;

/// <summary>A play that breaks a property, made as short as it can be and told in words.</summary>
internal static class ContreExemple
{
    public static void Chercher(Tirage tirage, Action<Candidat, Jeu> propriete)
    {
        if (Echec(tirage, propriete) is null)
            return;
        var court = Raccourcir(tirage, propriete);
        var (jeu, echec) = Echec(court, propriete)!.Value;
        Assert.Fail($"{court.Candidat}\n{string.Join('\n', jeu.Recit)}\n{echec.Message}");
    }

    /// <summary>Leaves out the steps one by one, then the beginning, as long as it still breaks.</summary>
    private static Tirage Raccourcir(Tirage tirage, Action<Candidat, Jeu> propriete)
    {
        for (var i = tirage.Suite.Count - 1; i >= 0; i--)
            tirage = Garder(tirage, tirage with { Suite = [.. tirage.Suite.Where((_, j) => j != i)] });
        for (var avance = tirage.Avance - 1; avance >= 0; avance--)
            tirage = Garder(tirage, tirage with { Avance = avance });
        return Garder(tirage, tirage with { Rempli = false });

        Tirage Garder(Tirage long_, Tirage court) => Echec(court, propriete) is null ? long_ : court;
    }

    private static (Jeu Jeu, Exception Echec)? Echec(Tirage tirage, Action<Candidat, Jeu> propriete)
    {
        var jeu = new Jeu(tirage);
        try
        {
            propriete(tirage.Candidat, jeu);
            return null;
        }
        catch (Exception echec) when (echec is Xunit.Sdk.XunitException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            return (jeu, echec);
        }
    }
}
