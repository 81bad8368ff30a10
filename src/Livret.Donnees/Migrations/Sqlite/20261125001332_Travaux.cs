using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Livret.Donnees.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Travaux : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FichiersDeposes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    Taille = table.Column<long>(type: "INTEGER", nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpireLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProprietaireId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FichiersDeposes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Travaux",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nature = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Titre = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DemandeParId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DemandePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DemandeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Parametres = table.Column<string>(type: "TEXT", nullable: false),
                    Etat = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Fait = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Phrase = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    DebuteLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TermineLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rapport = table.Column<string>(type: "TEXT", nullable: true),
                    Suite = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Fichier = table.Column<Guid>(type: "TEXT", nullable: true),
                    Essais = table.Column<int>(type: "INTEGER", nullable: false),
                    InterruptionDemandee = table.Column<bool>(type: "INTEGER", nullable: false),
                    Porteur = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReserveJusqua = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Travaux", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MorceauxDeFichier",
                columns: table => new
                {
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    Octets = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MorceauxDeFichier", x => new { x.FichierId, x.Rang });
                    table.ForeignKey(
                        name: "FK_MorceauxDeFichier_FichiersDeposes_FichierId",
                        column: x => x.FichierId,
                        principalTable: "FichiersDeposes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FichiersDeposes_ExpireLe",
                table: "FichiersDeposes",
                column: "ExpireLe");

            migrationBuilder.CreateIndex(
                name: "IX_FichiersDeposes_ProprietaireId",
                table: "FichiersDeposes",
                column: "ProprietaireId");

            migrationBuilder.CreateIndex(
                name: "IX_Travaux_DemandeLe",
                table: "Travaux",
                column: "DemandeLe");

            migrationBuilder.CreateIndex(
                name: "IX_Travaux_DemandeParId_DemandeLe",
                table: "Travaux",
                columns: new[] { "DemandeParId", "DemandeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Travaux_Etat_ReserveJusqua",
                table: "Travaux",
                columns: new[] { "Etat", "ReserveJusqua" });

            TablesDeQuartz.Creer(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            TablesDeQuartz.Supprimer(migrationBuilder);

            migrationBuilder.DropTable(
                name: "MorceauxDeFichier");

            migrationBuilder.DropTable(
                name: "Travaux");

            migrationBuilder.DropTable(
                name: "FichiersDeposes");
        }
    }
}
