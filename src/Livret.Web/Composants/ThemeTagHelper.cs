using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Livret.Web.Composants;

/// <summary>Renders the theme that the reader chose (cookie written by <c>page.js</c>), so that the page never flashes.</summary>
[HtmlTargetElement("html")]
public sealed class ThemeTagHelper : TagHelper
{
    private const string Cookie = "livret.theme";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.Request.Cookies[Cookie] is "clair" or "sombre")
            output.Attributes.SetAttribute("data-theme", ViewContext.HttpContext.Request.Cookies[Cookie]);
    }
}
