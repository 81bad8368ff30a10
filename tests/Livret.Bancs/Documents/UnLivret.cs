using BenchmarkDotNet.Attributes;
using Livret.Web.Documents;
using Livret.Web.Documents.MiseEnPage;
using Livret.Web.Documents.Moteur;

namespace Livret.Bancs.Documents;

/// <summary>One livret: its layout, its drawing, both.</summary>
[MemoryDiagnoser]
public class UnLivret
{
    private LivretImprime _livret = null!;
    private LivretEnPdf _enPdf = null!;
    private Impression _impression = null!;
    private DocumentCompose _compose = null!;

    /// <summary>Every text as long as its field allows.</summary>
    [Params(false, true)]
    public bool Etire { get; set; }

    [GlobalSetup]
    public async Task PreparerAsync()
    {
        var livret = (await LivretsDeDemonstration.LireAsync())[0];
        _livret = Etire ? LivretsDeDemonstration.Allonger(livret) : livret;
        Polices polices = new();
        _impression = new(polices);
        _enPdf = new(polices, _impression);
        _compose = _enPdf.Composer(_livret);
    }

    [Benchmark]
    public int Composer() => _enPdf.Composer(_livret).Pages.Count;

    [Benchmark]
    public int Dessiner() => _impression.Produire(_compose).Length;

    [Benchmark(Baseline = true)]
    public int Produire() => _enPdf.Produire(_livret).Length;
}
