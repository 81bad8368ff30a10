using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Session = table.Column<int>(type: "INTEGER", nullable: false),
                    ParId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Etat = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    AppliqueLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TravailId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Phrase = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FichiersImportes",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    Format = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Creees = table.Column<int>(type: "INTEGER", nullable: false),
                    Modifiees = table.Column<int>(type: "INTEGER", nullable: false),
                    Inchangees = table.Column<int>(type: "INTEGER", nullable: false),
                    Refusees = table.Column<int>(type: "INTEGER", nullable: false),
                    Ambigues = table.Column<int>(type: "INTEGER", nullable: false),
                    EntreTemps = table.Column<int>(type: "INTEGER", nullable: false),
                    Avertissements = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FichiersImportes", x => new { x.ImportId, x.Rang });
                    table.ForeignKey(
                        name: "FK_FichiersImportes_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LignesDImport",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fichier = table.Column<int>(type: "INTEGER", nullable: false),
                    Ligne = table.Column<int>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Cle = table.Column<string>(type: "TEXT", nullable: true),
                    Colonne = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Valeur = table.Column<string>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Phrase = table.Column<string>(type: "TEXT", nullable: true),
                    Avant = table.Column<string>(type: "TEXT", nullable: true),
                    Apres = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LignesDImport", x => new { x.ImportId, x.Fichier, x.Ligne });
                    table.ForeignKey(
                        name: "FK_LignesDImport_FichiersImportes_ImportId_Fichier",
                        columns: x => new { x.ImportId, x.Fichier },
                        principalTable: "FichiersImportes",
                        principalColumns: new[] { "ImportId", "Rang" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_ParId_Le",
                table: "Imports",
                columns: new[] { "ParId", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_LignesDImport_ImportId_Fichier_Verdict",
                table: "LignesDImport",
                columns: new[] { "ImportId", "Fichier", "Verdict" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LignesDImport");

            migrationBuilder.DropTable(
                name: "FichiersImportes");

            migrationBuilder.DropTable(
                name: "Imports");
        }
    }
}
