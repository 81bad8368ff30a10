namespace Livret.Donnees.Migrations;

/// <summary>What the columns that serve the queue say, told from the tables of a livret, in the SQL of both engines: the migration that adds them fills them. It is part of that
/// migration: a column that means something else has a migration of its own.</summary>
public static class ColonnesDeFile
{
    /// <summary>Column of « Livrets » → its value.</summary>
    public static IReadOnlyDictionary<string, string> Valeurs { get; } = new Dictionary<string, string>
    {
        ["CodeAcademie"] = "(SELECT e.CodeAcademie FROM Etablissements e WHERE e.Uai = Livrets.Uai)",
        ["EnAttente"] = """
            CASE WHEN EXISTS (SELECT 1 FROM PointsOuverts p WHERE p.LivretId = Livrets.Id AND p.FermeLe IS NULL AND p.Nature <> 'Renvoi')
                OR EXISTS (SELECT 1 FROM Propositions p WHERE p.LivretId = Livrets.Id AND p.FermeeLe IS NULL) THEN 1 ELSE 0 END
            """,
        ["SansReserve"] = """
            CASE WHEN EXISTS (SELECT 1 FROM Transmissions t WHERE t.LivretId = Livrets.Id AND t.DansLeDelai = 1)
                AND NOT EXISTS (SELECT 1 FROM Constats c WHERE c.LivretId = Livrets.Id AND c.Remplie = 0) THEN 1 ELSE 0 END
            """,
        ["CentiemesDeStage"] = """
            CASE WHEN EXISTS (SELECT 1 FROM Stages s WHERE s.LivretId = Livrets.Id AND s.Nature <> 'Stage') THEN 2147483647
                ELSE COALESCE((SELECT SUM(s.CentiemesDeSemaine) FROM Stages s WHERE s.LivretId = Livrets.Id), 0) END
            """,
    };

    public static string Remplir => $"UPDATE Livrets SET {string.Join(", ", Valeurs.Select(v => $"{v.Key} = {v.Value}"))}";
}
