using Livret.Web.Exports;

namespace Livret.Web.Pages.ServiceExamens.Exports;

/// <summary>What an examination service takes out.</summary>
public sealed class IndexModel(ExporterUnFichier exporter) : PageDExports(EspaceDExport.Service, exporter);
