using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using FluentValidation.AspNetCore;
using Livret.Domaine.Notations;
using Livret.Web.Circuits;
using Livret.Web.Conservations;
using Livret.Web.Demonstration;
using Livret.Web.Documents;
using Livret.Web.Documents.Lots;
using Livret.Web.Exports;
using Livret.Web.Pages.Administration;
using Livret.Web.Pages.Enseignant.Detail;
using Livret.Web.Pages.Enseignant.Saisie;
using Livret.Web.Pages.Jury;
using Livret.Web.Pages.Livrets;
using Livret.Web.Pages.ServiceExamens;
using Livret.Web.Perimetres;
using Livret.Web.Securite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.WebEncoders;

namespace Livret.Web;

/// <summary>Pages and controllers: folders behind policies, antiforgery on every post, French everywhere.</summary>
internal static class EcransExtensions
{
    public static IServiceCollection AddEcrans(this IServiceCollection services)
    {
        services.AddRazorPages(o => Politiques.Appliquer(o.Conventions));
        services.AddControllers(Regler).AddMvcOptions(o => o.Filters.Add(new MethodeSansReponse()))
            .AddJsonOptions(o => o.JsonSerializerOptions.Converters.Add(new TexteEnJson()));
        services.AddAntiforgery(o => o.SuppressXFrameOptionsHeader = true);
        services.AddFluentValidationAutoValidation(o => o.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<Program>(includeInternalTypes: true);
        services.AddScoped<InstruireDesLivrets>().AddScoped<ComptesListes>().AddScoped<PerimetresEnClair>().AddScoped<LivretsParClasse>();
        services.AddCircuitDeLEtablissement();
        services.AddConservations().AddSaisie().AddDetail().AddLivrets().AddServiceExamens().AddAdministration().AddJury().AddDocuments().AddLots();
        services.AddExportsDesPages();
        ValidatorOptions.Global.LanguageManager.Culture = Phrases.Francais;
        return services
            .Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All))
            .Configure<RouteOptions>(o => o.LowercaseUrls = true);
    }

    private static void Regler(MvcOptions options)
    {
        options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        options.Filters.Add(new PorteDesFormulaires());
        // Nobody sends « a[b] » for « a.b »; a name that is not closed must not stop the binding.
        options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
        ListesSansVides.Poser(options.ModelBinderProviders);
        options.MaxModelBindingCollectionSize = Limites.ChampsParFormulaire;
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        Traduire(options.ModelBindingMessageProvider);
    }

    /// <summary>What the framework says of a value that it cannot bind.</summary>
    private static void Traduire(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((valeur, _) => $"« {valeur} » n’est pas attendu ici. Corrigez ce champ.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(valeur => $"« {valeur} » n’est pas attendu ici. Corrigez ce champ.");
        messages.SetValueIsInvalidAccessor(valeur => $"« {valeur} » n’est pas attendu ici. Corrigez ce champ.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Cette valeur n’est pas attendue ici. Corrigez ce champ.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette valeur n’est pas attendue ici. Corrigez ce champ.");
        messages.SetValueMustBeANumberAccessor(_ => "Saisissez un nombre.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Saisissez un nombre.");
        messages.SetValueMustNotBeNullAccessor(_ => "Remplissez ce champ.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Remplissez ce champ.");
        messages.SetMissingKeyOrValueAccessor(() => "Remplissez ce champ.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "La demande est vide. Rechargez la page, puis recommencez.");
    }
}
