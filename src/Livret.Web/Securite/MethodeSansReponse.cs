using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Livret.Web.Securite;

/// <summary>A page that has nothing to answer to a post says 405, rather than showing itself without its data.</summary>
internal sealed class MethodeSansReponse : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var methode = context.HttpContext.Request.Method;
        if (context.HandlerMethod is null && !HttpMethods.IsGet(methode) && !HttpMethods.IsHead(methode))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
