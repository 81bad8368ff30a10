using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Livret.Donnees.Configurations;

internal static class ProprietesExtensions
{
    /// <summary>A SHA-256 in lower-case hexadecimal.</summary>
    public static PropertyBuilder<string> EnEmpreinte(this PropertyBuilder<string> propriete) => propriete.HasMaxLength(64).IsUnicode(false);
}
