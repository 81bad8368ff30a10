using Livret.Web.Exports;

namespace Livret.Web.Pages.ChefEtablissement.Exports;

/// <summary>What the head of an établissement takes out.</summary>
public sealed class IndexModel(ExporterUnFichier exporter) : PageDExports(EspaceDExport.Etablissement, exporter);
