using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FileDuService : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CentiemesDeStage",
                table: "Livrets",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CodeAcademie",
                table: "Livrets",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "EnAttente",
                table: "Livrets",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "SansReserve",
                table: "Livrets",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql(ColonnesDeFile.Remplir);

            migrationBuilder.CreateIndex(
                name: "IX_Livrets_CodeAcademie_Session_PurgeLe_Etat_EnAttente_SansReserve_CentiemesDeStage",
                table: "Livrets",
                columns: new[] { "CodeAcademie", "Session", "PurgeLe", "Etat", "EnAttente", "SansReserve", "CentiemesDeStage" });

            migrationBuilder.CreateIndex(
                name: "IX_Livrets_CodeAcademie_Session_NomRecherche_Numero",
                table: "Livrets",
                columns: new[] { "CodeAcademie", "Session", "NomRecherche", "Numero" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Livrets_CodeAcademie_Session_PurgeLe_Etat_EnAttente_SansReserve_CentiemesDeStage",
                table: "Livrets");

            migrationBuilder.DropIndex(
                name: "IX_Livrets_CodeAcademie_Session_NomRecherche_Numero",
                table: "Livrets");

            migrationBuilder.DropColumn(
                name: "CentiemesDeStage",
                table: "Livrets");

            migrationBuilder.DropColumn(
                name: "CodeAcademie",
                table: "Livrets");

            migrationBuilder.DropColumn(
                name: "EnAttente",
                table: "Livrets");

            migrationBuilder.DropColumn(
                name: "SansReserve",
                table: "Livrets");
        }
    }
}
