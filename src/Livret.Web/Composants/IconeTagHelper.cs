using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Livret.Web.Composants;

/// <summary>A decorative icon of <c>icons.svg</c>; the words beside it say what it means.</summary>
[HtmlTargetElement("icone", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconeTagHelper : TagHelper
{
    /// <summary>Identifier of the symbol.</summary>
    public string Nom { get; set; } = "";

    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class is null ? "i" : $"i {Class}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"""<use href="/img/icons.svg#{Nom}"/>""");
    }
}
