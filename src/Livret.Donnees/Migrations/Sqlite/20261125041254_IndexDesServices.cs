using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IndexDesServices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Livrets_Session_Etat",
                table: "Livrets");

            migrationBuilder.CreateIndex(
                name: "IX_Livrets_Uai_Session_Etat",
                table: "Livrets",
                columns: new[] { "Uai", "Session", "Etat" });

            migrationBuilder.CreateIndex(
                name: "IX_Affectations_Service",
                table: "Affectations",
                column: "Service");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Livrets_Uai_Session_Etat",
                table: "Livrets");

            migrationBuilder.DropIndex(
                name: "IX_Affectations_Service",
                table: "Affectations");

            migrationBuilder.CreateIndex(
                name: "IX_Livrets_Session_Etat",
                table: "Livrets",
                columns: new[] { "Session", "Etat" });
        }
    }
}
