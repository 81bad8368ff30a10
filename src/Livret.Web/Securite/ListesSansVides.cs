using System.Collections;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Livret.Web.Securite;

/// <summary>
/// Lists of a form have no empty place: an empty choice is no choice, and an index that nothing fills is no row. Without it each page would have to expect
/// a null among what its list holds. Values by name whose name is missing are refused.
/// </summary>
internal sealed class ListesSansVides(IModelBinderProvider listes) : IModelBinderProvider
{
    private const string Illisible = "Rechargez la page, puis recommencez\u00a0: cette demande n’est pas lisible.";

    public static void Poser(IList<IModelBinderProvider> lieurs)
    {
        for (var i = 0; i < lieurs.Count; i++)
            if (lieurs[i] is CollectionModelBinderProvider or DictionaryModelBinderProvider)
                lieurs[i] = new ListesSansVides(lieurs[i]);
    }

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => listes.GetBinder(context) is { } lieur ? new Lieur(lieur) : null;

    private sealed class Lieur(IModelBinder lieur) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            try
            {
                await lieur.BindModelAsync(bindingContext);
            }
            catch (ArgumentNullException)
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Illisible);
                bindingContext.Result = ModelBindingResult.Failed();
            }
            if (bindingContext.Result.Model is not IList { IsFixedSize: false } liste)
                return;
            for (var i = liste.Count - 1; i >= 0; i--)
                if (liste[i] is null || (liste[i] is string texte && string.IsNullOrWhiteSpace(texte)))
                    liste.RemoveAt(i);
        }
    }
}
