using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Livret.Web.Tests.Securite;

/// <summary>No secret in the repository; and the audit of the packages says what it could not ask.</summary>
public sealed partial class DepotSansSecretTests
{
    private static readonly string[] Generes = ["/.git/", "/bin/", "/obj/", "/node_modules/", "/wwwroot/lib/", "/TestResults/"];
    private static readonly string[] Textes = [".cs", ".cshtml", ".js", ".css", ".json", ".yml", ".yaml", ".md", ".props", ".targets", ".csproj", ".sh", ".env", ".example", ".txt", ".xml", ".config", ""];

    /// <summary>Known to all: of the demonstration, and of tests.</summary>
    private static readonly string[] Publics = ["Livret-2020-demo", "Livret-2020-Tests!"];

    [Fact]
    public void Aucun_fichier_ne_porte_de_cle_de_jeton_ni_de_mot_de_passe_de_service()
    {
        var fichiers = Directory.EnumerateFiles(Depot.Racine, "*", SearchOption.AllDirectories)
            .Where(f => !Generes.Any(g => f.Contains(g, StringComparison.Ordinal)) && Path.GetFileName(f) != $"{nameof(DepotSansSecretTests)}.cs" && Textes.Contains(Path.GetExtension(f)) && new FileInfo(f).Length < 2_000_000).ToList();
        Assert.True(fichiers.Count > 500);
        var vus = (from fichier in fichiers
                   let texte = File.ReadAllText(fichier)
                   from Match vu in Secrets().Matches(texte)
                   where !Publics.Any(p => vu.Value.Contains(p, StringComparison.Ordinal))
                   select $"{Path.GetRelativePath(Depot.Racine, fichier)} : {vu.Value}").ToList();
        Assert.True(vus.Count == 0, string.Join(Environment.NewLine, vus));
    }

    [Theory]
    [InlineData("-----BEGIN RSA PRIVATE" + " KEY-----")]
    [InlineData("Server=base;Password" + "=Ab3!kdi9;")]
    [InlineData("\"MotDePasse\": " + "\"Ab3!kdi9\"")]
    [InlineData("ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789")]
    public void Un_secret_se_verrait(string texte) => Assert.Matches(Secrets(), texte);

    [Theory]
    [InlineData("has the following vulnerable packages", "{\"metadata\":{\"vulnerabilities\":{\"total\":0}}}", 1, "audit NuGet: vulnerable packages")]
    [InlineData("has no vulnerable packages", "{\"metadata\":{\"vulnerabilities\":{\"total\":2}}}", 1, "audit npm: 2 vulnerable packages")]
    [InlineData("has no vulnerable packages", "{\"metadata\":{\"vulnerabilities\":{\"total\":0}}}", 0, "audit NuGet: no known vulnerability")]
    [InlineData("did not provide any vulnerability data. has no vulnerable packages", "{\"message\":\"405\"}", 0, "audit NuGet: could not be asked")]
    [InlineData("has no vulnerable packages", "", 0, "audit npm: could not be asked")]
    public async Task L_audit_refuse_ce_qui_est_vulnerable_et_dit_ce_qui_n_a_pu_etre_demande(string nuget, string npm, int attendu, string phrase)
    {
        if (OperatingSystem.IsWindows())
            return;
        var faux = Directory.CreateTempSubdirectory("livret-audit-");
        try
        {
            await FeindreAsync(faux.FullName, "dotnet", nuget);
            await FeindreAsync(faux.FullName, "npm", npm);
            ProcessStartInfo audit = new("bash", Path.Combine(Depot.Racine, ".ci", "audit")) { RedirectStandardOutput = true, RedirectStandardError = true };
            audit.Environment["PATH"] = $"{faux.FullName}:{Environment.GetEnvironmentVariable("PATH")}";
            using var processus = Process.Start(audit)!;
            var dit = await processus.StandardOutput.ReadToEndAsync();
            await processus.WaitForExitAsync();
            Assert.Equal(attendu, processus.ExitCode);
            Assert.Contains(phrase, dit, StringComparison.Ordinal);
        }
        finally
        {
            faux.Delete(recursive: true);
        }
    }

    private static async Task FeindreAsync(string dossier, string commande, string reponse)
    {
        var fichier = Path.Combine(dossier, commande);
        await File.WriteAllTextAsync(fichier, $"#!/usr/bin/env bash\ncat <<'FIN'\n{reponse}\nFIN\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fichier, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Private keys, tokens of the usual providers, and passwords written in a connection string or a setting.</summary>
    [GeneratedRegex("""-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bxox[baprs]-[0-9A-Za-z-]{10,}|\bAccountKey=[A-Za-z0-9+/=]{20,}|(?:Password|Pwd)=(?!\$|\{|…|secret)[^;"'\s`)]{4,}|"(?:MotDePasse|Password)"\s*:\s*"[^"$]{4,}"|_PASSWORD=(?!\$|…)[^\s"'`]{4,}""")]
    private static partial Regex Secrets();
}
