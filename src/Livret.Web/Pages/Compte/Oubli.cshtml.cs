using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Livret.Web.Pages.Compte;

/// <summary>What to do without a password, in an installation that sends no mail.</summary>
[AllowAnonymous]
public sealed class OubliModel : PageModel;
