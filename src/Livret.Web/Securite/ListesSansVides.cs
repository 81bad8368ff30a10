using System.Collections;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Livret.Web.Securite;

/// <summary>
/// Lists of a form have no empty place: an empty choice is no choice, and an index that nothing fills is no row. Without it each page would have to expect
/// a null among what its list holds.
/// </summary>
internal sealed class ListesSansVides(CollectionModelBinderProvider listes) : IModelBinderProvider
{
    public static void Poser(IList<IModelBinderProvider> lieurs)
    {
        var listes = lieurs.OfType<CollectionModelBinderProvider>().Single();
        lieurs[lieurs.IndexOf(listes)] = new ListesSansVides(listes);
    }

    public IModelBinder? GetBinder(ModelBinderProviderContext context) => listes.GetBinder(context) is { } lieur ? new Lieur(lieur) : null;

    private sealed class Lieur(IModelBinder lieur) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await lieur.BindModelAsync(bindingContext);
            if (bindingContext.Result.Model is not IList { IsFixedSize: false } liste)
                return;
            for (var i = liste.Count - 1; i >= 0; i--)
                if (liste[i] is null || (liste[i] is string texte && string.IsNullOrWhiteSpace(texte)))
                    liste.RemoveAt(i);
        }
    }
}
