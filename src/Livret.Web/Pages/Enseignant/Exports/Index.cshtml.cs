using Livret.Web.Exports;

namespace Livret.Web.Pages.Enseignant.Exports;

/// <summary>What a teacher takes out: the notes of his classes and units.</summary>
public sealed class IndexModel(ExporterUnFichier exporter) : PageDExports(EspaceDExport.Enseignant, exporter);
