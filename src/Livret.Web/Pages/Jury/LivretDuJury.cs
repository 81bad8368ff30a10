using Livret.Domaine.Deliberations;
using Livret.Domaine.Livrets;

namespace Livret.Web.Pages.Jury;

/// <summary>One livret of the list: its place, the content that was transmitted, what was decided.</summary>
/// <param name="TransmisLe">UTC: when it was handed to the commission.</param>
public sealed record LivretDuJury(Place Place, LivretScelle Scelle, Deliberation? Deliberation, DateTime TransmisLe);
